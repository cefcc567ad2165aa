package dev.dateline.extraction;

import dev.dateline.incident.PlacePrecision;
import dev.dateline.toponym.ResolvedToponym;

/**
 * How probable it is that an incident stands at the right place of map and timeline: that the text reports it, and that family, date and place are right.
 * A logistic function of what is doubtful about its telling; what is not doubted has {@link #BASE} alone.
 *
 * <p>Example: a bombing dated and placed in its own sentence, in a listed city, has 0.79; in a village that the gazetteer lacks, 0.50.
 *
 * <p>The coefficients are logits, fitted in November 2026 on the 472 incidents extracted from the 81 annotated articles, with a ridge of 0.5 on all but the
 * base, then rounded to a tenth. Tried and left out, since they make it no better where articles are left out one by one: tolls, targets, verbs,
 * references back ("the attack"), passages, and the margin of the place's name. The table by confidence is in docs/accuracy.md.
 */
final class Confidence {
    /** Nothing is doubtful: 0.79. */
    private static final double BASE = 1.3;

    /** Not dated in its own sentence: the date is another sentence's, that of a brief, or none. Of 42 incidents. */
    private static final double NO_TIME_OF_ITS_OWN = -2.7;

    /** No place. Of 32 incidents. */
    private static final double NO_PLACE = -3.2;

    /** No place within a country, or an area as large. Of 39 incidents. */
    private static final double WHOLE_COUNTRY = -1.2;

    /** A settlement or district that the gazetteer lacks, put where the place around it is. Of 45 incidents. */
    private static final double UNLISTED_SETTLEMENT = -1.3;

    /** The resolver gives its choice of the place less than {@link #DOUBTED}. Of 39 incidents. */
    private static final double DOUBTED_PLACE = -1.1;

    /** Told only by words that often tell no incident. Of 25 incidents. */
    private static final double WEAK_TRIGGER = -0.7;

    private static final double DOUBTED = 0.6;

    private Confidence() {}

    /** A probability, 0 to 1, with two decimals. */
    static double of(Mention mention) {
        double logit = BASE;
        logit += mention.ownTime ? 0 : NO_TIME_OF_ITS_OWN;
        logit += mention.place == null ? NO_PLACE : place(mention.place);
        logit += mention.weak ? WEAK_TRIGGER : 0;
        return Math.round(100 / (1 + StrictMath.exp(-logit))) / 100.0;
    }

    private static double place(ResolvedToponym place) {
        PlacePrecision precision = Places.precision(place);
        double logit = precision.compareTo(PlacePrecision.COUNTRY) >= 0 ? WHOLE_COUNTRY : 0;
        boolean unlisted = place.role() == ResolvedToponym.Role.VENUE && precision != PlacePrecision.VENUE;
        logit += unlisted ? UNLISTED_SETTLEMENT : 0;
        logit += place.confidence() < DOUBTED ? DOUBTED_PLACE : 0;
        return logit;
    }
}
