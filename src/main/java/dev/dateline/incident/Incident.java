package dev.dateline.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reported happening, as a text tells it.
 *
 * @param type what happened
 * @param status what came of it
 * @param title a headline of its own, made from the slots
 * @param when null where the text does not tell
 * @param where null where the text does not tell
 * @param killed people killed, attackers not counted; null where not told
 * @param injured people hurt; null where not told
 * @param casualties killed and hurt where given as one figure; null otherwise
 * @param perpetrators named groups, states or persons, as in the text
 * @param targets who or what was hit, short noun phrases as in the text
 * @param evidence at least one of role INCIDENT; sorted by span
 * @param confidence 0 to 1
 */
public record Incident(
        IncidentType type,
        Status status,
        String title,
        @Nullable When when,
        @Nullable Where where,
        @Nullable Count killed,
        @Nullable Count injured,
        @Nullable Count casualties,
        List<String> perpetrators,
        List<String> targets,
        List<Evidence> evidence,
        double confidence) {
    public Incident {
        perpetrators = List.copyOf(perpetrators);
        targets = List.copyOf(targets);
        evidence = List.copyOf(evidence);
        if (evidence.stream().noneMatch(e -> e.role() == Evidence.Role.INCIDENT)) {
            throw new IllegalArgumentException("an incident needs a passage that reports it: " + title);
        }
    }
}
