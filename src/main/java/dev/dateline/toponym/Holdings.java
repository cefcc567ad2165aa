package dev.dateline.toponym;

import java.util.Arrays;
import java.util.List;

/** Which candidates of a mention lie in which candidates of the mention that is said to contain it: found once, weighed in each pass of the ranking. */
final class Holdings {
    private static final double CONTAINED = 6;
    private static final double CONTAINS = 3;
    /** Many districts are missing from the gazetteer: that a smaller city of the name has one of that name says little. */
    private static final double CONTAINS_NEARBY = 1.2;
    /** A score so much below the best counts for 1/e. */
    private static final double FADE = 1.5;

    private final Mention inner;
    private final Mention outer;
    /** Position of the inner candidate x 256 + position of the outer one. */
    private int[] pairs = new int[8];

    private double[] degrees = new double[8];
    private boolean[] byCode = new boolean[8];
    private int count;

    Holdings(Mention inner, Mention outer) {
        this.inner = inner;
        this.outer = outer;
        List<Candidate> as = inner.candidates;
        List<Candidate> bs = outer.candidates;
        for (int i = 0; i < as.size(); i++) {
            for (int j = 0; j < bs.size(); j++) {
                double degree = Containment.degree(bs.get(j).place, as.get(i).place);
                if (degree > 0) {
                    add(i << 8 | j, degree, Containment.byCode(bs.get(j).place, as.get(i).place));
                }
            }
        }
    }

    private void add(int pair, double degree, boolean code) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
            degrees = Arrays.copyOf(degrees, 2 * count);
            byCode = Arrays.copyOf(byCode, 2 * count);
        }
        pairs[count] = pair;
        degrees[count] = degree;
        byCode[count++] = code;
    }

    /** Adds to the containment of both mentions' candidates what the scores so far make of it. */
    void weigh() {
        double innerBest = inner.best.score;
        double outerBest = outer.best.score;
        for (int k = 0; k < count; k++) {
            Candidate a = inner.candidates.get(pairs[k] >> 8);
            Candidate b = outer.candidates.get(pairs[k] & 0xff);
            double trust = Math.exp(Math.min(0, (b.score - outerBest) / FADE));
            a.containment = Math.max(a.containment, CONTAINED * degrees[k] * trust);
            double told = byCode[k] ? CONTAINS : CONTAINS_NEARBY;
            b.containment =
                    Math.max(b.containment, told * degrees[k] * Math.exp(Math.min(0, (a.score - innerBest) / FADE)));
        }
    }
}
