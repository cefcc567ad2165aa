package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.toponym.ResolvedToponym;
import java.util.List;
import java.util.Set;

/** Tells whether two triggers of a sentence stand in clauses with times or places of their own: then they tell two incidents. */
final class Separation {
    /** Places farther apart than this, in kilometres, are two places. */
    private static final double APART_KM = 60;

    private static final Set<String> SUPERLATIVES = LinkWords.of("comparing");

    private Separation() {}

    static boolean apart(Scene scene, Mention mention, Trigger trigger) {
        int last = mention.triggers.get(mention.triggers.size() - 1).from();
        if (compared(scene, last, trigger.from())) {
            return true;
        }
        if (scene.clauseAt(last) == scene.clauseAt(trigger.from())) {
            return namedByPlace(scene, mention, trigger);
        }
        List<ResolvedToponym> places = placesIn(scene, scene.clauseAt(last));
        List<ResolvedToponym> others = participle(scene, trigger)
                ? placesAfter(scene, trigger)
                : placesIn(scene, scene.clauseAt(trigger.from()));
        boolean differentPlaces = !places.isEmpty()
                && !others.isEmpty()
                && places.stream().noneMatch(a -> others.stream().anyMatch(b -> near(a, b)));
        List<TemporalExpression> times = timesIn(scene, scene.clauseAt(last));
        List<TemporalExpression> otherTimes = timesIn(scene, scene.clauseAt(trigger.from()));
        boolean differentTimes = !times.isEmpty()
                && !otherTimes.isEmpty()
                && times.stream().noneMatch(a -> otherTimes.stream().anyMatch(b -> Times.overlap(a, b)));
        return differentPlaces || differentTimes || timesApart(scene, last, trigger.from());
    }

    /** "The worst attack in India since the Mumbai shootings of 2008": what stands after "since" is the one compared with. */
    private static boolean compared(Scene scene, int last, int trigger) {
        for (int i = last + 1; i < trigger; i++) {
            if (scene.word(i).equals("since")) {
                return scene.anyBefore(last, 4, SUPERLATIVES) || scene.anyBefore(i, 4, SUPERLATIVES);
            }
        }
        return false;
    }

    /** ", killing twelve": harm done by what the sentence told before. */
    private static boolean participle(Scene scene, Trigger trigger) {
        return trigger.rule().kind().is("casualty")
                && scene.word(trigger.from()).endsWith("ing")
                && scene.wordBefore(trigger.from(), 1).equals(",");
    }

    private static List<ResolvedToponym> placesAfter(Scene scene, Trigger trigger) {
        int clause = scene.clauseAt(trigger.from());
        return placesIn(scene, clause).stream()
                .filter(p -> scene.tokenAt(p.span().start()) > trigger.from())
                .toList();
    }

    /** "the Crocus City Hall attack ... a bombing in Kerman": a noun with a place before it is apart from what happens elsewhere. */
    private static boolean namedByPlace(Scene scene, Mention mention, Trigger trigger) {
        List<ResolvedToponym> located =
                scene.places().stream().filter(Places::located).toList();
        for (ResolvedToponym place : located) {
            int end = scene.tokenAt(place.fullSpan().end());
            boolean names = mention.triggers.stream()
                    .anyMatch(
                            t -> t.rule().pos() == TriggerRule.Pos.NOUN && t.from() - end >= 0 && t.from() - end <= 2);
            if (names) {
                return located.stream()
                        .filter(other -> scene.tokenAt(other.span().start()) > trigger.from())
                        .anyMatch(other -> !near(place, other));
            }
        }
        return false;
    }

    static boolean near(ResolvedToponym a, ResolvedToponym b) {
        return Places.compatible(a, b, APART_KM);
    }

    /** Whether the parts between semicolons that the two stand in have times that exclude each other. */
    private static boolean timesApart(Scene scene, int last, int trigger) {
        int mark = -1;
        for (int i = last; i < trigger && i < scene.tokens().size(); i++) {
            mark = scene.word(i).equals(";") ? i : mark;
        }
        if (mark < 0) {
            return false;
        }
        int border = scene.tokens().get(mark).start();
        List<TemporalExpression> before =
                scene.times().stream().filter(t -> t.span().end() <= border).toList();
        List<TemporalExpression> after =
                scene.times().stream().filter(t -> t.span().start() >= border).toList();
        return !before.isEmpty()
                && !after.isEmpty()
                && before.stream().noneMatch(a -> after.stream().anyMatch(b -> Times.overlap(a, b)));
    }

    private static List<ResolvedToponym> placesIn(Scene scene, int clause) {
        return scene.places().stream()
                .filter(Places::located)
                .filter(p -> scene.clauseAt(scene.tokenAt(p.span().start())) == clause)
                .toList();
    }

    private static List<TemporalExpression> timesIn(Scene scene, int clause) {
        return scene.times().stream()
                .filter(t -> scene.clauseAt(scene.tokenAt(t.span().start())) == clause)
                .filter(t ->
                        !TimeLinker.ofStatement(scene, scene.tokenAt(t.span().start())))
                .toList();
    }
}
