package dev.dateline.store;

import dev.dateline.incident.Event;
import dev.dateline.incident.Where;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event made ready for the database, so that the thread that writes has the least to do. Immutable. */
public final class EventRow {
    private final Event event;
    private final @Nullable Object[] values;
    private final long digest;
    private final Facets facets;

    private EventRow(Event event, @Nullable Object[] values, long digest, Facets facets) {
        this.event = event;
        this.values = values;
        this.digest = digest;
        this.facets = facets;
    }

    public static EventRow of(Event event) {
        @Nullable Object[] values = EventMapper.values(event);
        return new EventRow(event, values, digest(values, event.evidence()), Facets.of(event));
    }

    /** The same under another id. */
    public EventRow withId(String id) {
        @Nullable Object[] other = values.clone();
        other[0] = id;
        return new EventRow(event, other, digest, facets);
    }

    public String id() {
        return Objects.toString(values[0]);
    }

    public Event event() {
        return event;
    }

    /** In the order of {@link EventMapper#COLUMNS}, without data set and digest. */
    @Nullable
    Object[] values() {
        return values;
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

    String quotes() {
        return event.evidence().isEmpty()
                ? ""
                : event.evidence().stream().map(e -> e.evidence().quote()).collect(Collectors.joining(" "));
    }

    String actors() {
        return String.join(" ", event.perpetrators()) + " " + String.join(" ", event.targets());
    }

    String places() {
        Where where = event.where();
        return where == null
                ? ""
                : where.name() + " " + Objects.toString(where.admin1(), "") + " "
                        + Objects.toString(where.countryName(), "");
    }

    private static long digest(@Nullable Object[] values, List<Event.SourcedEvidence> evidence) {
        long digest = 1;
        for (int i = 1; i < values.length; i++) {
            digest = i == EventMapper.REVIEW ? digest : mixed(digest, values[i]);
        }
        for (Event.SourcedEvidence piece : evidence) {
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
