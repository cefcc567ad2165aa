package dev.dateline.temporal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.natty.DateGroup;
import org.natty.Parser;

/**
 * Natty behind a gate: it sees exact phrases that a rule found, never text; at most {@link #MAX_LENGTH} characters, in
 * UTC, at noon. Its answers are kept per phrase and anchor, its exceptions taken for "no answer".
 */
final class NattyCalendar {
    private static final int MAX_LENGTH = 60;
    /** Keeps memory bounded; a text that exceeds it is slower, nothing else. */
    private static final int MAX_KEPT = 10_000;

    private final ConcurrentMap<Key, Optional<LocalDate>> kept = new ConcurrentHashMap<>();

    private record Key(String phrase, LocalDate anchor) {}

    /** The day that the whole of {@code phrase} means on the day {@code anchor}; empty where Natty reads it otherwise. */
    Optional<LocalDate> resolve(String phrase, LocalDate anchor) {
        if (phrase.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Key key = new Key(phrase, anchor);
        Optional<LocalDate> known = kept.get(key);
        if (known == null) {
            known = parse(phrase, anchor);
            if (kept.size() < MAX_KEPT) {
                kept.put(key, known);
            }
        }
        return known;
    }

    @SuppressWarnings("JavaUtilDate") // Natty's interface
    private static Optional<LocalDate> parse(String phrase, LocalDate anchor) {
        Date noon = Date.from(anchor.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        try {
            List<DateGroup> groups = new Parser(TimeZone.getTimeZone("UTC")).parse(phrase, noon);
            if (groups.size() != 1
                    || groups.get(0).getDates().size() != 1
                    || groups.get(0).getText().length() < phrase.length()) {
                return Optional.empty();
            }
            Date date = groups.get(0).getDates().get(0);
            return Optional.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        } catch (RuntimeException e) {
            return Optional.empty(); // it throws on odd numbers; the caller reports the phrase
        }
    }
}
