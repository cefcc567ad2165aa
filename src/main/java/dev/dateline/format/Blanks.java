package dev.dateline.format;

import java.util.Locale;
import java.util.Set;

/** Values that files write for nothing. */
final class Blanks {
    private static final Set<String> WORDS =
            Set.of("", "null", "none", "n/a", "na", "-", "--", "?", "unknown", "undated");

    /** What such values begin with: most values are told by that. */
    private static final String FIRST = "nNuU-? \t\u00a0";

    private Blanks() {}

    static boolean isBlank(String value) {
        return value.isEmpty()
                || (value.length() < 12
                        && FIRST.indexOf(value.charAt(0)) >= 0
                        && WORDS.contains(value.strip().toLowerCase(Locale.ROOT)));
    }
}
