package dev.dateline.format;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON, ours and any other: one feature in memory at a time. */
final class FeatureFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String fileName;
    private final RowSink sink;
    private final RowStream rows;
    private final ContractFeatures contract;
    private boolean ours;
    private int features;
    private int useful;
    private @Nullable String type;
    private Set<String> names = Set.of();
    private ColumnMap columns = ColumnMap.of(names);

    FeatureFile(String fileName, EventFormat format, RowSink sink) {
        this.fileName = fileName;
        this.sink = sink;
        this.rows = new RowStream(sink);
        this.contract = new ContractFeatures(sink);
        this.ours = format == EventFormat.EVENTS_JSON;
    }

    void read(Reader text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw noCollection("it does not begin with an object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                member(parser, parser.currentName());
            }
            if (parser.nextToken() != null) {
                throw new FormatException(
                        "This file holds more than one collection",
                        fileName + ": something follows the end of the collection at line " + line(parser)
                                + ". Write one FeatureCollection.");
            }
        } catch (UnexpectedEndOfInputException e) {
            throw new FormatException(
                    "This file breaks off",
                    fileName + " ends at line " + line(e) + " in the middle of its JSON. Download or export it again.");
        } catch (JacksonException e) {
            throw new FormatException(
                    "This JSON can't be read",
                    fileName + ", line " + line(e) + ": " + e.getOriginalMessage()
                            + ". Correct it or export it again.");
        }
        finish();
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private FormatException noCollection(String found) {
        return new FormatException(
                "This JSON holds no events",
                fileName + " is no GeoJSON FeatureCollection: " + found
                        + ". Needed is {\"type\": \"FeatureCollection\", \"features\": [...]} with points.");
    }

    private void member(JsonParser parser, String name) {
        JsonToken value = parser.nextToken();
        if (name.equals("type")) {
            type = parser.getString();
        } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
            features(parser);
        } else if (name.equals("dateline") && value == JsonToken.START_OBJECT) {
            ours = true;
            parser.skipChildren();
        } else if (name.equals("sources") && value == JsonToken.START_ARRAY && ours) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = line(parser);
                contract.source(JSON.readTree(parser), line);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void features(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = line(parser);
            JsonNode feature = JSON.readTree(parser);
            features++;
            if (!feature.isObject()) {
                sink.problem(FileProblem.rejected(line, "feature-unreadable", told("is no object.")));
            } else if (ours) {
                useful++;
                contract.feature(feature, line);
            } else {
                foreign(feature, line);
            }
        }
    }

    private String told(String what) {
        return "Feature " + features + " " + what;
    }

    private void foreign(JsonNode feature, int line) {
        Map<String, String> values = values(feature);
        if (!values.keySet().equals(names)) {
            names = values.keySet();
            columns = ColumnMap.of(names);
        }
        JsonNode geometry = feature.path("geometry");
        String kind = geometry.path("type").asString("");
        JsonNode at = geometry.path("coordinates");
        boolean point = kind.equals("Point") && at.isArray() && at.size() >= 2;
        if (!point && !geometry.isNull() && !geometry.isMissingNode()) {
            sink.problem(FileProblem.of(
                    line,
                    "geometry",
                    kind,
                    "geometry-no-point",
                    told("has no point: only points are placed on the map.")));
        }
        if (point || columns.tellsDate() || columns.tellsPoint()) {
            useful++;
        }
        rows.accept(new Row(line, values, columns, point ? text(at.get(1)) : null, point ? text(at.get(0)) : null));
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static Map<String, String> values(JsonNode feature) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode id = feature.path("id");
        if (id.isValueNode() && !id.isNull()) {
            values.put("id", id.asString());
        }
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties()) {
            String value = text(property.getValue());
            if (!property.getValue().isNull() && !value.isBlank()) {
                values.putIfAbsent(property.getKey(), value);
            }
        }
        return values;
    }

    private void finish() {
        if (!"FeatureCollection".equals(type)) {
            throw noCollection("its \"type\" is " + (type == null ? "missing" : "\"" + type + "\""));
        }
        if (features == 0) {
            throw new FormatException(
                    "This file has no events", fileName + " is a FeatureCollection without features.");
        }
        if (useful == 0) {
            throw new FormatException(
                    "No usable features in this file",
                    fileName + " has " + features + " features without a point and without a date. The last names: "
                            + String.join(", ", names)
                            + ". Needed is a point or a property such as date, start or year.");
        }
        rows.finish();
    }
}
