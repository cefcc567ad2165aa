package dev.dateline.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The members that the beginning of a JSON text has, as paths: {@code .events[].start_date.year}. */
final class JsonLook {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final int MAX_PATHS = 3000;
    private static final int MAX_DEPTH = 8;
    private static final List<String> GEOJSON = List.of("FeatureCollection", "Feature", "GeometryCollection");

    private final Set<String> paths = new LinkedHashSet<>();
    private String type = "";
    private int roots;

    private JsonLook() {}

    static JsonLook at(String text) {
        JsonLook look = new JsonLook();
        try (JsonParser parser = JSON.createParser(text)) {
            look.walk(parser);
        } catch (JacksonException e) {
            // the head ends somewhere: what was seen until then tells
        }
        return look;
    }

    private void walk(JsonParser parser) {
        Deque<String> open = new ArrayDeque<>();
        String at = "";
        for (JsonToken token = parser.nextToken();
                token != null && paths.size() < MAX_PATHS;
                token = parser.nextToken()) {
            String name = parser.currentName();
            if (token.isStructStart()) {
                roots += open.isEmpty() ? 1 : 0;
                open.push(at);
                at = within(at, name, token == JsonToken.START_ARRAY);
                add(at, open.size());
            } else if (token.isStructEnd()) {
                at = open.pop();
            } else if (token.isScalarValue() && name != null) {
                add(at + "." + name, open.size());
                if (at.isEmpty() && name.equals("type") && type.isEmpty()) {
                    type = parser.getString();
                }
            }
        }
    }

    private static String within(String at, @Nullable String name, boolean array) {
        String member = name == null ? at : at + "." + name;
        return array ? member + "[]" : member;
    }

    private void add(String path, int depth) {
        if (depth <= MAX_DEPTH) {
            paths.add(path);
        }
    }

    private boolean has(String path) {
        return paths.contains(path);
    }

    /** Names of the members directly under a path. */
    private Set<String> members(String path) {
        Set<String> members = new LinkedHashSet<>();
        for (String full : paths) {
            if (full.startsWith(path + ".")) {
                String rest = full.substring(path.length() + 1);
                int end = rest.length();
                for (char c : new char[] {'.', '['}) {
                    int at = rest.indexOf(c);
                    end = at < 0 ? end : Math.min(end, at);
                }
                members.add(rest.substring(0, end));
            }
        }
        return members;
    }

    /** The format that the members tell; null where they tell none. */
    @Nullable
    Recognition recognise() {
        if (GEOJSON.contains(type) || has(".dateline")) {
            return geoJson();
        }
        Recognition story = story();
        if (story != null) {
            return story;
        }
        if (has("[]")) {
            return list("[]");
        }
        if (roots > 1 || Signatures.of(members(""), EventFormat.Shape.LINES) != null) {
            return lines();
        }
        return paths.stream()
                .filter(path -> path.endsWith("[]") && path.indexOf("[]") == path.length() - 2)
                .map(this::list)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private Recognition geoJson() {
        if (has(".dateline")) {
            return new Recognition(EventFormat.EVENTS_JSON, "it is a FeatureCollection with a member dateline");
        }
        String told = "its type is " + type;
        return new Recognition(type.equals("Feature") ? EventFormat.GEOJSON_SEQUENCE : EventFormat.GEOJSON, told);
    }

    private @Nullable Recognition story() {
        TreeMap<String, EventFormat> tells = new TreeMap<>();
        tells.put(".events[].start_date", EventFormat.TIMELINEJS);
        tells.put(".timeline.date[]", EventFormat.TIMELINEJS_OLD);
        tells.put(".storymap.slides[]", EventFormat.STORYMAPJS);
        tells.put(".layers[].features[]", EventFormat.UMAP);
        tells.put(".datasets[].data", EventFormat.KEPLER);
        for (var tell : tells.entrySet()) {
            if (has(tell.getKey())) {
                return new Recognition(
                        tell.getValue(), "it has " + tell.getKey().substring(1));
            }
        }
        return type.equals("umap") ? new Recognition(EventFormat.UMAP, "its type is umap") : null;
    }

    private @Nullable Recognition list(String path) {
        Set<String> members = members(path);
        if (has(path + ".geometry") || (members.contains("geometry") && members.contains("properties"))) {
            return new Recognition(EventFormat.GEOJSON, "it is a list of features");
        }
        Recognition known = Signatures.of(members, EventFormat.Shape.OBJECTS);
        if (known != null) {
            return known;
        }
        Mapping mapping = Mapping.guess(members);
        return mapping.tellsDate() || mapping.tellsPoint()
                ? new Recognition(EventFormat.JSON, "its objects have members that tell dates or points")
                : null;
    }

    private @Nullable Recognition lines() {
        Set<String> members = members("");
        Recognition known = Signatures.of(members, EventFormat.Shape.LINES);
        if (known != null) {
            return known;
        }
        Mapping mapping = Mapping.guess(members);
        return mapping.tellsDate() || mapping.tellsPoint()
                ? new Recognition(
                        EventFormat.JSON_LINES, "it has an object a line, with members that tell dates or points")
                : null;
    }
}
