package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.toponym.ResolvedToponym;
import java.util.List;

/** Tells whether two triggers of a sentence stand in clauses with times or places of their own: then they tell two incidents. */
final class Separation {
    /** Places farther apart than this, in kilometres, are two places. */
    private static final double APART_KM = 60;

    private Separation() {}

    static boolean apart(Scene scene, Mention mention, Trigger trigger) {
        int last = mention.triggers.get(mention.triggers.size() - 1).from();
        if (scene.clauseAt(last) == scene.clauseAt(trigger.from())) {
            return false;
        }
        List<ResolvedToponym> places = placesIn(scene, scene.clauseAt(last));
        List<ResolvedToponym> others = placesIn(scene, scene.clauseAt(trigger.from()));
        boolean differentPlaces = !places.isEmpty()
                && !others.isEmpty()
                && places.stream().noneMatch(a -> others.stream().anyMatch(b -> near(a, b)));
        List<TemporalExpression> times = timesIn(scene, scene.clauseAt(last));
        List<TemporalExpression> otherTimes = timesIn(scene, scene.clauseAt(trigger.from()));
        boolean differentTimes = !times.isEmpty()
                && !otherTimes.isEmpty()
                && times.stream().noneMatch(a -> otherTimes.stream().anyMatch(b -> Times.overlap(a, b)));
        return differentPlaces || differentTimes;
    }

    static boolean near(ResolvedToponym a, ResolvedToponym b) {
        return Places.compatible(a, b, APART_KM);
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
                .toList();
    }
}
