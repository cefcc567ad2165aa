package dev.dateline.format;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON that has its events as a list of objects: one of them in memory at a time. */
final class ObjectFile {
    /** Where the lists stand; in any other format the first list of objects is taken. */
    private static final Map<EventFormat, Set<String>> LISTS = Map.of(
            EventFormat.ACLED_JSON, Set.of(".data"),
            EventFormat.UCDP_JSON, Set.of(".Result"),
            EventFormat.ATLOS_JSON, Set.of(".results"),
            EventFormat.TIMELINEJS, Set.of(".events", ".eras"),
            EventFormat.TIMELINEJS_OLD, Set.of(".timeline.date", ".timeline.era"),
            EventFormat.STORYMAPJS, Set.of(".storymap.slides"));

    private static final int MAX_DEPTH = 3;

    private final String fileName;
    private final Recognition recognition;
    private final RowStream rows;
    private final ObjectRows objects;

    ObjectFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.recognition = recognition;
        this.rows = new RowStream(recognition.format(), reading, sink);
        this.objects = new ObjectRows(recognition.format(), rows, sink);
    }

    void read(Reader text) {
        try (JsonParser parser = JsonProblems.JSON.createParser(text)) {
            value(parser, parser.nextToken(), "", 0);
            if (parser.nextToken() != null) {
                throw new FormatException(
                        "This file holds more than one text",
                        fileName + ": something follows the end of its JSON at line " + JsonProblems.line(parser)
                                + ". Write one list.");
            }
        } catch (JacksonException e) {
            throw JsonProblems.of(e, fileName);
        }
        if (rows.rows() == 0) {
            throw new FormatException(
                    "This file has no events",
                    fileName + " is " + recognition.format().label() + " without events.");
        }
        rows.finish(fileName);
    }

    private void value(JsonParser parser, @Nullable JsonToken token, String path, int depth) {
        if (token == JsonToken.START_ARRAY && isList(path)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = JsonProblems.line(parser);
                objects.accept(JsonProblems.JSON.readTree(parser), line);
            }
        } else if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                value(parser, parser.nextToken(), path + "." + name, depth + 1);
            }
        } else {
            parser.skipChildren();
        }
    }

    private boolean isList(String path) {
        Set<String> lists = LISTS.get(recognition.format());
        return lists == null ? path.isEmpty() || rows.rows() == 0 : lists.contains(path) || path.isEmpty();
    }
}
