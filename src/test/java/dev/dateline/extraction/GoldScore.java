package dev.dateline.extraction;

import dev.dateline.incident.Incident;
import java.util.List;
import java.util.function.Function;

/**
 * Counts over annotated articles. Extracted and annotated incidents are paired one to one with the greatest total agreement, so that a duplicate counts as
 * spurious.
 *
 * @param gold annotated incidents
 * @param told extracted incidents
 * @param found pairs
 * @param located pairs whose type family, date and place are all right
 * @param complete pairs in which every slot is right
 */
record GoldScore(int gold, int told, int found, int located, int complete) {
    static GoldScore of(List<GoldArticle> articles, Function<GoldArticle, List<Incident>> extractor) {
        return articles.stream()
                .map(article -> of(article.incidents(), extractor.apply(article)))
                .reduce(new GoldScore(0, 0, 0, 0, 0), GoldScore::plus);
    }

    private static GoldScore of(List<Incident> gold, List<Incident> told) {
        List<Assignment.Pair> pairs = pairs(gold, told);
        int located = 0;
        int complete = 0;
        for (Assignment.Pair pair : pairs) {
            Incident right = gold.get(pair.row());
            Incident given = told.get(pair.column());
            located += Agreement.isLocated(right, given) ? 1 : 0;
            complete += Agreement.isComplete(right, given) ? 1 : 0;
        }
        return new GoldScore(gold.size(), told.size(), pairs.size(), located, complete);
    }

    /** Annotated incidents (rows) and extracted ones (columns), one to one. */
    static List<Assignment.Pair> pairs(List<Incident> gold, List<Incident> told) {
        double[][] weights = new double[gold.size()][told.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < told.size(); j++) {
                weights[i][j] = Agreement.weight(gold.get(i), told.get(j));
            }
        }
        return Assignment.greatest(weights);
    }

    private GoldScore plus(GoldScore other) {
        return new GoldScore(
                gold + other.gold,
                told + other.told,
                found + other.found,
                located + other.located,
                complete + other.complete);
    }

    double foundF1() {
        return f1(found);
    }

    double locatedF1() {
        return f1(located);
    }

    double completeF1() {
        return f1(complete);
    }

    /** Harmonic mean of precision and recall: 2 right / (told + gold); 1 where there was nothing to find and nothing was told. */
    private double f1(int right) {
        return gold + told == 0 ? 1 : 2.0 * right / (gold + told);
    }
}
