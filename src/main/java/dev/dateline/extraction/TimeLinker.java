package dev.dateline.extraction;

import dev.dateline.incident.IncidentType;
import dev.dateline.temporal.TemporalExpression;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each mention the time of its sentence that stands nearest by clauses, then by words; a leading time serves all. */
final class TimeLinker {
    /** Cost of a clause boundary, in tokens; tuned on the annotated articles. */
    private static final int CLAUSE = 9;
    /** A time within so many tokens of the sentence's start is the frame of the whole sentence. */
    private static final int LEADING = 4;
    /** Cost of a leading time for any mention of the sentence. */
    private static final int FRAME = 7;
    /** Farther than this a time belongs to something else. */
    static final int LIMIT = 45;

    /** Cost of a time outside the relative clause that the trigger stands in. */
    private static final int RELATIVE = 45;

    /** Longest noun phrase before a relative clause, in tokens. */
    private static final int ANTECEDENT = 4;

    /** Longest temporal expression, in tokens. */
    private static final int LONGEST = 12;
    /** Only what is coarser than so many days is made finer by another time. */
    private static final int WEEK = 7;
    /** Most tokens from a time to the noun before which it stands: "the May 2011 church bombing". */
    private static final int ATTRIBUTE = 3;
    /** Cost of a semicolon between. */
    private static final int PART = 14;
    /** Cost of a time told after a plot: the day that it was planned for. */
    private static final int PLANNED = 12;

    private static final Set<String> DEFINITE = LinkWords.of("known");
    private static final Set<String> NEW = LinkWords.of("new");
    private static final Set<String> RELATIVES = LinkWords.of("relatives");
    private static final Set<String> SPEECH = LinkWords.of("speech");
    private static final Set<String> PASSIVE = LinkWords.of("passive");
    private static final Set<String> OTHER_TIME = LinkWords.of("other-time");

    private static final Set<String> AFTERMATH = LinkWords.of("aftermath");
    private static final Set<String> DAYBREAK = LinkWords.of("daybreak");

    private TimeLinker() {}

    static void link(Scene scene, List<Mention> mentions) {
        Map<TemporalExpression, Integer> nearest = new HashMap<>();
        for (TemporalExpression time : scene.times()) {
            for (Mention mention : mentions) {
                nearest.merge(time, cost(scene, mention, time), Math::min);
            }
        }
        for (Mention mention : mentions) {
            TemporalExpression own = possessive(scene, mention);
            boolean aside =
                    own == null && mention.reference && mentions.stream().anyMatch(other -> !other.reference);
            TemporalExpression counted = Offsets.ofSubordinate(scene, mention);
            mention.time = aside
                    ? null
                    : counted != null ? counted : own != null ? own : best(scene, mention, mentions, nearest);
            mention.ownTime = mention.time != null;
            if (mention.time == null && !aside) {
                mention.said = scene.times().stream()
                        .filter(t -> ofStatement(scene, scene.tokenAt(t.span().start())))
                        .findFirst()
                        .orElse(null);
            }
        }
    }

    /** "Tuesday's storm", "the 2019 crash": a time right before the noun is its own. */
    private static @Nullable TemporalExpression possessive(Scene scene, Mention mention) {
        for (TemporalExpression time : scene.times()) {
            int after = scene.tokenAt(time.span().end());
            boolean own =
                    scene.word(after).equals("'s") || scene.word(after - 1).endsWith("'s");
            int noun = mention.firstToken() - after;
            if (own && noun >= 0 && noun <= 3 && mention.triggers.get(0).rule().pos() == TriggerRule.Pos.NOUN) {
                return time;
            }
        }
        return null;
    }

    /** What each time of its sentence costs a mention, for an explanation. */
    static Map<TemporalExpression, Integer> costs(Mention mention) {
        Map<TemporalExpression, Integer> costs = new LinkedHashMap<>();
        mention.scene.times().forEach(time -> costs.put(time, cost(mention.scene, mention, time)));
        return costs;
    }

