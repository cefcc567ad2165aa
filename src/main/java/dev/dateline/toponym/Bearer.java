package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;

/** A place under a name of the text, with what the ranking asks of it again and again. Shared by the mentions of the name in one text. */
final class Bearer {
    /** IUGG mean radius, as {@link Place#distanceKm} has it. */
    private static final double EARTH_KM = 6371.0088;

    final Place place;
    final NameKind kind;
    /** Prominence of the place under this name, whatever the text; about 1 (hamlet) to 9 (country). */
    final double prior;

    private double x = Double.NaN;
    private double y;
    private double z;

    Bearer(Place place, NameKind kind) {
        this.place = place;
        this.kind = kind;
        this.prior = Prominence.of(place, kind);
    }

    /** Square of the straight line between two places, in squared radii of the earth: grows with the distance, at a tenth of its cost. */
    double squaredChord(Bearer other) {
        locate();
        other.locate();
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }

    /** The squared chord of a distance along the surface. */
    static double squaredChord(double km) {
        double half = Math.sin(km / EARTH_KM / 2);
        return 4 * half * half;
    }

    /** The distance along the surface for a squared chord, by the series of the arc sine: exact to a metre up to 3,000 km. */
    static double km(double squaredChord) {
        double q = squaredChord / 4;
        double series =
                1 + q * (1 / 6.0 + q * (3 / 40.0 + q * (15 / 336.0 + q * (105 / 3456.0 + q * (945 / 42240.0)))));
        return 2 * EARTH_KM * Math.sqrt(q) * series;
    }

    private void locate() {
        if (Double.isNaN(x)) {
            double latitude = Math.toRadians(place.latitude());
            double longitude = Math.toRadians(place.longitude());
            y = Math.cos(latitude) * Math.sin(longitude);
            z = Math.sin(latitude);
            x = Math.cos(latitude) * Math.cos(longitude);
        }
    }
}
