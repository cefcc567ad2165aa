package dev.dateline.incident;

import java.util.Locale;

/** What came of it. */
public enum Status {
    OCCURRED,
    /** Stopped before it was carried out. */
    FOILED,
    /** Carried out without effect. */
    FAILED;

    /** As in events.json. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
