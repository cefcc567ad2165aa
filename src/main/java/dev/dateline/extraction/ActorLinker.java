package dev.dateline.extraction;

import dev.dateline.argument.Actor;
import dev.dateline.argument.ActorReader;
import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.text.Span;
import dev.dateline.toponym.ResolvedToponym;
import java.util.List;

/** Gives the names of actors in a sentence to the mentions that stand nearest. */
final class ActorLinker {
    /** Most tokens from a state to its verb: "Turkey has this evening bombed". */
    private static final int STATE = 4;

    private final ActorReader reader;

    ActorLinker(ActorReader reader) {
        this.reader = reader;
    }

    ActorReader reader() {
        return reader;
    }

    /** Those whom a sentence names as actors, in order; none that stands as the victim. */
    List<Actor> actors(Scene scene) {
        return reader.read(scene.tokens(), i -> demonym(scene, i));
    }

    private static boolean demonym(Scene scene, int token) {
        int start = scene.tokens().get(token).start();
        return scene.places().stream()
                .anyMatch(p -> p.span().start() == start && p.role() == ResolvedToponym.Role.DEMONYM);
    }

    /** Adds the perpetrators that a sentence names to its mentions. */
    void link(Scene scene, List<Mention> mentions) {
        if (!mentions.isEmpty()) {
            List<Actor> found = actors(scene);
            mentions.forEach(mention -> link(mention, mentions, found));
        }
    }

    private void link(Mention mention, List<Mention> all, List<Actor> found) {
        IncidentType type = mention.type;
        if (type == null
                || type.family() != Family.VIOLENCE && type.family() != Family.POLITICS && type != IncidentType.PLOT) {
            return;
        }
        for (Actor actor : found) {
            if (mention.triggers.stream()
                    .anyMatch(t -> t.rule().pos() == TriggerRule.Pos.NOUN && t.from() == actor.to())) {
                add(mention, actor.name(), span(mention.scene, actor));
                return; // "the Taliban takeover"
            }
        }
        for (Actor actor : found) {
            if (nearest(mention, all, actor)) {
                add(mention, actor.name(), span(mention.scene, actor));
            }
        }
        state(mention);
    }

    /** "Russia fired two missiles": the state whose name stands before the verb. */
    private void state(Mention mention) {
        if (!mention.perpetrators.isEmpty() || mention.type == null || mention.type.family() != Family.VIOLENCE) {
            return;
        }
        Scene scene = mention.scene;
        for (ResolvedToponym place : scene.places()) {
            boolean state = place.named()
                    && place.place().featureClass() == FeatureClass.COUNTRY
                    && place.fullSpan().equals(place.span());
            int end = scene.tokenAt(place.span().end());
            int before = scene.tokenAt(place.span().start());
            boolean subject =
                    before == 0 || scene.tokens().get(before - 1).text().length() == 1 || afterTime(scene, before);
            if (state && subject && mention.triggers.stream().anyMatch(t -> acts(scene, t, end))) {
                add(mention, name(scene, place), place.span());
            }
        }
    }

    private static String name(Scene scene, ResolvedToponym place) {
        int base = scene.sentence().span().start();
        return scene.text().substring(place.span().start() - base, place.span().end() - base);
    }

    private static boolean afterTime(Scene scene, int token) {
        int end = scene.tokens().get(token - 1).end();
        return scene.times().stream().anyMatch(t -> t.span().end() == end);
    }

    private static boolean acts(Scene scene, Trigger trigger, int end) {
        boolean near = trigger.from() >= end && trigger.from() - end <= STATE;
        boolean passive = scene.word(end).equals("was") || scene.word(end).equals("were");
        return near
                && !passive
                && trigger.rule().pos() == TriggerRule.Pos.VERB
                && scene.clauseAt(end) == scene.clauseAt(trigger.from());
    }

    /** Adds a perpetrator, unless another spelling of the name stands there. */
    void add(Mention mention, String name, Span span) {
        String group = reader.group(name);
        if (mention.perpetrators.keySet().stream()
                .noneMatch(known -> reader.group(known).equals(group))) {
            mention.perpetrators.put(name, span);
        }
    }

    static Span span(Scene scene, Actor actor) {
        return new Span(
                scene.tokens().get(actor.from()).start(),
                scene.tokens().get(actor.to() - 1).end());
    }

    private static boolean nearest(Mention mention, List<Mention> all, Actor actor) {
        int own = Math.abs(mention.firstToken() - actor.from());
        return all.stream().allMatch(other -> other == mention || Math.abs(other.firstToken() - actor.from()) >= own);
    }
}
