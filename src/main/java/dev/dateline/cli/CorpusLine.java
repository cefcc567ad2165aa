package dev.dateline.cli;

import dev.dateline.text.Problem;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One line of a corpus.
 *
 * @param id as given, null where absent
 * @param title context, null where absent
 * @param published null where absent or not a date
 * @param text to extract from
 * @param problems what in the line was passed over
 */
record CorpusLine(
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate published,
        String text,
        List<Problem> problems) {

    /** Why a line can't be used, with the id as far as it could be read. */
    static final class Refused extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final @Nullable String id;

        Refused(@Nullable String id, String message) {
            super(message);
            this.id = id;
        }

        @Nullable
        String id() {
            return id;
        }
    }

    static CorpusLine parse(String line, ObjectMapper mapper) throws Refused {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JacksonException e) {
            throw new Refused(null, "not JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new Refused(null, "not a JSON object");
        }
        String id = string(node, "id");
        JsonNode text = node.get("text");
        if (text == null || !text.isString()) {
            throw new Refused(id, "\"text\" must be a string");
        }
        String told = string(node, "published");
        LocalDate published = told == null ? null : date(told);
        List<Problem> problems = told == null || published != null
                ? List.of()
                : List.of(new Problem(
                        "input.published", "\"published\" is no ISO date (2024-04-30): " + cut(told), null));
        return new CorpusLine(id, string(node, "title"), published, text.stringValue(), problems);
    }

    private static @Nullable String string(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || value.isContainer() ? null : value.asString();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "\u2026" : text;
    }
}