    private static @Nullable TemporalExpression best(
            Scene scene, Mention mention, List<Mention> mentions, Map<TemporalExpression, Integer> nearest) {
        TemporalExpression best = null;
        int lowest = LIMIT;
        for (TemporalExpression time : scene.times()) {
            int cost = cost(scene, mention, time);
            boolean taken = mentions.size() > 1
                    && !leading(scene, time)
                    && nearest.getOrDefault(time, cost) < cost
                    && clauses(scene, mention, time) > 0;
            if (mention.reference
                    && mention.firstToken() - scene.tokenAt(time.span().end()) > ATTRIBUTE) {
                continue; // "buried on Sunday the victims of the blast"
            }
            if (cost < lowest && !taken) {
                lowest = cost;
                best = time;
            }
        }
        return best == null ? null : finest(scene, mention, best);
    }

    /** "Ten years later they shelled the port on the night of 4 December 1971": the finer of two times where one holds the other. */
    private static TemporalExpression finest(Scene scene, Mention mention, TemporalExpression best) {
        TemporalExpression finest = best;
        for (TemporalExpression time : scene.times()) {
            boolean within = Times.days(time) < Times.days(finest) && Times.overlap(time, finest);
            if (within && Times.days(finest) > WEEK && cost(scene, mention, time) < LIMIT - CLAUSE) {
                finest = time;
            }
        }
        return finest;
    }

    /** Tokens from the nearest trigger of a mention: what costs less than this is nothing. */
    private static int nearest(Mention mention, int token) {
        int nearest = Integer.MAX_VALUE;
        for (Trigger trigger : mention.triggers) {
            nearest = Math.min(nearest, token > trigger.to() ? token - trigger.to() : trigger.from() - token);
        }
        return nearest;
    }

    private static int cost(Scene scene, Mention mention, TemporalExpression time) {
        int from = scene.tokenAt(time.span().start());
        if (from > LEADING && nearest(mention, from) > LIMIT + LONGEST) {
            return LIMIT;
        }
        int after = scene.tokenAt(time.span().end());
        boolean when = scene.word(after).equals("when") || scene.word(after + 1).equals("when");
        boolean ofOther =
                OTHER_TIME.contains(scene.wordBefore(from, 1)) || OTHER_TIME.contains(scene.wordBefore(from, 2));
        ofOther &= !DAYBREAK.contains(scene.word(from)); // "before dawn on Monday"
        // "the worst crash since 1968, when 34 died": the year of the deaths
        if (ofOther && (!when || mention.firstToken() < from)) {
            return LIMIT;
        }
        if (ofStatement(scene, from) || ofCount(scene, from)) {
            return LIMIT;
        }
        boolean ofPerson = ofPerson(scene, from);
        int cost = LIMIT;
        boolean own = false;
        for (Trigger trigger : mention.triggers) {
            if (afterwards(scene, after, trigger.from())) {
                continue;
            }
            own = true;
            int distance = Scene.gap(trigger, from, after);
            int crossed = Math.abs(scene.clauseAt(from) - scene.clauseAt(trigger.from()));
            boolean aside = ofPerson || inRelativeClause(scene, trigger);
            int relative = crossed > 0 && aside && mention.type != IncidentType.PLOT ? RELATIVE : 0;
            int planned = mention.type == IncidentType.PLOT && from >= trigger.to() ? PLANNED : 0;
            int part = samePart(scene, from, trigger.from()) ? 0 : PART;
            cost = Math.min(cost, distance + CLAUSE * crossed + relative + planned + part);
        }
        boolean framed = own
                && leading(scene, time)
                && samePart(scene, from, mention.firstToken())
                && (mention.type == IncidentType.PLOT
                        || mention.triggers.stream().anyMatch(t -> !inRelativeClause(scene, t)));
        int frame = framed ? FRAME : Integer.MAX_VALUE;
        int coarse = Times.days(time) > 3000 ? 10 : Times.days(time) > 40 ? 3 : 0;
        return Math.min(cost, frame) + coarse;
    }

