package dev.dateline.extraction;

import dev.dateline.temporal.Offset;
import dev.dateline.temporal.TemporalExpression;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Times that count from an incident. "Soldiers patrolled on Wednesday, a day after rioters set fire to parliament" dates the fire by the
 * patrol; "two days after the bombing police arrested three men" dates the arrest by the bombing.
 */
final class Offsets {
    private static final Set<String> MARKS = Set.of("after", "before", "since", "following");
    /** How many tokens after the mark the subordinate clause's trigger may stand. */
    private static final int REACH = 6;

    private Offsets() {}

    /** The time of a trigger that stands after "a day after", counted back from the time of the main clause; null where there is none. */
    static @Nullable TemporalExpression ofSubordinate(Scene scene, Mention mention) {
        for (TemporalExpression time : scene.times()) {
            Offset offset = time.offset();
            int after = scene.tokenAt(time.span().end());
            boolean governs = offset != null
                    && MARKS.contains(scene.wordBefore(after, 1))
                    && mention.firstToken() >= after
                    && mention.firstToken() - after <= REACH;
            TemporalExpression main = governs ? mainTime(scene, time) : null;
            LocalDate day = main == null ? null : main.first();
            if (offset != null && day != null && !ofNoun(mention)) {
                return counted(time, offset, day);
            }
        }
        return null;
    }

    /** A time that counts from an incident told before, as counted from that incident's own date; the same time otherwise. */
    static @Nullable TemporalExpression fromIncident(Mention mention, List<Mention> incidents) {
        TemporalExpression time = mention.time;
        if (time == null || time.offset() == null) {
            return time;
        }
        Scene scene = mention.scene;
        int after = scene.tokenAt(time.span().end());
        if (!MARKS.contains(scene.wordBefore(after, 1))) {
            return time;
        }
        for (Trigger trigger : scene.triggers()) {
            boolean named = trigger.from() >= after
                    && trigger.from() - after <= REACH
                    && trigger.rule().pos() == TriggerRule.Pos.NOUN;
            if (named) {
                return fromLast(time, trigger, incidents);
            }
        }
        return time;
    }

    private static TemporalExpression fromLast(TemporalExpression time, Trigger trigger, List<Mention> incidents) {
        for (int i = incidents.size() - 1; i >= 0; i--) {
            Mention incident = incidents.get(i);
            TemporalExpression told = incident.time;
            boolean same = trigger.rule().kind().type().isEmpty()
                    || TypeRelation.unite(
                                    incident.type, trigger.rule().kind().type().get())
                            .isPresent();
            if (same && told != null && told.first() != null && Times.days(told) <= 31) {
                return time.countedFrom(told.first());
            }
        }
        return time;
    }

    private static boolean ofNoun(Mention mention) {
        return mention.triggers.stream().allMatch(t -> t.rule().pos() == TriggerRule.Pos.NOUN);
    }

    private static @Nullable TemporalExpression mainTime(Scene scene, TemporalExpression offset) {
        TemporalExpression main = null;
        for (TemporalExpression time : scene.times()) {
            if (time.span().end() <= offset.span().start() && time.offset() == null && Times.days(time) == 1) {
                main = time;
            }
        }
        return main;
    }

    private static TemporalExpression counted(TemporalExpression time, Offset offset, LocalDate day) {
        Offset back = new Offset(offset.amount(), offset.unit(), -offset.direction(), offset.exact());
        return new TemporalExpression(
                        time.span(),
                        time.type(),
                        time.value(),
                        time.mod(),
                        time.first(),
                        time.last(),
                        time.granularity(),
                        time.basis(),
                        time.rule(),
                        back)
                .countedFrom(day);
    }
}
