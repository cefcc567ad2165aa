package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Composes areas from places: "northern Syria", "60 km south of X", "off the coast of X", "the X-Y border", "between X and Y". */
final class Areas {
    private static final double KM_PER_DEGREE = 111.195;
    private static final Set<String> NEAR = Set.of("near", "outside", "around");
    /** Farther apart than this, "between X and Y" means no area. */
    private static final double MAX_BETWEEN_KM = 600;

    private Areas() {}

    /** The area that the words before a mention make of it, or null where they make none. */
    static ResolvedToponym.@Nullable Area around(Mention mention) {
        SentenceView view = mention.view;
        Place place = mention.best.place;
        int k = mention.left;
        String name = mention.fullSpan.of(view.text());
        if (view.is(k, "of") && view.has(k - 1, Words.DIRECTION)) {
            Optional<Double> km = distanceBefore(view, k - 2);
            return km.map(distance -> moved(place, view.lower(k - 1), distance, Math.max(5, distance / 4), name))
                    .orElseGet(() -> settled(place)
                            ? moved(place, view.lower(k - 1), 0, place.radiusKm() + 25, name)
                            : moved(place, view.lower(k - 1), place.radiusKm() * 0.7, place.radiusKm() * 0.6, name));
        }
        if (view.is(k, "of") && view.is(k - 1, "coast") || view.is(k, "off")) {
            return moved(place, "", 0, place.radiusKm() + 50, name);
        }
        if (view.is(k, "from") && distanceBefore(view, k - 1).isPresent()) {
            return moved(place, "", 0, distanceBefore(view, k - 1).orElse(0.0) + place.radiusKm(), name);
        }
        if (NEAR.contains(view.lower(k)) && k == mention.first - 1) {
            return moved(place, "", 0, place.radiusKm() + 15, name);
        }
        String direction = mention.direction;
        if (direction != null && wide(place)) {
            return moved(place, direction, place.radiusKm() * 0.7, place.radiusKm() * 0.6, name);
        }
        return null;
    }

    private static boolean settled(Place place) {
        return place.featureClass() == FeatureClass.CITY || place.featureClass() == FeatureClass.DISTRICT;
    }

    private static boolean wide(Place place) {
        return switch (place.featureClass()) {
            case COUNTRY, ADMIN1, ADMIN2, REGION, ISLAND, CONTINENT -> true;
            default -> false;
        };
    }

    /** "60 km", "40 miles" that ends at token {@code k}, in kilometres. */
    private static Optional<Double> distanceBefore(SentenceView view, int k) {
        String unit = view.lower(k);
        boolean miles = unit.startsWith("mile");
        if (!miles && !unit.equals("km") && !unit.equals("kms") && !unit.startsWith("kilomet")) {
            return Optional.empty();
        }
        if (k < 1
                || view.tokens.get(k - 1).kind() != Token.Kind.NUMBER
                || view.lower(k - 1).length() > 6) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(view.lower(k - 1).replace(",", ""));
            return Optional.of(miles ? number * 1.609344 : number).filter(km -> km <= 1000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ResolvedToponym.Area moved(Place place, String direction, double km, double radiusKm, String name) {
        double north = direction.startsWith("north") || direction.equals("upper")
                ? 1
                : direction.startsWith("south") || direction.equals("lower") ? -1 : 0;
        double east = direction.endsWith("east") || direction.endsWith("eastern") || direction.startsWith("east")
                ? 1
                : direction.endsWith("west") || direction.endsWith("western") || direction.startsWith("west") ? -1 : 0;
        if (north != 0 && east != 0) {
            north *= Math.sqrt(0.5);
            east *= Math.sqrt(0.5);
        }
        double latitude = Math.max(-90, Math.min(90, place.latitude() + north * km / KM_PER_DEGREE));
        double width = KM_PER_DEGREE * Math.max(0.05, Math.cos(Math.toRadians(latitude)));
        return new ResolvedToponym.Area(
                name, latitude, wrapped(place.longitude() + east * km / width), radiusKm, false);
    }

    private static double wrapped(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }

    /** "the X-Y border", "the border between X and Y", "between X and Y" at word {@code i}, or null. */
    static @Nullable ResolvedToponym between(SentenceView view, int i, List<Mention> named) {
        boolean border = view.is(i, "border") || view.is(i, "frontier");
        Mention one = null;
        Mention other = null;
        for (Mention mention : named) {
            if (border && mention.last < i && i - mention.last <= 1 || border && mention.last == i) {
                other = one != null && one.last >= i - 4 ? mention : null;
                one = other != null ? one : mention;
            } else if (mention.first > i && mention.first <= i + 5 && (one == null || other == null)) {
                if (one == null || one.last < i) {
                    one = mention;
                } else {
                    other = mention;
                }
            } else if (border && mention.last < i && i - mention.last <= 4) {
                one = mention;
            }
        }
        if (one == null || other == null || one.best.place.id() == other.best.place.id()) {
            return null;
        }
        boolean joined = other.first <= one.last + 3
                && (view.is(one.last + 1, "and")
                        || view.is(one.last + 1, "\u2013")
                        || view.is(one.last + 1, "-")
                        || one.last == other.first);
        if (!joined || !border && !(settled(one.best.place) && settled(other.best.place))) {
            return null;
        }
        return composed(view, i, one, other, border);
    }

    private static @Nullable ResolvedToponym composed(
            SentenceView view, int i, Mention one, Mention other, boolean border) {
        Place a = one.best.place;
        Place b = other.best.place;
        double distance = a.distanceKm(b);
        if (!border && distance > MAX_BETWEEN_KM || distance > 8000) {
            return null;
        }
        double share = border ? a.radiusKm() / Math.max(1, a.radiusKm() + b.radiusKm()) : 0.5;
        double radius = border ? Math.min(a.radiusKm(), b.radiusKm()) : Math.max(5, distance / 2);
        double east = b.longitude() - a.longitude();
        double shorter = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
        String name = border ? a.name() + "-" + b.name() + " border" : "between " + a.name() + " and " + b.name();
        ResolvedToponym.Area area = new ResolvedToponym.Area(
                name,
                a.latitude() + share * (b.latitude() - a.latitude()),
                wrapped(a.longitude() + share * shorter),
                radius,
                true);
        Span word = view.tokens.get(i).span();
        return new ResolvedToponym(
                word,
                a,
                ResolvedToponym.Role.AREA,
                null,
                0.6,
                "between " + a.name() + " and " + b.name(),
                List.of(b),
                word.union(one.span).union(other.span),
                border ? FeatureClass.REGION : a.featureClass(),
                area,
                null);
    }
}
