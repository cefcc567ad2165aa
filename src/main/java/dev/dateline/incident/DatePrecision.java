package dev.dateline.incident;

import java.util.Locale;

/** How exactly a date is known. */
public enum DatePrecision {
    INSTANT,
    DAY,
    /** A few days or any interval that is no calendar unit. */
    RANGE,
    MONTH,
    SEASON,
    YEAR,
    DECADE;

    /** As in events.json. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
