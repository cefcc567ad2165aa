package dev.dateline.format;

import java.util.ArrayList;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes rows of JSON objects, each an event. */
final class ObjectRows {
    private final EventFormat format;
    private final RowStream rows;
    private final RowSink sink;

    ObjectRows(EventFormat format, RowStream rows, RowSink sink) {
        this.format = format;
        this.rows = rows;
        this.sink = sink;
    }

    /**
     * Takes an object.
     *
     * @param line number in the file, from 1
     */
    void accept(JsonNode object, int line) {
        if (!object.isObject()) {
            sink.problem(FileProblem.rejected(line, "object-unreadable", "Something in the list is no object."));
            return;
        }
        boolean atlos = format == EventFormat.ATLOS_JSON;
        Map<String, String> values = atlos ? AtlosIncident.values(object) : Flat.of(object);
        if (format == EventFormat.MORDECAI) {
            place(values, object);
        }
        Layout layout = rows.layout(new ArrayList<>(values.keySet()));
        rows.accept(new Row(line, layout, RowStream.cells(layout, values), atlos ? AtlosIncident.spot(object) : null));
    }

    /** The place that the event's location was resolved to, else the first of the text. */
    private static void place(Map<String, String> values, JsonNode document) {
        JsonNode places = document.path("geolocated_ents");
        if (places.isEmpty()) {
            return;
        }
        String wanted = document.path("event_location_raw").asString("");
        JsonNode chosen = places.get(0);
        for (JsonNode place : places) {
            if (!wanted.isEmpty() && place.path("search_name").asString("").equals(wanted)) {
                chosen = place;
                break;
            }
        }
        Flat.add(values, "geolocated.", chosen, 1);
    }
}
