package dev.dateline.extraction;

import dev.dateline.incident.IncidentType;
import dev.dateline.incident.Status;
import dev.dateline.incident.Where;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the headline of an incident from its slots: "Bombing in Kerman, Iran". */
final class TitleWriter {
    private TitleWriter() {}

    static String write(IncidentType type, Status status, @Nullable Where where, Mention mention) {
        StringBuilder title = new StringBuilder();
        if (status == Status.FAILED) {
            title.append("Failed ").append(noun(type).toLowerCase(Locale.ROOT));
        } else if (status == Status.FOILED && type != IncidentType.PLOT) {
            title.append("Foiled ").append(noun(type).toLowerCase(Locale.ROOT));
        } else {
            title.append(noun(type));
        }
        if (where != null) {
            title.append(preposition(where)).append(where.name());
            String country = where.countryName();
            if (country != null && !country.equals(where.name())) {
                title.append(", ").append(country);
            }
        } else if (!mention.perpetrators.isEmpty()) {
            title.append(" by ").append(mention.perpetrators.keySet().iterator().next());
        }
        return title.toString();
    }

    private static String preposition(Where where) {
        return switch (where.precision()) {
            case VENUE, EXACT -> " at ";
            default -> " in ";
        };
    }

    private static String noun(IncidentType type) {
        return switch (type) {
            case BOMBING -> "Bombing";
            case SHOOTING -> "Shooting";
            case STABBING -> "Stabbing";
            case VEHICLE_ATTACK -> "Vehicle attack";
            case BOMBARDMENT -> "Bombardment";
            case ARMED_CLASH -> "Fighting";
            case ASSASSINATION -> "Assassination";
            case KIDNAPPING -> "Kidnapping";
            case SABOTAGE -> "Sabotage";
            case ATTACK -> "Attack";
            case ARREST -> "Arrests";
            case PLOT -> "Plot";
            case TRIAL -> "Trial";
            case PROTEST -> "Protest";
            case RIOT -> "Riot";
            case EARTHQUAKE -> "Earthquake";
            case FLOOD -> "Flood";
            case STORM -> "Storm";
            case WILDFIRE -> "Wildfire";
            case LANDSLIDE -> "Landslide";
            case ERUPTION -> "Eruption";
            case OUTBREAK -> "Outbreak";
            case ACCIDENT -> "Accident";
            case TAKEOVER -> "Takeover";
            case AGREEMENT -> "Agreement";
            case ELECTION -> "Election";
            case OTHER -> "Event";
        };
    }
}
