package dev.dateline.extraction;

import dev.dateline.incident.IncidentType;
import dev.dateline.incident.Status;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the incidents that a sentence tells: groups its triggers, gives each group its type, status, time, place, tolls and
 * actors from the words of the same sentence.
 */
final class MentionReader {
    private static final Set<String> DEFINITE = LinkWords.of("definite");
    private static final Set<String> HARMED = Set.of("wounded", "injured", "killed");
    private static final Set<String> STORMED = LinkWords.of("stormed");
    private static final Set<String> CROWD = LinkWords.of("crowd");

    private final Factuality factuality;
    private final ActorLinker actors;
    private final TargetLinker targets;

    MentionReader(Factuality factuality, ActorLinker actors, TargetLinker targets) {
        this.factuality = factuality;
        this.actors = actors;
        this.targets = targets;
    }

    /** The mentions of a sentence in order; harm without a cause has a null type. */
    List<Mention> read(Scene scene, Trace trace) {
        List<Mention> mentions = group(scene, trace);
        mentions.forEach(MentionReader::describe);
        mentions.removeIf(mention -> bystander(mention, mentions, trace));
        TimeLinker.link(scene, mentions);
        PlaceLinker.link(scene, mentions);
        Plots.absorb(scene, mentions);
        List<Mention> all = new ArrayList<>(mentions);
        all.addAll(Enumeration.continued(scene, mentions));
        all.addAll(Distribution.further(scene, mentions));
        all.sort(Comparator.comparingInt(Mention::firstToken));
        TollLinker.link(scene, all);
        targets.link(scene, all);
        actors.link(scene, all);
        for (Mention mention : all) {
            mention.addPassage(passage(mention, all));
        }
        return all;
    }

    private static boolean bystander(Mention mention, List<Mention> mentions, Trace trace) {
        boolean bystander = Bystanders.venue(mention, mentions)
                || Bystanders.natural(mention, mentions)
                || Bystanders.weather(mention, mentions);
        if (bystander) {
            trace.dropped(mention, "only where or how another incident of the sentence happened");
        }
        return bystander;
    }

    private List<Mention> group(Scene scene, Trace trace) {
        List<Mention> mentions = new ArrayList<>();
        for (Trigger trigger : scene.triggers()) {
            if (trigger.rule().pos() == TriggerRule.Pos.AGENT || ofTheHarmed(scene, trigger)) {
                continue;
            }
            Factuality.Verdict verdict = factuality.judge(scene.tokens(), scene.clauses(), trigger);
            String refusal = refusal(scene, trigger, verdict);
            if (refusal != null) {
                trace.refused(scene, trigger, refusal);
                continue;
            }
            IncidentType type = Bystanders.ofForce(mentions, trigger) ? null : TriggerTypes.of(trigger, scene);
            if (!join(scene, mentions, trigger, type, verdict)) {
                mentions.add(start(scene, trigger, type, verdict));
            }
        }
        return mentions;
    }

    /** Why a trigger reports no incident; null where it does. */
    private static @Nullable String refusal(Scene scene, Trigger trigger, Factuality.Verdict verdict) {
        if (!verdict.happened()) {
            return verdict.words;
        }
        if (presentTense(scene, trigger)) {
            return "a habit: present tense without a date";
        }
        return Bystanders.excludes(scene, trigger) ? "an attacker's end, a charge's name, or no trigger here" : null;
    }

    private static Mention start(
            Scene scene, Trigger trigger, @Nullable IncidentType type, Factuality.Verdict verdict) {
        Mention mention = new Mention(scene);
        mention.triggers.add(trigger);
        mention.type = type;
        mention.reference = verdict == Factuality.Verdict.REFERENCE;
        mention.weak = trigger.rule().weak();
        mention.definite = definite(scene, trigger);
        if (verdict == Factuality.Verdict.FAILED) {
            mention.status = Status.FAILED;
        } else if (verdict == Factuality.Verdict.FOILED || type == IncidentType.PLOT) {
            mention.type = IncidentType.PLOT;
            mention.status = Status.FOILED;
        }
        return mention;
    }

