package dev.dateline.format;

import java.util.Locale;
import java.util.Set;

/** Values that files write for nothing. */
final class Blanks {
    private static final Set<String> WORDS =
            Set.of("", "null", "none", "n/a", "na", "-", "--", "?", "unknown", "undated");

    private Blanks() {}

    static boolean isBlank(String value) {
        return value.length() < 12 && WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
