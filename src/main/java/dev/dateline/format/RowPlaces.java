package dev.dateline.format;

import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Where;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out where the event of a row happened. */
final class RowPlaces {
    /** Latitude and longitude with decimals, as no name of a place is written. */
    private static final Pattern PLACE_POINT =
            Pattern.compile("\\s*([+-]?\\d{1,2}\\.\\d{1,20})\\s*[,;|]\\s*([+-]?\\d{1,3}\\.\\d{1,20})\\s*");

    private static final Pattern WKT_POINT = Pattern.compile(
            "(?:SRID=\\d+;)? ?POINT ?Z? ?\\( ?(\\S{1,40}) (\\S{1,40})[^)]{0,40}\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_POINT =
            Pattern.compile(".{0,60}\"coordinates\" ?: ?\\[ ?([^,\\]]{1,40}), ?([^,\\]]{1,40})[^\\]]{0,40}\\].{0,60}");
    private static final Pattern MAP_URL = Pattern.compile(
            "https?://[\\w.]{0,20}google\\.[\\w.]{2,6}/maps\\S*?@(-?\\d{1,2}\\.\\d+),(-?\\d{1,3}\\.\\d+).*");
    private static final int MAX_COORDINATES = 400;

    private final PlaceFinder finder;
    private final RowProblems problems;

    RowPlaces(PlaceFinder finder, RowProblems problems) {
        this.finder = finder;
        this.problems = problems;
    }

    /** How exactly the place is known. */
    private record Exactness(PlacePrecision precision, double radiusKm) {}

    @Nullable
    Where where(Row row) {
        Exactness exactness = exactness(row);
        Point point = exactness == null ? unknown(row) : point(row);
        String place = row.get(Role.PLACE);
        String country = country(row);
        if (point == null || exactness == null) {
            return place == null ? null : found(row, place, country);
        }
        row.use(Role.PLACE);
        if (country != null) {
            row.use(Role.COUNTRY);
        }
        String name = place == null ? point.latitude() + ", " + point.longitude() : place;
        return new Where(
                name,
                name,
                country,
                country == null ? null : Countries.name(country),
                row.take(Role.ADMIN1),
                point.latitude(),
                point.longitude(),
                exactness.precision(),
                exactness.radiusKm(),
                0);
    }

    /** Where the place finder knows the place to be. */
    private @Nullable Where found(Row row, String place, @Nullable String country) {
        Where where = finder.find(place, row.get(Role.ADMIN1), country == null ? row.get(Role.COUNTRY) : country);
        if (where != null) {
            row.markFound(place);
        }
        return where;
    }

    private static @Nullable String country(Row row) {
        int column = row.column(Role.COUNTRY);
        String value = column < 0 ? null : row.value(column);
        if (value == null) {
            return null;
        }
        return "fips".equals(row.layout().scheme(column)) ? Countries.ofFips(value) : Countries.code(value);
    }

    private static @Nullable Point unknown(Row row) {
        row.keep(Role.LATITUDE);
        row.keep(Role.LONGITUDE);
        return null;
    }

    /** Null where the file says that the place is not known. */
    private @Nullable Exactness exactness(Row row) {
        int column = row.column(Role.PLACE_PRECISION);
        String value = column < 0 ? null : row.value(column);
        if (value == null) {
            return extent(row);
        }
        String scheme = row.layout().scheme(column);
        Codes.PlaceCode code = Codes.place(scheme == null ? "dateline-place" : scheme, value);
        if (code == null) {
            problems.tell(
                    row,
                    Role.PLACE_PRECISION,
                    value,
                    "precision-unknown",
                    "\"" + RowProblems.shown(value) + "\" is no code for how exactly a place is known.");
            return extent(row);
        }
        if (scheme == null) {
            row.use(column);
        }
        PlacePrecision precision = code.precision();
        return precision == null ? null : new Exactness(precision, radius(row, code.radiusKm()));
    }

    private double radius(Row row, double usual) {
        String value = row.get(Role.RADIUS_KM);
        try {
            double radius = value == null ? usual : Double.parseDouble(value) / unit(row);
            if (radius >= 0 && radius <= 20_040) {
                row.use(Role.RADIUS_KM);
                return radius;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.tell(row, Role.RADIUS_KM, value, "radius-unreadable", "The radius is no number of kilometres.");
        return usual;
    }

    /** Units of the radius in a kilometre. */
    private static double unit(Row row) {
        String name = Mapping.key(String.valueOf(row.name(Role.RADIUS_KM)));
        return name.endsWith("m") && !name.endsWith("km") ? 1000 : 1;
    }

    /** A line or an area is known as exactly as it is large. */
    private Exactness extent(Row row) {
        Spot spot = row.spot();
        double radius = radius(row, spot == null ? 0 : spot.radiusKm());
        return new Exactness(precision(radius), radius);
    }

    private static PlacePrecision precision(double radiusKm) {
        if (radiusKm <= 0.1) {
            return PlacePrecision.EXACT;
        }
        if (radiusKm <= 1) {
            return PlacePrecision.VENUE;
        }
        if (radiusKm <= 15) {
            return radiusKm <= 3 ? PlacePrecision.DISTRICT : PlacePrecision.CITY;
        }
        return radiusKm <= 60 ? PlacePrecision.ADMIN2 : radiusKm <= 300 ? PlacePrecision.ADMIN1 : PlacePrecision.REGION;
    }

    private @Nullable Point point(Row row) {
        Spot spot = row.spot();
        if (spot != null) {
            return checked(row, Role.COORDINATES, spot.latitude(), spot.longitude());
        }
        String latitude = row.get(Role.LATITUDE);
        String longitude = row.get(Role.LONGITUDE);
        if (latitude == null && longitude == null) {
            return both(row);
        }
        if (latitude == null || longitude == null) {
            problems.tell(
                    row,
                    Role.LATITUDE,
                    Objects.requireNonNullElse(latitude, longitude),
                    "coordinates-incomplete",
                    "Only one of latitude and longitude is given.");
            return null;
        }
        Point point = checked(row, Role.LATITUDE, latitude, longitude);
        if (point != null) {
            row.use(Role.LATITUDE);
            row.use(Role.LONGITUDE);
        }
        return point;
    }

    private @Nullable Point checked(Row row, Role role, String latitude, String longitude) {
        try {
            return Point.read(latitude, longitude);
        } catch (Point.UnusableException e) {
            problems.tell(row, role, latitude + ", " + longitude, e.code(), e.reason());
            return null;
        }
    }

    /** Both in one column: WKT and GeoJSON have the longitude first, all else the latitude. */
    private @Nullable Point both(Row row) {
        int column = row.column(Role.COORDINATES);
        String value = column < 0 ? null : row.value(column);
        if (value == null) {
            return named(row);
        }
        if ("map-url".equals(row.layout().scheme(column))) {
            Matcher url = MAP_URL.matcher(value.length() > MAX_COORDINATES ? "" : value);
            return url.matches() ? checked(row, Role.COORDINATES, url.group(1), url.group(2)) : null;
        }
        Point point = text(row, value);
        if (point != null) {
            row.use(column);
        }
        return point;
    }

    /** TimeMapper and Atlos write the point where others write the name of the place. */
    private @Nullable Point named(Row row) {
        String place = row.get(Role.PLACE);
        if (place == null || place.length() > MAX_COORDINATES) {
            return null;
        }
        Matcher point = PLACE_POINT.matcher(place);
        return point.matches() ? checked(row, Role.PLACE, point.group(1), point.group(2)) : null;
    }

    private @Nullable Point text(Row row, String value) {
        if (value.length() <= MAX_COORDINATES) {
            for (Pattern pattern : new Pattern[] {WKT_POINT, JSON_POINT}) {
                Matcher m = pattern.matcher(value);
                if (m.matches()) {
                    return checked(row, Role.COORDINATES, m.group(2), m.group(1));
                }
            }
            String[] parts = value.strip().split(value.contains(";") ? ";" : value.contains("|") ? "\\|" : "[, ]+", -1);
            if (parts.length == 2) {
                return checked(row, Role.COORDINATES, parts[0], parts[1]);
            }
        }
        if (value.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        problems.tell(
                row,
                Role.COORDINATES,
                value,
                "coordinates-unreadable",
                "\"" + RowProblems.shown(value)
                        + "\" is no point such as \"30.28, 57.08\" or \"POINT (57.08 30.28)\".");
        return null;
    }
}
