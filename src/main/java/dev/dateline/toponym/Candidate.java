package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** A place that a mention may stand for, with how well it fits so far. */
final class Candidate {
    final Bearer bearer;
    final Place place;
    final Gazetteer.NameKind kind;
    /** Prominence of the place under this name, whatever the text; about 2 (hamlet) to 9 (country). */
    final double prior;

    /** How well its containing place, as the text names it, agrees: above 0 yes, below 0 no, 0 not told. */
    double containment;
    /** What the words around the name say of the class of place. */
    double asked;
    /** How much the article is about its country. */
    double country;
    /** The places named nearby: their country and distance, and the list it stands in. */
    double nearby;

    double score;
    /** The score before any place around was looked at. */
    double plain;

    /** How much the article is about its country; null where it lies in no single one. */
    @Nullable
    CountryWeight weight;

    Candidate(Bearer bearer, Gazetteer.NameKind kind, double prior) {
        this.bearer = bearer;
        this.place = bearer.place;
        this.kind = kind;
        this.prior = prior;
        this.score = prior;
    }

    /** Adds up what speaks for it. */
    void total() {
        score = prior + containment + asked + country + nearby;
    }
}
