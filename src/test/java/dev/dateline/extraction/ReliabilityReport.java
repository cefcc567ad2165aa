package dev.dateline.extraction;

import dev.dateline.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Whether the confidence of incidents is the share that is right: found and located, see {@link GoldScore}. What is spurious or a duplicate is wrong.
 *
 * @param judged every extracted incident
 */
record ReliabilityReport(List<Judged> judged) {
    /** An extracted incident's confidence, and whether it is located. */
    record Judged(double confidence, boolean right) {}

    /**
     * The incidents with a confidence from {@code from} to below {@code to}.
     *
     * @param mean mean confidence; NaN without incidents
     * @param share share that is right; NaN without incidents
     */
    record Bin(double from, double to, int incidents, double mean, double share) {}

    static ReliabilityReport of(List<GoldArticle> articles, Function<GoldArticle, List<Incident>> extractor) {
        List<Judged> judged = new ArrayList<>();
        for (GoldArticle article : articles) {
            List<Incident> told = extractor.apply(article);
            boolean[] right = new boolean[told.size()];
            for (Assignment.Pair pair : GoldScore.pairs(article.incidents(), told)) {
                right[pair.column()] =
                        Agreement.isLocated(article.incidents().get(pair.row()), told.get(pair.column()));
            }
            for (int i = 0; i < right.length; i++) {
                judged.add(new Judged(told.get(i).confidence(), right[i]));
            }
        }
        return new ReliabilityReport(judged);
    }

    /** @param borders ascending, the first at most the least confidence, the last above the greatest */
    List<Bin> bins(double... borders) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 1; i < borders.length; i++) {
            double from = borders[i - 1];
            double to = borders[i];
            List<Judged> within = judged.stream()
                    .filter(j -> j.confidence() >= from && j.confidence() < to)
                    .toList();
            bins.add(new Bin(from, to, within.size(), mean(within), share(within)));
        }
        return bins;
    }

    /** Mean squared distance of confidence and outcome: 0 is perfect. */
    double brier() {
        return judged.stream()
                .mapToDouble(j -> Math.pow(j.confidence() - (j.right() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    /** The Brier score of giving every incident the share that is right of all, the best that a constant can do. */
    double brierOfBaseRate() {
        double share = share(judged);
        return share * (1 - share);
    }

    /** The table as in docs/accuracy.md. */
    String table(double... borders) {
        StringBuilder table =
                new StringBuilder("| confidence | incidents | mean confidence | share right |\n|---|---|---|---|\n");
        for (Bin bin : bins(borders)) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %.2f to %.2f | %d | %.2f | %.2f |%n",
                    bin.from(),
                    Math.min(1, bin.to()),
                    bin.incidents(),
                    bin.mean(),
                    bin.share()));
        }
        return table.append(String.format(
                        Locale.ROOT, "Brier score %.3f, of the base rate %.3f%n", brier(), brierOfBaseRate()))
                .toString();
    }

    private static double mean(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::confidence).average().orElse(Double.NaN);
    }

    private static double share(List<Judged> judged) {
        return judged.stream().mapToInt(j -> j.right() ? 1 : 0).average().orElse(Double.NaN);
    }
}
