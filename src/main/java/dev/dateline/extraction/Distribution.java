package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.ResourceTable;
import dev.dateline.toponym.ResolvedToponym;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One verb for several places: "police held seven men in Saxony and a couple in the Netherlands" and "bombs went off in Lagos, Kano
 * and Jos" tell an incident at each of them.
 */
final class Distribution {
    /** Longest part between two places that still counts as one list, in tokens. */
    private static final int PART = 9;

    private static final Set<String> JOINTS = LinkWords.of("joints");
    private static final Set<String> PREPOSITIONS = LinkWords.of("at-a-place");
    private static final Set<String> FILLERS = LinkWords.of("fillers");
    /** What may follow a name that it belongs to. */
    private static final Set<String> AREAS = LinkWords.of("areas");

    private static final Set<String> ARTICLES = Set.of("a", "an", "another");

    private static final Set<String> NUMBERS = ResourceTable.read("/lexicon/numbers.tsv", 2).stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    private Distribution() {}

    /** Mentions of the further places of each mention's list of places, in the order of the text. */
    static List<Mention> further(Scene scene, List<Mention> mentions) {
        List<Mention> further = new ArrayList<>();
        for (Mention mention : mentions) {
            ResolvedToponym previous = mention.place;
            if (previous == null || mention.reference || between(scene, previous)) {
                continue;
            }
            for (ResolvedToponym place : scene.places()) {
                if (!Places.located(place)
                        || place.span().start() < previous.span().end()) {
                    continue;
                }
                int from = afterName(scene, previous);
                int to = scene.tokenAt(place.span().start());
                if (!listed(scene, mention, previous, place, from, to)) {
                    break;
                }
                further.add(copy(scene, mention, place, from));
                previous = place;
            }
        }
        return further;
    }

    private static int afterName(Scene scene, ResolvedToponym place) {
        int after = scene.tokenAt(place.span().end());
        return AREAS.contains(scene.word(after)) ? after + 1 : after;
    }

    private static boolean between(Scene scene, ResolvedToponym place) {
        int from = scene.tokenAt(place.span().start());
        String before = scene.wordBefore(from, 1);
        return before.equals("between") || before.equals("from") || before.equals("to");
    }

    private static boolean listed(
            Scene scene, Mention mention, ResolvedToponym previous, ResolvedToponym place, int from, int to) {
        if (to - from > PART || to <= from || Separation.near(previous, place) || triggered(scene, mention, from, to)) {
            return false;
        }
        if (bare(scene, from, to)) {
            boolean several = local(previous) && local(place) && severalByNature(mention);
            mention.several |= several;
            return several;
        }
        return counted(scene, from, to) && mention.type != null && mention.type.family() != Family.POLITICS;
    }

    /** ", ", "and in", ", in the nearby", "on Monday, in": nothing but the list goes on. */
    private static boolean bare(Scene scene, int from, int to) {
        boolean joint = false;
        boolean and = false;
        for (int i = from; i < to; i++) {
            int dated = afterTime(scene, i);
            if (dated > i) {
                i = dated - 1;
                continue;
            }
            String word = scene.word(i);
            joint |= JOINTS.contains(word);
            and |= word.equals("and");
            if (!JOINTS.contains(word) && !PREPOSITIONS.contains(word) && !FILLERS.contains(word)) {
                return false;
            }
        }
        return joint && (and || listGoesOn(scene, to));
    }

    /** Index after the time expression that begins at a token, else {@code i}. */
    private static int afterTime(Scene scene, int i) {
        int start = scene.tokens().get(i).start();
        return scene.times().stream()
                .filter(time -> time.span().start() == start)
                .map(time -> scene.tokenAt(time.span().end()))
                .findFirst()
                .orElse(i);
    }

    /** A comma alone parts a town from its country as well as two towns; an "and" soon after makes it a list. */
    private static boolean listGoesOn(Scene scene, int from) {
        for (int i = from; i < Math.min(from + PART, scene.tokens().size()); i++) {
            if (scene.word(i).equals("and")) {
                return PREPOSITIONS.contains(scene.word(i + 1))
                        || scene.tokens()
                                .get(Math.min(i + 1, scene.tokens().size() - 1))
                                .capitalised();
            }
        }
        return false;
    }

    /** "and a couple in", "and 18 in northern": a further thing or number of people, there. */
    private static boolean counted(Scene scene, int from, int to) {
        int joint = -1;
        for (int i = from; i < to && joint < 0; i++) {
            joint = JOINTS.contains(scene.word(i)) ? i : -1;
        }
        int next = joint < 0 ? to : scene.word(joint + 1).equals("and") ? joint + 2 : joint + 1;
        boolean noun = next < to && (ARTICLES.contains(scene.word(next)) || number(scene.word(next)));
        int last = to - 1;
        while (last > next && FILLERS.contains(scene.word(last))) {
            last--;
        }
        return noun && PREPOSITIONS.contains(scene.word(last));
    }

    static boolean number(String word) {
        return NUMBERS.contains(word) || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
    }

    private static boolean triggered(Scene scene, Mention mention, int from, int to) {
        return scene.triggers().stream()
                .anyMatch(t -> t.from() >= from
                        && t.from() < to
                        && t.rule().pos() != TriggerRule.Pos.AGENT
                        && !mention.triggers.contains(t));
    }

    private static boolean local(ResolvedToponym place) {
        return Places.precision(place).compareTo(PlacePrecision.ADMIN1) <= 0;
    }

    /** Whether an incident of this type is at one place: what is told of two is two. */
    private static boolean severalByNature(Mention mention) {
        IncidentType type = mention.type;
        boolean one = type == null
                || switch (type) {
                    case TRIAL, AGREEMENT, ELECTION, PLOT, TAKEOVER, OUTBREAK, ARMED_CLASH -> true;
                    default -> type.family() == Family.DISASTER;
                };
        return !one && !singular(mention);
    }

    private static boolean singular(Mention mention) {
        Trigger first = mention.triggers.get(0);
        boolean noun = first.rule().pos() == TriggerRule.Pos.NOUN;
        return noun && !mention.scene.word(first.to() - 1).endsWith("s");
    }

    /** "And 12 in Mosul on Tuesday": the date directly after a place is that place's own. */
    private static @Nullable TemporalExpression dated(Scene scene, ResolvedToponym place) {
        int after = afterName(scene, place);
        return scene.times().stream()
                .filter(time -> time.span().start() >= place.span().end())
                .filter(time -> scene.tokenAt(time.span().start()) - after <= 1)
                .findFirst()
                .orElse(null);
    }

    private static Mention copy(Scene scene, Mention model, ResolvedToponym place, int from) {
        Mention mention = new Mention(scene);
        mention.type = model.type;
        mention.status = model.status;
        mention.triggers.add(new Trigger(model.triggers.get(0).rule(), from, from + 1));
        TemporalExpression own = dated(scene, place);
        mention.time = own == null ? model.time : own;
        mention.ownTime = own != null || model.ownTime;
        mention.place = place;
        mention.ownPlace = true;
        mention.weak = model.weak;
        mention.several = model.several;
        return mention;
    }
}
