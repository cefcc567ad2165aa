package dev.dateline.page;

import dev.dateline.incident.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Members of JSON objects that the file holds. */
final class Fields {
    private Fields() {}

    /** A member; {@code null} where the value is unknown. */
    static void string(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    static void strings(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** What is known about a source, as members of the object that is open. */
    static void source(JsonGenerator json, Source source) {
        json.writeStringProperty("id", source.id());
        string(json, "title", source.title());
        string(json, "publisher", source.publisher());
        strings(json, "authors", source.authors());
        string(json, "published", source.published());
        string(json, "url", source.url());
    }
}
