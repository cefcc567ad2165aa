package dev.dateline.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An incident as Atlos's API gives it, under the names that its CSV export has: attributes without {@code attr_}, a project's own attributes by their labels,
 * sources as {@code source_1} and so on.
 */
final class AtlosIncident {
    private static final String ATTRIBUTE = "attr_";

    private AtlosIncident() {}

    static Map<String, String> values(JsonNode incident) {
        Map<String, String> values = new LinkedHashMap<>();
        Flat.add(values, "", incident, 0);
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!name.startsWith("project_attributes")
                    && !name.startsWith("source_material")
                    && !name.startsWith("versions")
                    && !name.startsWith("attr_geolocation.")) {
                Flat.put(named, name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name, value);
            }
        });
        for (JsonNode attribute : incident.path("project_attributes")) {
            String label = attribute.path("name").asString("");
            Flat.put(named, label, joined(attribute.path("value")));
        }
        int sources = 0;
        for (JsonNode source : incident.path("source_material")) {
            sources++;
            Flat.put(named, "source_" + sources, Flat.text(source.path("source_url")));
        }
        return named;
    }

    private static @Nullable String joined(JsonNode value) {
        if (!value.isArray()) {
            return Flat.text(value);
        }
        return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    /** Where it happened; null where that is not told. */
    static @Nullable Spot spot(JsonNode incident) {
        return Geometry.spot(incident.path("attr_geolocation"));
    }
}
