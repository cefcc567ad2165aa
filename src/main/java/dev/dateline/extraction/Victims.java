package dev.dateline.extraction;

import dev.dateline.incident.IncidentType;
import dev.dateline.text.ResourceTable;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was killed: the killing of one who holds an office is an assassination. */
final class Victims {
    private static final Set<String> OFFICES = ResourceTable.read("/lexicon/offices.tsv", 1).stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KILLING = LinkWords.of("killing");
    private static final Set<String> FORCES = LinkWords.of("forces");
    private static final Set<String> PASSIVE = LinkWords.of("being");
    private static final Set<IncidentType> MEANS = Set.of(
            IncidentType.SHOOTING,
            IncidentType.ATTACK,
            IncidentType.BOMBING,
            IncidentType.STABBING,
            IncidentType.KIDNAPPING);
    /** How far before the verb its subject's head, and after it its object's, may stand, in tokens. */
    private static final int SUBJECT = 9;

    private static final int OBJECT = 4;

    private Victims() {}

    /** Whether a killing that the mention tells has a holder of an office for its victim: "the mayor was shot dead". */
    static boolean officeHolder(Mention mention) {
        if (mention.type == null || !MEANS.contains(mention.type)) {
            return false;
        }
        for (Trigger trigger : mention.triggers) {
            if (trigger.rule().pos() == TriggerRule.Pos.VERB && victim(mention.scene, trigger)) {
                return true;
            }
        }
        return false;
    }

    private static boolean victim(Scene scene, Trigger trigger) {
        int verb = -1;
        for (int i = trigger.from(); i < trigger.to(); i++) {
            verb = KILLING.contains(scene.word(i)) ? i : verb;
        }
        if (verb < 0) {
            return false;
        }
        boolean passive = PASSIVE.contains(scene.word(verb - 1)) || PASSIVE.contains(scene.word(verb - 2));
        return passive ? office(scene, verb - SUBJECT, verb, false) : office(scene, verb + 1, verb + 1 + OBJECT, true);
    }

    private static boolean office(Scene scene, int from, int to, boolean object) {
        for (int i = Math.max(0, from); i < to && i < scene.tokens().size(); i++) {
            String word = scene.word(i);
            if (object && (word.equals("in") || word.equals("at") || word.equals(",") || word.equals("and"))) {
                return false;
            }
            if (OFFICES.contains(word) && !scene.word(i + 1).equals("'s")) {
                return true;
            }
        }
        return false;
    }

    /** Whether shots and a protest of one sentence are two things: nobody in uniform is there who fires at protesters. */
    static boolean armed(Scene scene, @Nullable IncidentType a, @Nullable IncidentType b) {
        boolean both = (a == IncidentType.SHOOTING && b == IncidentType.PROTEST)
                || (a == IncidentType.PROTEST && b == IncidentType.SHOOTING);
        return both && scene.tokens().stream().noneMatch(t -> FORCES.contains(t.lower()));
    }

    /** The same for two sentences. */
    static boolean firedAtCrowd(Mention a, Mention b) {
        return armed(a.scene, a.type, b.type) && armed(b.scene, a.type, b.type);
    }
}
