package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import dev.dateline.incident.Evidence;
import dev.dateline.temporal.TemporalExpression;
import java.util.Set;

/** Sentences that only count the dead and hurt of an incident told before them. */
final class Tallies {
    private static final Set<String> UPDATES = LinkWords.of("updates");
    private static final Set<String> SICKBED = LinkWords.of("sickbed");

    private Tallies() {}

    /** Whether a mention only counts those whom the incident told before it harmed. */
    static boolean of(Mention before, Mention mention) {
        return !mention.ownPlace
                && before.paragraph() == mention.paragraph()
                && TollLinker.harmful(before)
                && mention.triggers.stream().allMatch(t -> t.rule().kind().is("casualty"))
                && (tally(before, mention) || succumbed(before, mention));
    }

    /** "Dead: 47 on Monday, 76 now", "by Friday 300 were wounded". */
    private static boolean tally(Mention before, Mention mention) {
        TemporalExpression time = mention.time;
        TemporalExpression earlier = before.time;
        boolean later = time == null
                || earlier == null
                || time.first() == null
                || earlier.first() == null
                || !time.first().isBefore(earlier.first());
        boolean nouns = mention.triggers.stream().allMatch(t -> t.rule().pos() == TriggerRule.Pos.NOUN);
        boolean by = time != null
                && mention.scene
                        .wordBefore(mention.scene.tokenAt(time.span().start()), 1)
                        .equals("by");
        return later && (nouns || by);
    }

    /** "A third died in hospital eight days later", "she died of her wounds". */
    private static boolean succumbed(Mention before, Mention mention) {
        TemporalExpression time = mention.time;
        boolean later = time == null || time.offset() != null || before.time == null;
        return later && mention.scene.tokens().stream().anyMatch(t -> SICKBED.contains(t.lower()));
    }

    /** Adds what a scene counts to what an incident has; a sentence that says "now" or "latest" brings it up to date. */
    static void count(Mention incident, Scene scene, Evidence.Role role, Told told) {
        boolean update =
                told.kind() == Toll.Kind.STATED && scene.tokens().stream().anyMatch(t -> UPDATES.contains(t.lower()));
        boolean apart = told.kind() == Toll.Kind.MORE && scene.sentence().paragraph() != incident.paragraph();
        // a later paragraph tells the same people again rather than more of them
        Toll.Kind kind = update ? Toll.Kind.UPDATE : apart ? Toll.Kind.STATED : told.kind();
        incident.tolls.merge(role, new Told(told.count(), kind, told.spans()), Told::then);
    }
}
