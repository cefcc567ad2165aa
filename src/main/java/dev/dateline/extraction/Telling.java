package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Token;
import java.util.Set;

/** Tells whether a mention tells enough to be an incident of its own. */
final class Telling {
    private Telling() {}

    /** Whether talk about an incident tells enough to be a telling of it. */
    static boolean reported(Mention mention) {
        boolean toll = !mention.tolls.isEmpty();
        return !mention.reference || (mention.ownTime && (mention.ownPlace || toll)) || (mention.ownPlace && toll);
    }

    /** Whether enough is told to put it on a timeline: see the flags of {@code rules/triggers.tsv}. */
    static boolean told(Mention mention) {
        TemporalExpression time = mention.time;
        boolean toll = !mention.tolls.isEmpty();
        if (mention.weak) {
            return (mention.ownTime && time != null && Times.days(time) <= 31)
                    || (toll && (mention.ownTime || mention.ownPlace));
        }
        boolean plural = plural(mention);
        if (plural) {
            return mention.ownTime && time != null && Times.days(time) <= 31 || toll && mention.ownPlace;
        }
        return time != null || mention.place != null || (toll && definiteAct(mention));
    }

    /** An act that harmed somebody, told by a verb as done. */
    static boolean act(Mention mention) {
        return TollLinker.harmful(mention) && !mention.weak && definiteAct(mention);
    }

    /** Told by a verb as done: enough by itself, undated and unlocated, where somebody was harmed. */
    static boolean definiteAct(Mention mention) {
        return !mention.reference
                && mention.triggers.stream().anyMatch(t -> t.rule().pos() == TriggerRule.Pos.VERB);
    }

    private static boolean plural(Mention mention) {
        IncidentType type = mention.type;
        return type != null
                && mention.triggers.stream().allMatch(t -> {
                    Token head = mention.scene.tokens().get(t.to() - 1);
                    return t.rule().pos() == TriggerRule.Pos.NOUN
                            && head.lower().endsWith("s")
                            && type != IncidentType.PROTEST
                            && type.family() != Family.DISASTER;
                });
    }

    /** Whether somebody killed, not only died. */
    static boolean killing(Mention mention) {
        return mention.triggers.stream()
                .map(t -> mention.scene.tokens().get(t.to() - 1).lower())
                .anyMatch(Set.of("kills", "killed", "killing", "murdered", "murders", "wounded", "injured")::contains);
    }
}
