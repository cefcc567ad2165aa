package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Place;
import java.util.Objects;

/** Whether one place lies within another, by their codes or, where there are none, by distance. */
final class Containment {
    /** A district or suburb lies within this distance of its city's centre. */
    private static final double SUBURB_KM = 40;

    /** Islands and peninsulas are longer than a circle that covers most of them. */
    private static final double LONG = 1.5;

    private Containment() {}

    /** Whether codes say that one place lies in the other, rather than distance alone. */
    static boolean byCode(Place outer, Place inner) {
        return outer.featureClass() != FeatureClass.CITY
                && !(outer.featureClass() == FeatureClass.ADMIN2
                        && !(Objects.equals(outer.admin2(), inner.admin2()) && outer.admin2() != null));
    }

    /** How surely the inner place is part of the outer one, 0 to 1: a city holds what lies at its centre more surely than what lies 30 km away. */
    static double degree(Place outer, Place inner) {
        if (!holds(outer, inner)) {
            return 0;
        }
        if (byCode(outer, inner)) {
            return 1;
        }
        double sure = outer.featureClass() == FeatureClass.CITY ? Math.max(8, outer.radiusKm()) : 10;
        double beyond = outer.distanceKm(inner) - sure;
        return beyond <= 0 ? 1 : Math.max(0.1, 1 - beyond / (SUBURB_KM - Math.min(sure, 30)));
    }

    static boolean holds(Place outer, Place inner) {
        if (outer.id() == inner.id() || rank(outer.featureClass()) >= rank(inner.featureClass())) {
            return false;
        }
        return switch (outer.featureClass()) {
            case COUNTRY -> Objects.equals(outer.country(), inner.country()) && outer.country() != null;
            case ADMIN1 ->
                sameCountry(outer, inner)
                        && outer.admin1() != null
                        && outer.admin1().equals(inner.admin1());
            case ADMIN2 ->
                sameCountry(outer, inner)
                        && (outer.admin2() != null
                                        && outer.admin2().equals(inner.admin2())
                                        && Objects.equals(outer.admin1(), inner.admin1())
                                || outer.distanceKm(inner) < SUBURB_KM);
            case CITY -> sameCountry(outer, inner) && outer.distanceKm(inner) < SUBURB_KM;
            case DISTRICT, AIRPORT, LANDMARK, RIVER -> false;
            case ISLAND, PENINSULA -> outer.distanceKm(inner) < Math.max(LONG * outer.radiusKm(), 20);
            default -> outer.distanceKm(inner) < Math.max(outer.radiusKm(), 20);
        };
    }

    private static boolean sameCountry(Place a, Place b) {
        return a.country() != null && a.country().equals(b.country());
    }

    /** From the widest to the finest. */
    private static int rank(FeatureClass featureClass) {
        return switch (featureClass) {
            case CONTINENT -> 0;
            case REGION -> 1;
            case COUNTRY -> 2;
            case SEA, DESERT -> 3;
            case ADMIN1 -> 4;
            case ADMIN2, ISLAND, PENINSULA, RIVER, LAKE -> 5;
            case CITY -> 6;
            case MOUNTAIN -> 7;
            case DISTRICT -> 8;
            case AIRPORT, LANDMARK -> 9;
        };
    }
}
