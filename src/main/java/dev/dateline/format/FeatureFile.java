package dev.dateline.format;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads GeoJSON, ours and any other, and uMap's layers of it: one feature in memory at a time. */
final class FeatureFile {
    private final String fileName;
    private final EventFormat format;
    private final RowStream rows;
    private final FeatureRows foreign;
    private final RowSink sink;
    private final ContractFeatures contract;
    private boolean ours;
    private int features;
    private @Nullable String type;

    FeatureFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.format = recognition.format();
        this.sink = sink;
        this.rows = new RowStream(recognition.format(), reading, sink);
        this.foreign = new FeatureRows(rows, sink);
        this.contract = new ContractFeatures(sink);
        this.ours = recognition.format() == EventFormat.EVENTS_JSON;
    }

    void read(Reader text) {
        boolean one = format != EventFormat.GEOJSON_SEQUENCE;
        try (JsonParser parser = JsonProblems.JSON.createParser(one ? text : new SeparatedReader(text))) {
            if (one) {
                collection(parser);
            } else {
                sequence(parser);
            }
        } catch (JacksonException e) {
            throw JsonProblems.of(e, fileName);
        }
        finish();
    }

    private void sequence(JsonParser parser) {
        type = "FeatureCollection";
        while (parser.nextToken() != null) {
            int line = JsonProblems.line(parser);
            features++;
            foreign.accept(JsonProblems.JSON.readTree(parser), line);
        }
    }

    private void collection(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            type = "FeatureCollection";
            features(parser);
        } else if (first == JsonToken.START_OBJECT) {
            members(parser);
        } else {
            throw noCollection("it does not begin with an object");
        }
        if (parser.nextToken() != null) {
            throw new FormatException(
                    "This file holds more than one collection",
                    fileName + ": something follows the end of the collection at line " + JsonProblems.line(parser)
                            + ". Write one FeatureCollection.");
        }
    }

    private FormatException noCollection(String found) {
        return new FormatException(
                "This JSON holds no events",
                fileName + " is no GeoJSON FeatureCollection: " + found
                        + ". Needed is {\"type\": \"FeatureCollection\", \"features\": [...]} with points, or a list of"
                        + " objects with dates or points.");
    }

    private void members(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            member(parser, parser.currentName());
        }
    }

    private void member(JsonParser parser, String name) {
        JsonToken value = parser.nextToken();
        if (name.equals("type") && value == JsonToken.VALUE_STRING) {
            type = type == null || type.equals("umap") ? parser.getString() : type;
        } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
            features(parser);
        } else if (name.equals("layers") && value == JsonToken.START_ARRAY) {
            layers(parser);
        } else if (name.equals("dateline") && value == JsonToken.START_OBJECT) {
            ours = true;
            sink.head(FileHead.of(JsonProblems.JSON.readTree(parser)));
        } else if (name.equals("sources") && value == JsonToken.START_ARRAY && ours) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = JsonProblems.line(parser);
                contract.source(JsonProblems.JSON.readTree(parser), line);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void layers(JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            members(parser);
            type = "FeatureCollection";
        }
    }

    private void features(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = JsonProblems.line(parser);
            JsonNode feature = JsonProblems.JSON.readTree(parser);
            features++;
            if (ours && feature.isObject()) {
                contract.feature(feature, line);
            } else {
                foreign.accept(feature, line);
            }
        }
    }

    private void finish() {
        if (!"FeatureCollection".equals(type)) {
            throw noCollection("its \"type\" is " + (type == null ? "missing" : "\"" + type + "\""));
        }
        if (features == 0) {
            throw new FormatException(
                    "This file has no events", fileName + " is a FeatureCollection without features.");
        }
        rows.finish(fileName);
    }
}
