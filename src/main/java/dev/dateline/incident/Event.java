package dev.dateline.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a record in a data set: what events.json, the store and the API carry, made from an article or imported.
 *
 * @param id unique among all events of the store: a ULID, or the id that the imported file gave
 * @param title headline
 * @param type what happened
 * @param status what came of it
 * @param when null where undated
 * @param notBefore first possible day of an undated event, null where not bounded
 * @param notAfter last possible day of an undated event, null where not bounded
 * @param where null where unlocated
 * @param killed null where not told
 * @param injured null where not told
 * @param casualties null where not told
 * @param perpetrators as in the source
 * @param targets as in the source
 * @param evidence words of its articles that it rests on; empty for imported rows
 * @param confidence 0 to 1, null where the source gives none
 * @param review what a person decided
 * @param extra every column of an imported row that has no field here, by its name; values as in the file
 */
public record Event(
        String id,
        String title,
        IncidentType type,
        Status status,
        @Nullable When when,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        @Nullable Where where,
        @Nullable Count killed,
        @Nullable Count injured,
        @Nullable Count casualties,
        List<String> perpetrators,
        List<String> targets,
        List<SourcedEvidence> evidence,
        @Nullable Double confidence,
        Review review,
        Map<String, String> extra) {
    public Event {
        perpetrators = List.copyOf(perpetrators);
        targets = List.copyOf(targets);
        evidence = List.copyOf(evidence);
    }

    /** This event with other evidence and other unmapped values. */
    public Event with(List<SourcedEvidence> otherEvidence, Map<String, String> otherExtra) {
        return new Event(
                id,
                title,
                type,
                status,
                when,
                notBefore,
                notAfter,
                where,
                killed,
                injured,
                casualties,
                perpetrators,
                targets,
                otherEvidence,
                confidence,
                review,
                otherExtra);
    }

    /**
     * Evidence with the article that it stands in.
     *
     * @param source {@linkplain Source#id() id} of the article
     */
    public record SourcedEvidence(String source, Evidence evidence) {}

    /** What a person decided about an event. */
    public enum Review {
        UNREVIEWED,
        ACCEPTED,
        CORRECTED,
        REJECTED
    }
}
