package dev.dateline.extraction;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.text.Token;
import dev.dateline.toponym.ResolvedToponym;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each mention the place of its sentence that stands nearest by clauses, then by words, and best fits: after a
 * preposition of place, not of origin; the finest of places that lie in each other.
 */
final class PlaceLinker {
    /** Costs in tokens; tuned on the annotated articles. */
    private static final int CLAUSE = 9;

    private static final int LOCATIVE = -6;
    private static final int ORIGIN = 14;
    private static final int ACTOR = 14;
    private static final int HEADER = 8;
    /** Cost of a semicolon between. */
    private static final int PART = 14;

    static final int LIMIT = 48;
    /** "the deadliest ever in Somalia" compares; it does not locate. */
    private static final int SUPERLATIVE = 20;

    private static final Set<String> TRAVEL = LinkWords.of("travel");

    /** Before where the injured are looked after. */
    private static final Set<String> TREATED = LinkWords.of("treated");
    /** Most tokens from one of those words to the place. */
    private static final int TREATED_REACH = 6;

    private static final Set<String> SUPERLATIVES = LinkWords.of("superlatives");

    private static final Set<String> LOCATIVES = LinkWords.of("locatives");
    private static final Set<String> ORIGINS = LinkWords.of("origins");
    private static final Set<String> BOUND = Set.of("to", "for", "from");
    private static final Set<String> ACTS = LinkWords.of("acts");
    private static final Set<String> HEADER_MARKS = LinkWords.of("header-marks");

    private PlaceLinker() {}

    static void link(Scene scene, List<Mention> mentions) {
        for (Mention mention : mentions) {
            ResolvedToponym nearest = nearest(scene, mention, mentions);
            mention.place = nearest == null ? null : finest(scene, mention, mentions, nearest);
            mention.ownPlace = mention.place != null;
        }
    }

    /** What each place of its sentence costs a mention, for an explanation. */
    static Map<ResolvedToponym, Integer> costs(Mention mention) {
        Map<ResolvedToponym, Integer> costs = new LinkedHashMap<>();
        mention.scene.places().stream()
                .filter(Places::located)
                .forEach(place -> costs.put(place, cost(mention.scene, mention, place)));
        return costs;
    }

    private static @Nullable ResolvedToponym nearest(Scene scene, Mention mention, List<Mention> mentions) {
        ResolvedToponym best = null;
        int lowest = LIMIT;
        for (ResolvedToponym place : scene.places()) {
            if (Places.located(place) && !(mention.reference && !locative(scene, place))) {
                int cost = cost(scene, mention, place);
                if (cost < lowest && !taken(scene, mention, mentions, place, cost)) {
                    lowest = cost;
                    best = place;
                }
            }
        }
        return best;
    }

    /** Whether another mention of the sentence stands nearer to the place, with a clause boundary between. */
    private static boolean taken(
            Scene scene, Mention mention, List<Mention> mentions, ResolvedToponym place, int cost) {
        int clause = scene.clauseAt(scene.tokenAt(place.span().start()));
        boolean apart = mention.triggers.stream().allMatch(t -> scene.clauseAt(t.from()) != clause);
        return apart
                && mentions.stream().anyMatch(other -> other != mention && cost(scene, other, place) < cost - 4)
                && scene.tokenAt(place.span().start()) > 6;
    }

    private static ResolvedToponym finest(
            Scene scene, Mention mention, List<Mention> mentions, ResolvedToponym nearest) {
        ResolvedToponym finest = nearest;
        for (ResolvedToponym place : scene.places()) {
            int cost = cost(scene, mention, place);
            if (Places.located(place)
                    && Places.finer(place, finest)
                    && cost < LIMIT - 10
                    && !taken(scene, mention, mentions, place, cost)
                    && Places.within(place.place(), finest.place())) {
                finest = place;
            }
        }
        return finest;
    }