    /** "Police said on Sunday": when it was said. */
    static boolean ofStatement(Scene scene, int from) {
        int verb = scene.wordBefore(from, 1).equals("on")
                        || scene.wordBefore(from, 1).equals("late")
                ? 2
                : 1;
        return SPEECH.contains(scene.wordBefore(from, verb)) && !PASSIVE.contains(scene.wordBefore(from, verb + 1));
    }

    /** "The death toll passed 130 on Monday": when it was counted. */
    private static boolean ofCount(Scene scene, int from) {
        if (!scene.clauses().hasToll()) {
            return false;
        }
        int clause = scene.clauses().startAt(from);
        for (int i = clause; i < from; i++) {
            if (scene.word(i).equals("toll")) {
                return true;
            }
        }
        return false;
    }

    /** "Burying on Sunday the victims of an explosion", "opened on Monday the inquiry into the crash": the time is that of what came after. */
    private static boolean afterwards(Scene scene, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            if (AFTERMATH.contains(scene.word(i))
                    && (scene.word(i + 1).equals("of") || scene.word(i + 1).equals("into"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no semicolon stands between two tokens. */
    static boolean samePart(Scene scene, int a, int b) {
        if (!scene.clauses().hasSemicolon()) {
            return true;
        }
        for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
            if (scene.word(i).equals(";")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a clause is what somebody said: "told reporters that the murder". */
    private static boolean content(Scene scene, int clause) {
        return scene.word(clause).equals("that") && scene.anyBefore(clause, ANTECEDENT, SPEECH);
    }

    /**
     * Whether a token stands in a clause that says which one is meant: "the man who killed 11 people was sentenced on Wednesday".
     * A clause that goes on about something new ("a bus that was shot at") is none.
     */
    private static boolean inRelativeClause(Scene scene, Trigger trigger) {
        int start = scene.clauses().startAt(trigger.from());
        return start < trigger.from()
                && RELATIVES.contains(scene.word(start))
                && !content(scene, start)
                && !introduced(scene, start)
                && !afterPluperfect(scene, start, trigger);
    }

    /** "men who had sheltered him blew themselves up": the verb after a pluperfect of the clause is that of the sentence. */
    private static boolean afterPluperfect(Scene scene, int start, Trigger trigger) {
        return scene.word(start + 1).equals("had")
                && trigger.from() - start >= 4
                && trigger.rule().pos() == TriggerRule.Pos.VERB
                && !scene.wordBefore(trigger.from(), 1).equals("and");
    }

    /** Whether a token stands in a clause about a person: "two men who had hospitalised him seven months earlier". */
    private static boolean ofPerson(Scene scene, int token) {
        String first = scene.word(scene.clauses().startAt(token));
        return first.equals("who") || first.equals("whose");
    }

    /** Whether what stands before a relative clause is new to the reader. */
    private static boolean introduced(Scene scene, int clause) {
        for (int back = 1; back <= ANTECEDENT; back++) {
            String word = scene.wordBefore(clause, back);
            if (NEW.contains(word)) {
                return true;
            }
            if (DEFINITE.contains(word)) {
                return false;
            }
            if (word.isEmpty() || word.equals(",")) {
                return back > 1; // "men who": a bare plural
            }
        }
        return false;
    }

    private static int clauses(Scene scene, Mention mention, TemporalExpression time) {
        int clause = scene.clauseAt(scene.tokenAt(time.span().start()));
        return mention.triggers.stream()
                .mapToInt(t -> Math.abs(scene.clauseAt(t.from()) - clause))
                .min()
                .orElse(0);
    }

    private static boolean leading(Scene scene, TemporalExpression time) {
        return scene.tokenAt(time.span().start()) <= LEADING;
    }
}
