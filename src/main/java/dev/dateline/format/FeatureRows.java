package dev.dateline.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Makes rows of GeoJSON features other than ours. */
final class FeatureRows {
    private final RowStream rows;
    private final RowSink sink;

    FeatureRows(RowStream rows, RowSink sink) {
        this.rows = rows;
        this.sink = sink;
    }

    /**
     * Takes a feature.
     *
     * @param line number in the file, from 1
     */
    void accept(JsonNode feature, int line) {
        if (!feature.isObject()) {
            sink.problem(FileProblem.rejected(line, "feature-unreadable", "Something in the list is no feature."));
            return;
        }
        Map<String, String> values = values(feature);
        JsonNode geometry = feature.path("geometry");
        Spot spot = Geometry.spot(geometry);
        if (geometry.isObject() && !geometry.path("type").asString("").equals("Point")) {
            tell(geometry, spot, line);
        }
        Layout layout = rows.layout(new ArrayList<>(values.keySet()));
        rows.accept(new Row(line, layout, RowStream.cells(layout, values), spot));
    }

    private void tell(JsonNode geometry, @org.jspecify.annotations.Nullable Spot spot, int line) {
        String kind = geometry.path("type").asString("geometry");
        String message = spot == null
                ? kind + " has no coordinates; the feature has no place."
                : kind + " is placed by its centre, with a radius of " + spot.radiusKm()
                        + " km; its shape is not kept.";
        sink.problem(FileProblem.of(line, "geometry", kind, "geometry-reduced", message));
    }

    private static Map<String, String> values(JsonNode feature) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode id = feature.path("id");
        if (id.isValueNode() && !id.isNull()) {
            Flat.put(values, "id", Objects.requireNonNullElse(Flat.text(id), ""));
        }
        Flat.add(values, "", feature.path("properties"), 0);
        FeatureTimes.add(values, feature);
        return values;
    }
}
