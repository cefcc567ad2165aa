package dev.dateline.incident;

import dev.dateline.text.Span;
import java.util.Locale;

/**
 * Words of the article that something rests on.
 *
 * @param span where in the article's text
 * @param quote the covered characters
 * @param role what they tell
 */
public record Evidence(Span span, String quote, Role role) {
    /** What a piece of evidence tells. */
    public enum Role {
        INCIDENT,
        DATE,
        PLACE,
        KILLED,
        INJURED,
        CASUALTIES,
        PERPETRATOR,
        TARGET;

        /** As in events.json. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
