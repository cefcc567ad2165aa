package dev.dateline.incident;

import java.util.Locale;
import java.util.Optional;

/** What happened, in the 26 types of events.json, and OTHER for imported rows. */
public enum IncidentType {
    BOMBING(Family.VIOLENCE),
    SHOOTING(Family.VIOLENCE),
    STABBING(Family.VIOLENCE),
    VEHICLE_ATTACK(Family.VIOLENCE),
    /** Air strike, drone, missile, shelling. */
    BOMBARDMENT(Family.VIOLENCE),
    ARMED_CLASH(Family.VIOLENCE),
    ASSASSINATION(Family.VIOLENCE),
    KIDNAPPING(Family.VIOLENCE),
    /** Arson, attack on infrastructure. */
    SABOTAGE(Family.VIOLENCE),
    /** Other, mixed or unspecified violence. */
    ATTACK(Family.VIOLENCE),
    ARREST(Family.SECURITY),
    /** A plan uncovered or stopped. */
    PLOT(Family.SECURITY),
    /** Charges, verdict, sentence. */
    TRIAL(Family.SECURITY),
    PROTEST(Family.UNREST),
    RIOT(Family.UNREST),
    EARTHQUAKE(Family.DISASTER),
    FLOOD(Family.DISASTER),
    STORM(Family.DISASTER),
    WILDFIRE(Family.DISASTER),
    LANDSLIDE(Family.DISASTER),
    ERUPTION(Family.DISASTER),
    OUTBREAK(Family.DISASTER),
    ACCIDENT(Family.ACCIDENT),
    /** Coup, seizure of power or territory. */
    TAKEOVER(Family.POLITICS),
    AGREEMENT(Family.POLITICS),
    ELECTION(Family.POLITICS),
    /** Imported rows only. */
    OTHER(Family.OTHER);

    private final Family family;
    private final String code;

    IncidentType(Family family) {
        this.family = family;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Family family() {
        return family;
    }

    /** As in events.json: {@code vehicle-attack}. */
    public String code() {
        return code;
    }

    /** The type with this {@linkplain #code() code}; empty for any other string. */
    public static Optional<IncidentType> ofCode(String code) {
        for (IncidentType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
