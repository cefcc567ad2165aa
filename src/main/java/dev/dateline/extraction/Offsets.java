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
    private static final Set<String> MARKS = LinkWords.of("marks");
    private static final Set<String> COMES = LinkWords.of("comes");

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
        String mark = scene.wordBefore(after, 1);
        boolean reversed = (time.offset().direction() < 0) != mark.equals("before");
        if (!MARKS.contains(mark) || reversed) {
            return time;
        }
        boolean subordinate = mention.triggers.stream()
                .anyMatch(
                        t -> t.rule().pos() == TriggerRule.Pos.VERB && t.from() >= after && t.from() - after <= REACH);
        List<Trigger> main = scene.triggers().stream()
                .filter(t -> t.rule().pos() == TriggerRule.Pos.NOUN)
                .filter(t -> scene.tokens().get(t.to() - 1).end() <= time.span().start())
                .toList();
        if (subordinate && !main.isEmpty()) {
            return fromMainClause(time, main, incidents);
        }
        boolean comes =
                COMES.contains(scene.wordBefore(scene.tokenAt(time.span().start()), 1));
        for (Trigger trigger : scene.triggers()) {
            boolean named = trigger.from() >= after
                    && trigger.from() - after <= REACH
                    && trigger.rule().pos() == TriggerRule.Pos.NOUN;
            if (named) {
                return fromLast(time, trigger, incidents);
            }
        }
        // "the explosion came three days before the verdict": told before, if at all
        return comes && ofNoun(mention) ? null : time;
    }

    /**
     * "The crash came a week after a bus plunged into a river": the plunge, counted back from the crash told before; null where none
     * was told, for then nobody knows.
     */
    private static @Nullable TemporalExpression fromMainClause(
            TemporalExpression time, List<Trigger> main, List<Mention> incidents) {
        Offset offset = time.offset();
        for (Trigger trigger : main) {
            TemporalExpression told = lastTime(trigger, incidents);
            if (offset != null && told != null && told.first() != null) {
                return counted(time, offset, told.first());
            }
        }
        return null;
    }

    private static TemporalExpression fromLast(TemporalExpression time, Trigger trigger, List<Mention> incidents) {
        TemporalExpression told = lastTime(trigger, incidents);
        return told == null || told.first() == null ? time : time.countedFrom(told.first());
    }

    /** The time of the last incident that a trigger may speak of, known to the month; null where none is. */
    private static @Nullable TemporalExpression lastTime(Trigger trigger, List<Mention> incidents) {
        for (int i = incidents.size() - 1; i >= 0; i--) {
            Mention incident = incidents.get(i);
            TemporalExpression told = incident.time;
            boolean same = trigger.rule().kind().type().isEmpty()
                    || TypeRelation.unite(
                                    incident.type, trigger.rule().kind().type().get())
                            .isPresent();
            if (same && told != null && told.first() != null && Times.days(told) <= 31) {
                return told;
            }
        }
        return null;
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
