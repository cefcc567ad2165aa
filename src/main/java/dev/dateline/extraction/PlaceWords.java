package dev.dateline.extraction;

import dev.dateline.gazetteer.Place;
import dev.dateline.toponym.ToponymDecision.Considered;
import java.util.Locale;
import java.util.stream.Collectors;

/** Places and what speaks for them, in words for a person. */
final class PlaceWords {
    private PlaceWords() {}

    static String of(Place place) {
        String country = place.country() == null ? "" : ", " + place.country();
        return place.name() + country + " (" + place.featureClass().name().toLowerCase(Locale.ROOT) + " "
                + place.geonameId() + ")";
    }

    static String of(Considered candidate) {
        String parts = candidate.parts().stream()
                .filter(part -> part.value() != 0)
                .map(part -> String.format(Locale.ROOT, "%s %.1f", part.reason(), part.value()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %s, score %.1f = %s",
                candidate.verdict(),
                of(candidate.place()),
                candidate.score(),
                parts);
    }
}
