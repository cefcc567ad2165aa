package dev.dateline.extraction;

import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims of responsibility: sentences that name who did what the text told before. */
final class Claims {
    private static final Set<String> CLAIM = Set.of("claimed", "responsibility", "responsible", "behind");
    private static final Set<String> DENY = Set.of("no", "not", "nobody", "denied", "denies");

    private Claims() {}

    static boolean claims(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> CLAIM.contains(t.lower()))
                && tokens.stream().noneMatch(t -> DENY.contains(t.lower()));
    }

    /** Adds the groups that a sentence names to the incidents that it speaks of: the last one, or the last two for "both". */
    static void apply(Scene scene, ActorLinker actors, List<Mention> incidents) {
        if (!claims(scene.tokens())) {
            return;
        }
        Map<String, Span> names = actors.actors(scene);
        boolean both = scene.tokens().stream().anyMatch(t -> t.is("both"));
        int count = Math.min(incidents.size(), both ? 2 : 1);
        for (Mention incident : incidents.subList(incidents.size() - count, incidents.size())) {
            if (TollLinker.harmful(incident)) {
                names.forEach(incident.perpetrators::putIfAbsent);
            }
        }
    }
}
