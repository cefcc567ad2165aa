package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads words that refer back to a place: "the city", "the Turkish capital", "the country", "there", "both cities". */
final class Anaphors {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "same", "its", "our", "their", "whose");
    private static final Set<String> SETTLEMENTS = Set.of(
            "city",
            "town",
            "village",
            "suburb",
            "neighbourhood",
            "neighborhood",
            "hamlet",
            "township",
            "settlement",
            "metropolis",
            "port",
            "resort");
    private static final Set<String> COUNTRIES = Set.of("country", "nation", "kingdom", "republic");
    private static final Set<String> DIVISIONS = Set.of(
            "province", "state", "governorate", "region", "county", "district", "prefecture", "territory", "oblast");
    /** Behind "there", these make it no place: "there were clashes". */
    private static final Set<String> EXISTENTIAL = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "will",
            "would",
            "may",
            "might",
            "can",
            "could",
            "should",
            "must",
            "been",
            "be",
            "'s",
            "seems",
            "seemed",
            "remains",
            "remain",
            "remained",
            "exists",
            "appears",
            "appeared",
            "isn't",
            "wasn't",
            "aren't",
            "weren't");

    private final Gazetteer gazetteer;

    Anaphors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The reference that ends with word {@code i}, or null where it makes none. */
    @Nullable
    ResolvedToponym at(SentenceView view, int i, Discourse discourse) {
        String word = view.lower(i);
        if (view.cased() && view.capital(i) && i > 0 || view.venue(i) || view.mentionAt(i) != null) {
            return null;
        }
        if (word.equals("there")) {
            boolean locative = i > 0
                    && !EXISTENTIAL.contains(view.lower(i + 1))
                    && !view.has(i - 1, Words.FUNCTION)
                    && view.word(i - 1);
            return locative ? answer(view, i, i, discourse.latest(), 0.6) : null;
        }
        if ((word.equals("cities") || word.equals("towns") || word.equals("countries"))
                && (view.is(i - 1, "both") || view.is(i - 1, "two") && view.is(i - 2, "the"))) {
            return both(view, i, discourse, word.equals("countries"));
        }
        if (!word.equals("capital")
                && !SETTLEMENTS.contains(word)
                && !COUNTRIES.contains(word)
                && !DIVISIONS.contains(word)
                && !word.equals("island")) {
            return null;
        }
        return named(view, i) ? null : byNoun(view, i, word, discourse);
    }

    /** Whether a name follows that the noun belongs to: "the city of X", "the capital Nairobi", or the noun is part of another: "the city council". */
    private static boolean named(SentenceView view, int i) {
        Mention next = view.mentionAt(i + 1);
        return view.is(i + 1, "of")
                || view.is(i + 1, "'s") && view.is(i + 2, "capital")
                || next != null && !next.refused
                || view.is(i + 1, ",") && view.is(i, "capital") && view.mentionAt(i + 2) != null
                || view.cased() && view.capital(i + 1) && view.word(i + 1);
    }

    private @Nullable ResolvedToponym byNoun(SentenceView view, int i, String noun, Discourse discourse) {
        int k = i - 1;
        while (k > i - 3
                && view.word(k)
                && !DEFINITE.contains(view.lower(k))
                && view.mentionAt(k) == null
                && !view.has(k, Words.FUNCTION | Words.PREP)) {
            k--;
        }
        Mention owner = view.mentionAt(k);
        if (view.is(k, "'s")) {
            owner = view.mentionAt(k - 1);
            boolean country = view.is(k - 1, "country") || view.is(k - 1, "nation");
            if (country && noun.equals("capital")) {
                return answer(view, k - 1, i, discourse.country().flatMap(this::capital), 0.75);
            }
        }
        if (owner != null && !owner.refused && noun.equals("capital")) {
            int from = view.is(owner.first - 1, "the") ? owner.first - 1 : owner.first;
            return answer(view, from, i, capital(owner.best.place), 0.85);
        }
        if (!DEFINITE.contains(view.lower(k))) {
            return null;
        }
        Optional<Place> place;
        if (noun.equals("capital")) {
            place = discourse.country().flatMap(this::capital);
        } else if (SETTLEMENTS.contains(noun)) {
            place = discourse.settlement();
        } else if (COUNTRIES.contains(noun)) {
            place = discourse.country();
        } else if (noun.equals("island")) {
            place = discourse.island();
        } else {
            place = discourse.division();
        }
        return answer(view, k, i, place, 0.65);
    }

    private Optional<Place> capital(Place place) {
        String country = place.country();
        return country == null ? Optional.empty() : gazetteer.capital(country);
    }

    private static @Nullable ResolvedToponym both(SentenceView view, int i, Discourse discourse, boolean countries) {
        Optional<Place> one = countries ? discourse.country() : discourse.settlement();
        Optional<Place> other = countries ? discourse.countryBefore() : discourse.settlementBefore();
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        Span span = new Span(view.tokens.get(i - 1).start(), view.tokens.get(i).end());
        String reason =
                "refers back to " + other.get().name() + " and " + one.get().name();
        return new ResolvedToponym(
                span, one.get(), ResolvedToponym.Role.ANAPHOR, null, 0.5, reason, List.of(other.get()));
    }

    private static @Nullable ResolvedToponym answer(
            SentenceView view, int from, int to, Optional<Place> place, double confidence) {
        if (place.isEmpty()) {
            return null;
        }
        Span span = new Span(view.tokens.get(from).start(), view.tokens.get(to).end());
        String reason = "refers back to " + place.get().name();
        return new ResolvedToponym(
                span, place.get(), ResolvedToponym.Role.ANAPHOR, null, confidence, reason, List.of());
    }
}
