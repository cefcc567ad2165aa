package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import java.util.List;
import java.util.Set;

/**
 * "Police killed two men who were about to attack a synagogue": the killing or arrest of plotters is how the plot was foiled, not an
 * incident beside it. The plot takes over where and when.
 */
final class Plots {
    private static final Set<String> RELATIVES = Set.of("who", "that");
    private static final Set<String> COPULAS = LinkWords.of("copulas");

    private Plots() {}

    static void absorb(Scene scene, List<Mention> mentions) {
        for (Mention plot : List.copyOf(mentions)) {
            if (plot.type == IncidentType.PLOT && ofPersons(scene, plot)) {
                mentions.stream()
                        .filter(other -> ends(plot, other))
                        .findFirst()
                        .ifPresent(other -> take(plot, other, mentions));
            }
        }
    }

    private static boolean ofPersons(Scene scene, Mention plot) {
        int at = plot.firstToken();
        for (int back = 1; back <= 4; back++) {
            if (RELATIVES.contains(scene.wordBefore(at, back))) {
                return COPULAS.contains(scene.wordBefore(at, back - 1));
            }
        }
        return false;
    }

    private static boolean ends(Mention plot, Mention other) {
        boolean kind =
                other.type == null || other.type == IncidentType.ARREST || other.type.family() == Family.VIOLENCE;
        return other != plot && kind && other.firstToken() < plot.firstToken();
    }

    private static void take(Mention plot, Mention other, List<Mention> mentions) {
        mentions.remove(other);
        if (other.place != null) {
            plot.place = other.place;
            plot.ownPlace = true;
        }
        if (plot.time == null) {
            plot.time = other.time;
            plot.ownTime = other.time != null;
        }
        plot.triggers.addAll(0, other.triggers);
    }
}