    private static int cost(Scene scene, Mention mention, ResolvedToponym place) {
        int from = scene.tokenAt(place.span().start());
        int to = scene.tokenAt(place.span().end());
        int cost = Integer.MAX_VALUE;
        for (Trigger trigger : mention.triggers) {
            int distance = Scene.gap(trigger, from, to);
            int crossed = Math.abs(scene.clauseAt(from) - scene.clauseAt(trigger.from()));
            int part = TimeLinker.samePart(scene, from, trigger.from()) ? 0 : PART;
            cost = Math.min(cost, distance + CLAUSE * crossed + part);
        }
        if (cost > LIMIT - LOCATIVE || doer(scene, mention, place)) {
            return Math.max(cost, LIMIT); // too far for any preposition to help
        }
        return cost + context(scene, from, to);
    }

    private static int context(Scene scene, int from, int to) {
        int cost = 0;
        boolean locative = false;
        if (scene.anyBefore(from, TREATED_REACH, TREATED)) {
            return LIMIT;
        }
        for (int back = 1; back <= 4; back++) {
            String word = scene.wordBefore(from, back);
            if (LOCATIVES.contains(word) && !(back == 1 && home(scene, from))) {
                locative = true;
                cost += scene.anyBefore(from - back, 3, SUPERLATIVES) ? SUPERLATIVE : 0;
                break;
            }
            int at = from - back;
            if (at >= 0
                    && scene.tokens().get(at).capitalised()
                    && !scene.tokens().get(at).allCaps()) {
                break; // "On Tuesday Russia fired"
            }
            boolean bound = BOUND.contains(word) && TRAVEL.contains(scene.wordBefore(from, back + 1));
            boolean home = back == 1 && home(scene, inner(scene, from));
            if (bound || home || ORIGINS.contains(word) && back <= 2) {
                cost += bound || home ? LIMIT : ORIGIN;
                break;
            }
        }
        if (locative) {
            cost += LOCATIVE;
        } else if (ACTS.contains(scene.word(to)) || ACTS.contains(scene.word(to + 1))) {
            cost += ACTOR;
        }
        if (from <= 1 && HEADER_MARKS.contains(scene.word(to))) {
            cost += HEADER;
        }
        return cost;
    }

    /** "A veteran from Texas", "Thomas Crooks, 20, from Bethel Park", "Hadi Matar, 24, of Fairview": where people live. */
    private static boolean home(Scene scene, int from) {
        String word = scene.wordBefore(from, 1);
        String whose = scene.wordBefore(from, 2);
        return word.equals("in") && whose.equals("born")
                || word.equals("from") && (WordPattern.isPerson(whose) || whose.equals(","))
                || word.equals("of") && whose.equals(",") && aged(scene, from);
    }

    /** First token of the place that a place stands behind: "Fairview, New Jersey"; of itself where there is none. */
    private static int inner(Scene scene, int from) {
        if (!scene.wordBefore(from, 1).equals(",")) {
            return from;
        }
        for (ResolvedToponym place : scene.places()) {
            if (scene.tokenAt(place.span().end()) == from - 1) {
                return scene.tokenAt(place.span().start());
            }
        }
        return from;
    }

    /** "Hadi Matar, 24, of Fairview". */
    private static boolean aged(Scene scene, int from) {
        int age = from - 3;
        return age >= 1
                && scene.tokens().get(age).kind() == Token.Kind.NUMBER
                && scene.word(age - 1).equals(",");
    }

    /** "Iran's attack": who did it. */
    private static boolean doer(Scene scene, Mention mention, ResolvedToponym place) {
        int after = scene.tokenAt(place.span().end());
        IncidentType type = mention.type;
        boolean violence = type != null && type.family() == Family.VIOLENCE;
        int noun = mention.firstToken() - after;
        return violence
                && place.kind() == FeatureClass.COUNTRY
                && scene.word(after).equals("'s")
                && noun > 0
                && noun <= 3;
    }

    /** Whether a place stands after a preposition of place: what talk about an incident needs to locate it. */
    private static boolean locative(Scene scene, ResolvedToponym place) {
        int from = scene.tokenAt(place.span().start());
        boolean of = scene.wordBefore(from, 1).equals("of") // "the takeover of Mali"
                || (scene.wordBefore(from, 1).equals("the")
                        && scene.wordBefore(from, 2).equals("of"));
        return of || context(scene, from, scene.tokenAt(place.span().end())) < 0;
    }
}
