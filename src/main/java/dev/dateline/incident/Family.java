package dev.dateline.incident;

import java.util.Locale;

/** Groups of incident types that share colour and shape. */
public enum Family {
    VIOLENCE,
    SECURITY,
    UNREST,
    DISASTER,
    ACCIDENT,
    POLITICS,
    OTHER;

    /** As in events.json. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
