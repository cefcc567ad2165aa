package dev.dateline.extraction;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Place;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.toponym.ResolvedToponym;
import java.util.Objects;

/** Comparisons of mentions of places, and their precision. */
final class Places {
    /** A named feature no larger than this, in kilometres, is a point on the map. */
    private static final double VENUE_KM = 15;

    private Places() {}

    /** Whether something may have happened there: not an adjective, an origin of the text, or a government. */
    static boolean located(ResolvedToponym place) {
        return place.locates();
    }

    static PlacePrecision precision(ResolvedToponym toponym) {
        return switch (toponym.kind()) {
            case CONTINENT, REGION, SEA, DESERT, PENINSULA -> PlacePrecision.REGION;
            case COUNTRY -> PlacePrecision.COUNTRY;
            case ADMIN1 -> PlacePrecision.ADMIN1;
            case ADMIN2 -> PlacePrecision.ADMIN2;
            case CITY -> PlacePrecision.CITY;
            case DISTRICT -> PlacePrecision.DISTRICT;
            case AIRPORT, LANDMARK -> PlacePrecision.VENUE;
            case RIVER, LAKE, MOUNTAIN, ISLAND ->
                toponym.radiusKm() <= VENUE_KM ? PlacePrecision.VENUE : PlacePrecision.REGION;
        };
    }

    /** Whether the two may be the same scene: within {@code km} of each other, or one an area that holds the other. */
    static boolean compatible(ResolvedToponym a, ResolvedToponym b, double km) {
        return within(a.place(), b.place())
                || within(b.place(), a.place())
                || a.place().distanceKm(b.place()) <= km;
    }

    /** Whether {@code inner} lies in {@code outer}, by country, division, or distance. */
    static boolean within(Place inner, Place outer) {
        if (outer.featureClass() == FeatureClass.COUNTRY) {
            return outer.country() != null && outer.country().equals(inner.country());
        }
        if (outer.featureClass() == FeatureClass.ADMIN1 && inner.admin1() != null) {
            return Objects.equals(outer.country(), inner.country()) && Objects.equals(outer.admin1(), inner.admin1());
        }
        boolean country = inner.featureClass() == FeatureClass.COUNTRY;
        return !country && inner.distanceKm(outer) <= outer.radiusKm();
    }

    /** Whether {@code a} is told more exactly than {@code b}. */
    static boolean finer(ResolvedToponym a, ResolvedToponym b) {
        return precision(a).compareTo(precision(b)) < 0;
    }
}
