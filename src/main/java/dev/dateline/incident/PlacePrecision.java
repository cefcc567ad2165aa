package dev.dateline.incident;

import java.util.Locale;

/** How exactly a place is known, finest first. */
public enum PlacePrecision {
    EXACT,
    VENUE,
    DISTRICT,
    CITY,
    ADMIN2,
    ADMIN1,
    COUNTRY,
    REGION;

    /** As in events.json. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
