package dev.dateline.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the times of features that conventions keep elsewhere than in a plain property. */
final class FeatureTimes {
    /** As Leaflet.TimeDimension looks for them. */
    private static final List<String> LISTS = List.of("coordTimes", "times", "linestringTimestamps");

    private FeatureTimes() {}

    /** Adds {@code start} and {@code end} to the values, or {@code time}, where the feature tells them so. */
    static void add(Map<String, String> values, JsonNode feature) {
        JsonNode properties = feature.path("properties");
        for (String name : LISTS) {
            list(values, name, properties.path(name));
        }
        JsonNode when = feature.has("when") ? feature.path("when") : properties.path("when");
        if (when.isObject()) {
            spans(values, when);
        }
        trip(values, feature.path("geometry"));
    }

    private static void list(Map<String, String> values, String name, JsonNode times) {
        if (times.isArray() && !times.isEmpty()) {
            values.remove(name);
            between(values, leaf(times, true), leaf(times, false));
        } else if (times.isValueNode() && !times.isNull()) {
            String scalar = values.remove(name);
            Flat.put(values, "time", scalar);
        }
    }

    private static @Nullable String leaf(JsonNode node, boolean first) {
        JsonNode at = node;
        while (at.isArray() && !at.isEmpty()) {
            at = at.get(first ? 0 : at.size() - 1);
        }
        return Flat.text(at);
    }

    private static void between(Map<String, String> values, @Nullable String first, @Nullable String last) {
        if (!values.containsKey("start") && !values.containsKey("end")) {
            Flat.put(values, "start", first);
            Flat.put(values, "end", last);
        }
    }

    /** GeoJSON-T and Linked Places: {@code when.timespans[].start.in}, {@code earliest}, {@code latest}. */
    private static void spans(Map<String, String> values, JsonNode when) {
        JsonNode spans = when.path("timespans");
        if (!spans.isEmpty()) {
            String first = bound(spans.get(0).path("start"), "earliest");
            String last = bound(spans.get(spans.size() - 1).path("end"), "latest");
            between(values, first == null ? last : first, last == null ? latest(spans) : last);
        }
    }

    private static @Nullable String latest(JsonNode spans) {
        return bound(spans.get(spans.size() - 1).path("start"), "latest");
    }

    private static @Nullable String bound(JsonNode bound, String edge) {
        if (bound.isValueNode()) {
            return Flat.text(bound);
        }
        String in = Flat.text(bound.path("in"));
        return in == null ? Flat.text(bound.path(edge)) : in;
    }

    /** kepler.gl's trips have the time as the fourth number of each position. */
    private static void trip(Map<String, String> values, JsonNode geometry) {
        JsonNode at = geometry.path("coordinates");
        boolean line = geometry.path("type").asString("").equals("LineString");
        if (line && at.size() > 1 && at.get(0).size() == 4) {
            between(
                    values,
                    Flat.text(at.get(0).get(3)),
                    Flat.text(at.get(at.size() - 1).path(3)));
        }
    }
}
