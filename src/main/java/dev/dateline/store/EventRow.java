package dev.dateline.store;

import dev.dateline.incident.Event;
import dev.dateline.incident.Where;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event made ready for the database, so that the thread that writes has the least to do. Immutable. */
public final class EventRow {
    private final Event event;
    private final @Nullable Object[] values;
    private final @Nullable List<String> names;
    private final long digest;
    private final Facets facets;
    private final String words;

    private EventRow(
            Event event,
            @Nullable Object[] values,
            @Nullable List<String> names,
            long digest,
            Facets facets,
            String words) {
        this.event = event;
        this.values = values;
        this.names = names;
        this.digest = digest;
        this.facets = facets;
        this.words = words;
    }

    public static EventRow of(Event event) {
        return of(event, null);
    }

    /**
     * An event made ready.
     *
     * @param names of the columns that rows of its file keep; null to keep them with each
     */
    public static EventRow of(Event event, @Nullable ExtraNames names) {
        @Nullable Object[] values = EventMapper.values(event);
        long digest = digest(values, event);
        ExtraNames.Packed packed = names == null || event.extra().isEmpty() ? null : names.packed(event.extra());
        if (packed != null) {
            values[EventMapper.EXTRA] = packed.values();
        } else if (!event.extra().isEmpty()) {
            values[EventMapper.EXTRA] = EventMapper.json(event.extra());
        }
        return new EventRow(
                event, values, packed == null ? null : packed.names(), digest, Facets.of(event), words(event));
    }

    /** The same under another id. */
    public EventRow withId(String id) {
        @Nullable Object[] other = values.clone();
        other[0] = id;
        return new EventRow(event, other, names, digest, facets, words);
    }

    public String id() {
        return Objects.toString(values[0]);
    }

    public Event event() {
        return event;
    }

    /** Names of the columns that {@code extra} keeps; null where it tells them itself. */
    @Nullable
    List<String> names() {
        return names;
    }

    /**
     * In the order of {@link EventMapper#COLUMNS}, without data set and digest; the caller's own.
     *
     * @param number of {@link #names()}
     */
    @Nullable
    Object[] values(@Nullable Integer number) {
        @Nullable Object[] numbered = values.clone();
        numbered[EventMapper.EXTRA_NAMES] = number;
        return numbered;
    }

    /** Of all that the file told, but its id and what a person decided: the same for the same content, on every platform. */
    long digest() {
        return digest;
    }

    Facets facets() {
        return facets;
    }

    List<Event.SourcedEvidence> evidence() {
        return event.evidence();
    }

    /** What full-text search finds the event by. */
    String words() {
        return words;
    }

    private static String words(Event event) {
        StringBuilder words = new StringBuilder(128).append(event.title());
        event.evidence()
                .forEach(piece -> words.append(' ').append(piece.evidence().quote()));
        event.perpetrators().forEach(actor -> words.append(' ').append(actor));
        event.targets().forEach(target -> words.append(' ').append(target));
        Where where = event.where();
        if (where != null) {
            words.append(' ').append(where.name());
            Stream.of(where.admin1(), where.countryName())
                    .filter(Objects::nonNull)
                    .forEach(name -> words.append(' ').append(name));
        }
        return words.toString();
    }

    private static long digest(@Nullable Object[] values, Event event) {
        long digest = 1;
        for (int i = 1; i < EventMapper.EXTRA; i++) {
            digest = i == EventMapper.REVIEW ? digest : mixed(digest, values[i]);
        }
        for (Map.Entry<String, String> kept : event.extra().entrySet()) {
            digest = mixed(mixed(digest, kept.getKey()), kept.getValue());
        }
        for (Event.SourcedEvidence piece : event.evidence()) {
            digest = mixed(mixed(digest, piece.source()), piece.evidence().toString());
        }
        return digest;
    }

    /** Stafford's variant 13 of MurmurHash3's finaliser over the hash codes that Java's specification fixes. */
    private static long mixed(long digest, @Nullable Object value) {
        long z = digest * 31;
        if (value instanceof String text) {
            z += text.hashCode() + ((long) text.length() << 32);
        } else if (value != null) {
            z += value.hashCode() + (1L << 62);
        }
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
