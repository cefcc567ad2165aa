package dev.dateline.extraction;

import dev.dateline.argument.ActorReader;
import dev.dateline.incident.Family;
import dev.dateline.text.Span;
import dev.dateline.toponym.ResolvedToponym;
import java.util.List;
import java.util.Map;

/** Gives the names of actors in a sentence to the mentions that stand nearest. */
final class ActorLinker {
    private final ActorReader reader;

    ActorLinker(ActorReader reader) {
        this.reader = reader;
    }

    /** Names of actors in a sentence with their spans, in order; none that stands as the victim. */
    Map<String, Span> actors(Scene scene) {
        return reader.read(scene.tokens(), i -> demonym(scene, i));
    }

    private static boolean demonym(Scene scene, int token) {
        int start = scene.tokens().get(token).start();
        return scene.places().stream()
                .anyMatch(p -> p.span().start() == start && p.role() == ResolvedToponym.Role.DEMONYM);
    }

    /** Adds the perpetrators that the mention's sentence names. */
    void link(Mention mention, List<Mention> all) {
        if (mention.type == null
                || mention.type.family() != Family.VIOLENCE && mention.type.family() != Family.POLITICS) {
            return;
        }
        Map<String, Span> found = actors(mention.scene);
        for (Map.Entry<String, Span> actor : found.entrySet()) {
            int end = mention.scene.tokenAt(actor.getValue().end());
            if (mention.triggers.stream().anyMatch(t -> t.rule().pos() == TriggerRule.Pos.NOUN && t.from() == end)) {
                mention.perpetrators.putIfAbsent(actor.getKey(), actor.getValue());
                return; // "the Taliban takeover"
            }
        }
        for (Map.Entry<String, Span> actor : found.entrySet()) {
            if (nearest(mention, all, actor.getValue())) {
                mention.perpetrators.putIfAbsent(actor.getKey(), actor.getValue());
            }
        }
    }

    private static boolean nearest(Mention mention, List<Mention> all, Span span) {
        int token = mention.scene.tokenAt(span.start());
        int own = Math.abs(mention.firstToken() - token);
        return all.stream().allMatch(other -> other == mention || Math.abs(other.firstToken() - token) >= own);
    }
}
