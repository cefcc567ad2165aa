package dev.dateline.extraction;

import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import dev.dateline.toponym.ResolvedToponym;
import org.jspecify.annotations.Nullable;

/**
 * A place's own name in the text as the outside gets it; the linking works on {@link ResolvedToponym}, which has adjectives and references back too.
 *
 * @param name main name of the place
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param geonameId GeoNames id, 0 where there is none
 * @param country ISO 3166-1 alpha-2 code, null where in no single country
 * @param featureClass kind of place, a name of {@link dev.dateline.gazetteer.FeatureClass}
 * @param confidence probability that the choice is right, 0 to 1
 */
public record Toponym(
        Span span,
        String name,
        double latitude,
        double longitude,
        int geonameId,
        @Nullable String country,
        String featureClass,
        double confidence) {
    static Toponym of(ResolvedToponym toponym) {
        Place place = toponym.place();
        return new Toponym(
                toponym.span(),
                place.name(),
                place.latitude(),
                place.longitude(),
                place.geonameId(),
                place.country(),
                place.featureClass().name(),
                toponym.confidence());
    }
}
