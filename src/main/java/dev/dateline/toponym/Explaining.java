package dev.dateline.toponym;

import dev.dateline.toponym.ToponymDecision.Considered;
import dev.dateline.toponym.ToponymDecision.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what decided about a mention and which candidates lost by what. */
final class Explaining {
    private Explaining() {}

    static ToponymDecision decision(Mention mention) {
        List<Candidate> ranked = new ArrayList<>(mention.candidates);
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score)
                .thenComparingInt(candidate -> candidate.place.id()));
        List<Considered> considered = new ArrayList<>();
        for (Candidate candidate : ranked) {
            considered.add(new Considered(
                    candidate.place,
                    candidate.kind,
                    candidate.score,
                    parts(candidate),
                    verdict(candidate, mention.best)));
        }
        return new ToponymDecision(
                mention.span,
                mention.span.of(mention.view.text()),
                mention.best.place,
                refusal(mention),
                mention.evidence,
                Refusal.THRESHOLD,
                considered);
    }

    private static @Nullable String refusal(Mention mention) {
        if (mention.refused) {
            return mention.refusal;
        }
        return mention.insideVenue ? "within a venue's name" : null;
    }

    private static List<Part> parts(Candidate candidate) {
        return List.of(
                new Part("prominence", candidate.prior),
                new Part("containing place", candidate.containment),
                new Part("kind of place asked for", candidate.asked),
                new Part("countries of the article", candidate.country),
                new Part("places nearby", candidate.nearby));
    }

    private static String verdict(Candidate candidate, Candidate best) {
        if (candidate == best) {
            return "chosen";
        }
        if (candidate.score >= best.score) {
            return "outvoted by the other mentions of the name";
        }
        List<Part> lost = parts(candidate);
        List<Part> won = parts(best);
        int worst = 0;
        for (int i = 1; i < won.size(); i++) {
            if (won.get(i).value() - lost.get(i).value()
                    > won.get(worst).value() - lost.get(worst).value()) {
                worst = i;
            }
        }
        return String.format(
                Locale.ROOT,
                "less by %.1f: %s",
                best.score - candidate.score,
                won.get(worst).reason());
    }
}
