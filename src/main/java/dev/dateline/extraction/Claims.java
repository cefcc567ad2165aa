package dev.dateline.extraction;

import dev.dateline.argument.Actor;
import dev.dateline.incident.Family;
import dev.dateline.text.Span;
import dev.dateline.toponym.ResolvedToponym;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups that a text names, from sentence to sentence: who claims what was told before, and whom "the group" means. */
final class Claims {
    /** Most paragraphs from a group's name to "the group". */
    private static final int REACH = 3;

    private final ActorLinker actors;
    private @Nullable Actor last;
    private int paragraph;

    Claims(ActorLinker actors) {
        this.actors = actors;
    }

    /** Gives mentions that "the group" or "its fighters" are said to have done to the group named last. */
    void resolve(Scene scene, List<Mention> mentions) {
        List<Actor> named = actors.actors(scene);
        Actor group = last;
        int anaphor = group == null ? -1 : actors.reader().anaphor(scene.tokens());
        if (group != null && anaphor >= 0 && named.isEmpty() && scene.sentence().paragraph() - paragraph <= REACH) {
            Span span = scene.tokens().get(anaphor).span();
            for (Mention mention : mentions) {
                if (mention.type != null
                        && mention.type.family() == Family.VIOLENCE
                        && mention.perpetrators.isEmpty()) {
                    actors.add(mention, group.name(), span);
                }
            }
            paragraph = scene.sentence().paragraph();
        }
        if (!named.isEmpty()) {
            last = named.get(named.size() - 1);
            paragraph = scene.sentence().paragraph();
        }
    }

    /** Adds the group that a sentence says was behind it to the incidents that it speaks of. */
    void apply(Scene scene, List<Mention> incidents) {
        if (!actors.reader().claims(scene.tokens())) {
            return;
        }
        List<Actor> named = actors.actors(scene);
        for (Mention incident : claimed(scene, incidents)) {
            if (!named.isEmpty()) {
                Actor first = named.get(0);
                actors.add(incident, first.name(), ActorLinker.span(scene, first));
            }
        }
    }

    /** The incidents at the places that the sentence names; else the last one, or the last two for "both". */
    private static List<Mention> claimed(Scene scene, List<Mention> incidents) {
        List<Mention> harmful = incidents.stream()
                .filter(m -> TollLinker.harmful(m) && violent(m))
                .toList();
        List<Mention> there = new ArrayList<>();
        for (Mention incident : harmful) {
            ResolvedToponym place = incident.place;
            if (place != null && scene.places().stream().anyMatch(p -> p.place().equals(place.place()))) {
                there.add(incident);
            }
        }
        if (!there.isEmpty()) {
            return there;
        }
        boolean both = scene.tokens().stream().anyMatch(t -> t.is("both"));
        int count = Math.min(harmful.size(), both ? 2 : 1);
        return harmful.subList(harmful.size() - count, harmful.size());
    }

    private static boolean violent(Mention mention) {
        return mention.type != null && mention.type.family() == Family.VIOLENCE;
    }
}
