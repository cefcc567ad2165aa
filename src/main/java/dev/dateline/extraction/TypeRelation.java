package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types two tellings of one incident may have, and which of the two it then is. */
final class TypeRelation {
    /** Types that a bare "attack" turns out to be. */
    private static final Set<IncidentType> VIOLENCE = EnumSet.of(
            IncidentType.BOMBING,
            IncidentType.SHOOTING,
            IncidentType.STABBING,
            IncidentType.VEHICLE_ATTACK,
            IncidentType.BOMBARDMENT,
            IncidentType.ASSASSINATION,
            IncidentType.KIDNAPPING,
            IncidentType.SABOTAGE,
            IncidentType.ARMED_CLASH);

    private TypeRelation() {}

    /**
     * The type of an incident that one telling calls {@code a} and another {@code b}; null is harm of unknown cause.
     *
     * @return empty where the two can't be the same incident
     */
    static Optional<IncidentType> unite(@Nullable IncidentType a, @Nullable IncidentType b) {
        if (a == null || b == null) {
            IncidentType known = a == null ? b : a;
            return known == null || !canHarm(known) ? Optional.empty() : Optional.of(known);
        }
        if (a == b) {
            return Optional.of(a);
        }
        if (Set.of(a, b).equals(Set.of(IncidentType.SHOOTING, IncidentType.SABOTAGE))) {
            return Optional.of(IncidentType.ATTACK);
        }
        return ordered(a, b).or(() -> ordered(b, a));
    }

    /** Of politics and security only a takeover is itself what harms people. */
    private static boolean canHarm(IncidentType type) {
        return type == IncidentType.TAKEOVER || type.family() != Family.SECURITY && type.family() != Family.POLITICS;
    }

    /** {@code b} is the less telling of the two. */
    private static Optional<IncidentType> ordered(IncidentType a, IncidentType b) {
        boolean same = switch (b) {
            case ATTACK -> VIOLENCE.contains(a) || a == IncidentType.RIOT;
            case SHOOTING ->
                a == IncidentType.ASSASSINATION
                        || a == IncidentType.ARMED_CLASH
                        || a == IncidentType.KIDNAPPING
                        || a == IncidentType.PROTEST;
            case PROTEST, SABOTAGE -> a == IncidentType.RIOT;
            case BOMBING -> a == IncidentType.ASSASSINATION;
            case ACCIDENT -> a == IncidentType.BOMBING || a == IncidentType.SABOTAGE || a == IncidentType.WILDFIRE;
            case STORM -> a == IncidentType.FLOOD || a == IncidentType.LANDSLIDE;
            case FLOOD -> a == IncidentType.LANDSLIDE;
            case BOMBARDMENT -> a == IncidentType.ARMED_CLASH;
            default -> false;
        };
        return same ? Optional.of(a) : Optional.empty();
    }
}
