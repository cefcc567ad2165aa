package dev.dateline.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads the tables that a kepler.gl map holds: {@code datasets[].data} with {@code fields} and, before or after them, {@code allData}. */
final class KeplerFile {
    /** kepler.gl writes the rows before the names of their columns; so many can wait for them. */
    private static final int MAX_WAITING = 200_000;

    private final String fileName;
    private final RowStream rows;
    private List<String> names = List.of();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(int line, JsonNode cells) {}

    KeplerFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.rows = new RowStream(recognition.format(), reading, sink);
    }

    void read(Reader text) {
        try (JsonParser parser = JsonProblems.JSON.createParser(text)) {
            parser.nextToken();
            members(parser);
        } catch (JacksonException e) {
            throw JsonProblems.of(e, fileName);
        }
        if (rows.rows() == 0) {
            throw new FormatException("This file has no events", fileName + " is a kepler.gl map without rows.");
        }
        rows.finish(fileName);
    }

    private void members(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "datasets" -> datasets(parser, value);
                case "data" -> data(parser, value);
                case "fields" -> fields(JsonProblems.JSON.readTree(parser));
                case "allData" -> table(parser, value);
                default -> parser.skipChildren();
            }
        }
    }

    private void datasets(JsonParser parser, JsonToken value) {
        if (value == JsonToken.START_ARRAY) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                members(parser);
            }
        }
    }

    private void data(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        names = List.of();
        members(parser);
        waiting.clear();
    }

    private void fields(JsonNode fields) {
        List<String> found = new ArrayList<>();
        for (JsonNode field : fields) {
            String name = field.path("name").asString("column");
            found.add(found.contains(name) ? name + " (" + (found.size() + 1) + ")" : name);
        }
        names = found;
        waiting.forEach(row -> accept(row.line(), row.cells()));
        waiting.clear();
    }

    private void table(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = JsonProblems.line(parser);
            JsonNode cells = JsonProblems.JSON.readTree(parser);
            if (!names.isEmpty()) {
                accept(line, cells);
            } else if (waiting.size() < MAX_WAITING) {
                waiting.add(new Waiting(line, cells));
            } else {
                throw new FormatException(
                        "This map is too large",
                        fileName + " has more than " + MAX_WAITING
                                + " rows before the names of their columns. Export its data as CSV.");
            }
        }
    }

    private void accept(int line, JsonNode row) {
        Layout layout = rows.layout(names);
        @Nullable String[] cells = new @Nullable String[names.size()];
        Spot spot = null;
        for (int i = 0; i < cells.length; i++) {
            JsonNode cell = row.path(i);
            String text = Flat.text(cell);
            cells[i] = text == null || text.isBlank() ? null : text;
            if (cell.isObject() && cell.has("geometry")) {
                spot = Geometry.spot(cell.path("geometry"));
            }
        }
        rows.accept(new Row(line, layout, cells, spot));
    }
}
