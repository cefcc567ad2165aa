package dev.dateline.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an events.json file says about itself; null where it does not say it.
 *
 * @param license of the content
 * @param generated when it was written, as it stands there
 * @param generator name and version of the program that wrote it
 */
public record FileHead(
        @Nullable String title,
        @Nullable String description,
        @Nullable String license,
        @Nullable String generated,
        @Nullable String generator) {
    static FileHead of(JsonNode member) {
        return new FileHead(
                text(member, "title"),
                text(member, "description"),
                text(member, "license"),
                text(member, "generated"),
                text(member, "generator"));
    }

    private static @Nullable String text(JsonNode member, String name) {
        JsonNode value = member.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
