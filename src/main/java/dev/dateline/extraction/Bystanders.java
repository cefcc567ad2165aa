package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import java.util.List;
import java.util.Set;

/** Triggers that stand in a sentence without reporting an incident of their own. */
final class Bystanders {
    private static final Set<String> ATTACKERS = LinkWords.of("attackers");
    private static final Set<String> POLICE = LinkWords.of("police");
    private static final Set<String> CHARGES = LinkWords.of("charges");

    private static final Set<String> AMID = LinkWords.of("amid");
    /** What may collapse without a stone falling. */
    private static final Set<String> ABSTRACT = LinkWords.of("abstract");

    private Bystanders() {}

    /** Whether the trigger tells how an attacker met his end, or names the crime in a charge. */
    static boolean excludes(Scene scene, Trigger trigger) {
        if (trigger.rule().kind().is("none")) {
            return true;
        }
        boolean noun = trigger.rule().pos() == TriggerRule.Pos.NOUN;
        if (trigger.rule().id().equals("accident.collapsed") && scene.anyBefore(trigger.from(), 5, ABSTRACT)
                || noun && scene.word(trigger.to()).equals("conditions")) {
            return true;
        }
        if (noun
                && scene.wordBefore(trigger.from(), 1).equals("of")
                && CHARGES.contains(scene.wordBefore(trigger.from(), 2))) {
            return true;
        }
        return trigger.rule().id().startsWith("shooting.")
                && !noun
                && (shotAttacker(scene, trigger) || shotByPolice(scene, trigger));
    }

    private static boolean shotAttacker(Scene scene, Trigger trigger) {
        boolean police = false;
        for (int i = Math.max(0, trigger.from() - 3); i < trigger.from(); i++) {
            police |= POLICE.contains(scene.word(i));
        }
        for (int i = trigger.from(); police && i < Math.min(scene.tokens().size(), trigger.to() + 4); i++) {
            if (ATTACKERS.contains(scene.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shotByPolice(Scene scene, Trigger trigger) {
        if (!scene.word(trigger.to()).equals("by")) {
            return false;
        }
        int agent = scene.word(trigger.to() + 1).equals("the") ? trigger.to() + 2 : trigger.to() + 1;
        boolean service =
                scene.word(agent).equals("secret") || scene.word(agent).equals("security");
        return service || POLICE.contains(scene.word(agent));
    }

    /** Whether a protest is only where violence of the same sentence happened: "a bomber struck at a peace rally". */
    static boolean venue(Mention mention, List<Mention> all) {
        if (mention.type != IncidentType.PROTEST
                || mention.triggers.get(0).rule().pos() != TriggerRule.Pos.NOUN) {
            return false;
        }
        return mention.scene.anyBefore(mention.firstToken(), 3, Set.of("at"))
                && all.stream().anyMatch(other -> other.type != null && other.type.family() == Family.VIOLENCE);
    }

    /** "An earthquake struck": what struck is told by the disaster itself. */
    static boolean natural(Mention mention, List<Mention> all) {
        return mention.triggers.stream().allMatch(t -> t.rule().id().equals("attack.struck"))
                && all.stream().anyMatch(other -> other.type != null && other.type.family() == Family.DISASTER);
    }

    /** "An earthquake of magnitude 6.3 struck the west": the verb of a disaster that the sentence has named. */
    static boolean ofForce(List<Mention> before, Trigger trigger) {
        return trigger.rule().id().equals("attack.struck")
                && before.stream()
                        .anyMatch(m -> m.type != null
                                && (m.type.family() == Family.DISASTER || m.type == IncidentType.ACCIDENT));
    }

    /** "A bridge collapsed during a violent storm": the weather in which an accident happened. */
    static boolean weather(Mention mention, List<Mention> all) {
        if (mention.type != IncidentType.STORM || mention.triggers.get(0).rule().pos() != TriggerRule.Pos.NOUN) {
            return false;
        }
        return mention.scene.anyBefore(mention.firstToken(), 3, AMID)
                && all.stream().anyMatch(other -> other.type == IncidentType.ACCIDENT);
    }
}