    /** Whether the trigger tells more of an incident that the sentence has already begun. */
    private static boolean join(
            Scene scene,
            List<Mention> mentions,
            Trigger trigger,
            @Nullable IncidentType type,
            Factuality.Verdict verdict) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            Optional<IncidentType> united = TypeRelation.unite(mention.type, type);
            boolean bothHarm = mention.type == null && type == null;
            boolean told = mention.reference && type == null && ofRelative(scene, mention, trigger);
            if (!told && mention.reference != (verdict == Factuality.Verdict.REFERENCE)) {
                continue;
            }
            if ((united.isPresent() || bothHarm)
                    && !Victims.armed(scene, mention.type, type)
                    && !Separation.apart(scene, mention, trigger)) {
                mention.triggers.add(trigger);
                mention.type = united.orElse(null);
                mention.reference &= verdict == Factuality.Verdict.REFERENCE;
                mention.weak &= trigger.rule().weak();
                mention.definite &= definite(scene, trigger) || type == null;
                if (verdict == Factuality.Verdict.FAILED) {
                    mention.status = Status.FAILED;
                }
                return true;
            }
        }
        return false;
    }

    /** "Gangs kill and abduct": a habit, unless the sentence dates it as a chronicle does. */
    private static boolean presentTense(Scene scene, Trigger trigger) {
        Token first = scene.tokens().get(trigger.from());
        if (trigger.rule().pos() != TriggerRule.Pos.VERB) {
            return false;
        }
        if (first.lower().endsWith("s") && objectFollows(scene, trigger.to())) {
            return false; // a headline: "Man kills his mother"
        }
        boolean base = Set.of("kill", "die", "kidnap", "abduct", "kills", "dies", "shoot", "attack")
                .contains(first.lower());
        return base && scene.times().stream().noneMatch(t -> t.type() == TemporalExpression.Type.DATE);
    }

    /** "Behind a car bomb that killed two", "the bombing of a mass in which four were killed": harm that an incident named before did. */
    private static boolean ofRelative(Scene scene, Mention mention, Trigger trigger) {
        int start = scene.clauses().startAt(trigger.from());
        String first = scene.word(start);
        return (first.equals("that") || first.equals("which"))
                && scene.clauseAt(start) - scene.clauseAt(mention.firstToken()) <= 1;
    }

    /** "The wounded were flown out": people known from before. */
    private static boolean ofTheHarmed(Scene scene, Trigger trigger) {
        return trigger.to() - trigger.from() == 1
                && HARMED.contains(scene.word(trigger.from()))
                && scene.wordBefore(trigger.from(), 1).equals("the")
                && trigger.rule().kind().is("casualty");
    }

    private static boolean objectFollows(Scene scene, int at) {
        String word = scene.word(at);
        return Set.of("his", "her", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
                        .contains(word)
                || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
    }

    private static boolean definite(Scene scene, Trigger trigger) {
        if (trigger.rule().pos() != TriggerRule.Pos.NOUN) {
            // "the bomb went off"
            return trigger.to() - trigger.from() > 1
                    && scene.wordBefore(trigger.from(), 1).equals("the");
        }
        for (int back = 1; back <= 4; back++) {
            String word = scene.wordBefore(trigger.from(), back);
            if (DEFINITE.contains(word)) {
                return true;
            }
            if (word.isEmpty() || Set.of("a", "an", "of", "in", "on", "by", ",").contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static void describe(Mention mention) {
        boolean crowd = byCrowd(mention);
        if (mention.type == null) {
            mention.type = TriggerTypes.ofAgents(mention.scene, mention);
        } else if (mention.type == IncidentType.ATTACK && !mixed(mention)) {
            IncidentType finer = TriggerTypes.ofAgents(mention.scene, mention);
            if (finer != null && TypeRelation.unite(finer, mention.type).isPresent()) {
                mention.type = finer;
            }
        }
        if (crowd
                && (mention.type == IncidentType.SABOTAGE
                        || mention.type == IncidentType.ATTACK
                        || mention.type == IncidentType.ARMED_CLASH)) {
            mention.type = IncidentType.RIOT;
        }
        if (mention.type == IncidentType.ATTACK && byPolice(mention)) {
            mention.type = IncidentType.ARREST;
        }
        if (Victims.officeHolder(mention)) {
            mention.type = IncidentType.ASSASSINATION;
        }
        if (mention.type == IncidentType.BOMBING && TriggerTypes.fromTheAir(mention.scene)) {
            mention.type = IncidentType.BOMBARDMENT;
        }
        if (mention.status == Status.FAILED && mention.type == IncidentType.PROTEST) {
            mention.status = Status.OCCURRED;
        }
    }

    /** A building taken by storm, or shots and arson: an attack with whatever arms. */
    private static boolean mixed(Mention mention) {
        boolean stormed = mention.triggers.stream().anyMatch(t -> STORMED.contains(mention.scene.word(t.from())));
        boolean called =
                mention.triggers.stream().anyMatch(t -> t.rule().kind().type().orElse(null) == IncidentType.ATTACK);
        return stormed || !called;
    }

    /** Whether a crowd does it: a crowd named before the trigger, not one fired into. */
    private static boolean byCrowd(Mention mention) {
        Scene scene = mention.scene;
        for (int i = Math.max(0, mention.firstToken() - 12);
                i <= mention.firstToken() && i < scene.tokens().size();
                i++) {
            boolean into = Set.of("into", "at", "on", "the").contains(scene.wordBefore(i, 1));
            if (CROWD.contains(scene.word(i)) && !into) {
                return true;
            }
        }
        return false;
    }

    /** "Police stormed a flat": a raid. */
    private static boolean byPolice(Mention mention) {
        return Set.of("police", "officers", "commandos").contains(mention.scene.wordBefore(mention.firstToken(), 1));
    }

    /** The part of the sentence that tells this incident: all of it where it tells one only. */
    private static Span passage(Mention mention, List<Mention> all) {
        Scene scene = mention.scene;
        if (all.size() == 1) {
            return scene.sentence().span();
        }
        int from = 0;
        int to = scene.tokens().size();
        for (Mention other : all) {
            if (other != mention && other.firstToken() < mention.firstToken()) {
                from = Math.max(from, boundary(scene, lastToken(other), mention.firstToken()));
            } else if (other != mention && other.firstToken() > mention.firstToken()) {
                to = Math.min(to, boundary(scene, mention.firstToken() + 1, other.firstToken()));
            }
        }
        to = Math.max(to, from + 1);
        Span span = new Span(
                scene.tokens().get(from).start(), scene.tokens().get(to - 1).end());
        for (Told told : mention.tolls.values()) {
            for (Span words : told.spans()) {
                span = span.union(words);
            }
        }
        return span;
    }

    private static int lastToken(Mention mention) {
        int last = mention.firstToken();
        for (Trigger trigger : mention.triggers) {
            last = Math.max(last, trigger.to());
        }
        return last;
    }

    /** The last token between two triggers where a clause starts; the later trigger itself where there is none. */
    private static int boundary(Scene scene, int from, int to) {
        for (int i = to; i > from && i < scene.tokens().size(); i--) {
            if (scene.clauseAt(i) != scene.clauseAt(i - 1)) {
                return i;
            }
        }
        return to;
    }
}
