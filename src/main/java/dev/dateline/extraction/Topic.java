package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of harm a text is about: the type that its triggers signal most, its title counted thrice. */
final class Topic {
    private Topic() {}

    static @Nullable IncidentType of(List<List<Trigger>> sentences, List<Trigger> title) {
        Map<IncidentType, Integer> counts = new EnumMap<>(IncidentType.class);
        sentences.forEach(triggers -> triggers.forEach(trigger -> count(counts, trigger, 1)));
        title.forEach(trigger -> count(counts, trigger, 3));
        return counts.entrySet().stream()
                .max(Map.Entry.<IncidentType, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static void count(Map<IncidentType, Integer> counts, Trigger trigger, int weight) {
        trigger.rule().kind().type().filter(Topic::harms).ifPresent(type -> counts.merge(type, weight, Integer::sum));
    }

    private static boolean harms(IncidentType type) {
        return type.family() == Family.VIOLENCE || type.family() == Family.DISASTER || type.family() == Family.ACCIDENT;
    }
}
