package dev.dateline.toponym;

import dev.dateline.gazetteer.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a decided mention into the answer that other stages see. */
final class Answers {
    private static final int MAX_RUNNERS_UP = 5;

    private Answers() {}

    static ResolvedToponym of(Mention mention) {
        ResolvedToponym.Area area =
                mention.role == ResolvedToponym.Role.NAME && !mention.part ? Areas.around(mention) : null;
        return new ResolvedToponym(
                mention.span,
                mention.best.place,
                area == null ? mention.role : ResolvedToponym.Role.AREA,
                null,
                confidence(mention),
                reason(mention),
                runnersUp(mention),
                mention.fullSpan,
                mention.best.place.featureClass(),
                area,
                new ResolvedToponym.Support(mention.evidence, mention.margin(), mention.best.prior));
    }

    /** Both that it is a place at all and that it is this one, each by a logistic curve over its evidence. */
    static double confidence(Mention mention) {
        double place = 1 / (1 + Math.exp(-(mention.evidence - 0.2)));
        double choice = 1 / (1 + Math.exp(-(mention.margin() + 0.6)));
        return Math.round(100 * place * choice) / 100.0;
    }

    private static String reason(Mention mention) {
        Mention container = mention.container;
        if (mention.best.containment > 0 && container != null) {
            return "named with " + container.best.place.name();
        }
        if (mention.candidates.size() == 1) {
            return "the only place of that name";
        }
        if (!mention.wanted.isEmpty() && mention.wanted.contains(mention.best.place.featureClass())) {
            return "the kind of place that the words around ask for";
        }
        boolean prominent = mention.best.prior >= mention.prominence();
        return prominent ? "the best known of that name, and nothing speaks against it" : "fits the places around it";
    }

    static List<Place> runnersUp(Mention mention) {
        List<Candidate> ranked = new ArrayList<>(mention.candidates);
        ranked.sort(Comparator.<Candidate>comparingDouble(candidate -> -candidate.score)
                .thenComparingInt(candidate -> candidate.place.id()));
        List<Place> runnersUp = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (candidate.place.id() != mention.best.place.id() && runnersUp.size() < MAX_RUNNERS_UP) {
                runnersUp.add(candidate.place);
            }
        }
        return runnersUp;
    }
}
