package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name in the text that may stand for a place, while it is being decided. Lives within one call of the resolver. */
final class Mention {
    /** Places closer than 50 km are one answer. */
    private static final double APART = Bearer.squaredChord(50);

    final SentenceView view;
    final int first;
    final int last;
    final Span span;
    /** The name in lower case: mentions with the same key share their sense. */
    final String key;

    final List<Candidate> candidates;
    /** Whether it is a part of a hyphenated token. */
    final boolean part;

    ResolvedToponym.Role role = ResolvedToponym.Role.NAME;
    /** Classes that the words around ask for, best first. */
    List<FeatureClass> wanted = List.of();
    /** Smallest span with its containing places and feature words. */
    Span fullSpan;
    /** Whether some candidate is of a class that the words around ask for. */
    boolean askable;
    /** What the text names as the place around it, or null. */
    @Nullable
    Mention container;
    /** What the container holds of it, once found. */
    @Nullable
    Holdings holdings;
    /** The country or division that heads the item or section it stands in, or null. */
    @Nullable
    Mention heading;
    /** Token before the name and the words that belong to it: direction, article, feature words. */
    int left;

    /** Whether the words around call it a capital. */
    boolean calledCapital;

    boolean strongPreposition;
    boolean weakPreposition;
    /** Named after another place with a comma or "and" between them. */
    boolean listed;

    @Nullable
    String direction;

    boolean refused;
    /** Why it was refused; empty where it was not. */
    String refusal = "";

    boolean insideVenue;
    /** No bearer of the name lies where the text says: the gazetteer lacks the place meant. */
    boolean contradicted;

    double evidence;
    /** How safely it was decided in the pass before, 0 to 1. */
    double trust;

    String reason = "";
    /** The choice so far; null only for a probe without candidates, which never leaves {@link Unlisted}. */
    @SuppressWarnings("NullAway")
    Candidate best;

    @SuppressWarnings("NullAway.Init")
    Mention(SentenceView view, int first, int last, Span span, String key, List<Candidate> candidates, boolean part) {
        this.view = view;
        this.first = first;
        this.last = last;
        this.span = span;
        this.fullSpan = span;
        this.key = key;
        this.candidates = candidates;
        this.part = part;
        this.left = first - 1;
        if (!candidates.isEmpty()) {
            this.best = candidates.get(0);
        }
    }

    void refuse(String why) {
        refused = true;
        refusal = why;
    }

    boolean demonym() {
        return role == ResolvedToponym.Role.DEMONYM;
    }

    boolean single() {
        return first == last;
    }

    /** Whether a place of a class is among what it may stand for. */
    boolean may(FeatureClass featureClass) {
        for (Candidate candidate : candidates) {
            if (candidate.place.featureClass() == featureClass) {
                return true;
            }
        }
        return false;
    }

    /** Highest prominence among the candidates. */
    double prominence() {
        double highest = 0;
        for (Candidate candidate : candidates) {
            highest = Math.max(highest, candidate.prior);
        }
        return highest;
    }

    /** Margin of the best candidate's score before that of the next one; 9 where there is no other. */
    double margin() {
        double second = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            if (candidate.score > second && candidate != best && candidate.bearer.squaredChord(best.bearer) > APART) {
                second = candidate.score;
            }
        }
        return Math.min(9, best.score - second);
    }
}
