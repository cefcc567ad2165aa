package dev.dateline.benchmark;

import java.util.Locale;

/** What is measured by itself. */
public enum Stage {
    /** Sentences and tokens. */
    TEXT,
    TEMPORAL,
    TOPONYM,
    /** Triggers, arguments, linking, merging: what {@link #ALL} costs beyond the three others. */
    EXTRACTION,
    /** The whole way from characters to incidents. */
    ALL;

    /** As printed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
