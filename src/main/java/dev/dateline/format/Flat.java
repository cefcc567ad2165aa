package dev.dateline.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a row of a JSON object: members of members are named {@code text.headline}; texts of a list stand in one cell with semicolons between. */
final class Flat {
    private static final int MAX_DEPTH = 6;
    private static final int MAX_VALUES = 2000;

    private Flat() {}

    static Map<String, String> of(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        add(values, "", object, 0);
        return values;
    }

    static void add(Map<String, String> values, String prefix, JsonNode object, int depth) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (values.size() >= MAX_VALUES) {
                return;
            }
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && depth < MAX_DEPTH) {
                add(values, name + ".", value, depth + 1);
            } else {
                put(values, name, value.isArray() ? list(values, name, value) : text(value));
            }
        }
    }

    static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.putIfAbsent(name, value);
        }
    }

    static @Nullable String text(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    /** Texts joined; a list of objects as JSON, and the texts of those in a cell of their own. */
    private static @Nullable String list(Map<String, String> values, String name, JsonNode array) {
        StringJoiner texts = new StringJoiner("; ");
        boolean plain = true;
        for (JsonNode item : array) {
            plain &= item.isValueNode();
            JsonNode text = item.isObject() ? item.path("text") : item;
            if (text.isValueNode() && !text.isNull() && !text.asString().isBlank()) {
                texts.add(text.asString());
            }
        }
        if (array.isEmpty()) {
            return null;
        }
        if (plain) {
            return texts.toString();
        }
        put(values, name + ".text", texts.toString());
        return array.toString();
    }
}
