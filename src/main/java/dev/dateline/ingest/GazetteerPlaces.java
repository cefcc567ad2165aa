package dev.dateline.ingest;

import dev.dateline.format.PlaceFinder;
import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds places that imported rows name without coordinates. A country or a first-order division that the row gives must fit; without them the
 * most prominent bearer of the name is taken. For one file and one thread: it remembers what it was asked.
 */
final class GazetteerPlaces implements PlaceFinder {
    private static final int REMEMBERED = 50_000;

    private final Gazetteer gazetteer;
    private final Map<List<String>, Optional<Where>> known = new HashMap<>();

    GazetteerPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public @Nullable Where find(String place, @Nullable String admin1, @Nullable String country) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        List<String> asked = List.of(place, admin1 == null ? "" : admin1, country == null ? "" : country);
        return known.computeIfAbsent(asked, key -> Optional.ofNullable(look(place, admin1, country)))
                .orElse(null);
    }

    private @Nullable Where look(String place, @Nullable String admin1, @Nullable String country) {
        String code = country == null ? null : code(country);
        if (country != null && code == null) {
            return null;
        }
        Place first = null;
        for (Gazetteer.Entry entry : gazetteer.lookUp(place)) {
            Place candidate = entry.place();
            boolean named = entry.kind() == Gazetteer.NameKind.MAIN || entry.kind() == Gazetteer.NameKind.ALTERNATE;
            if (!named || (code != null && !code.equals(candidate.country()))) {
                continue;
            }
            if (admin1 == null || isWithin(candidate, admin1)) {
                return where(candidate, place);
            }
            first = first == null ? candidate : first;
        }
        // divisions are spelt in many ways: a country that fits is enough
        return first == null || code == null ? null : where(first, place);
    }

    private @Nullable String code(String country) {
        String upper = country.strip().toUpperCase(Locale.ROOT);
        if (upper.length() == 2 && gazetteer.country(upper).isPresent()) {
            return upper;
        }
        return gazetteer.lookUp(country.strip()).stream()
                .map(Gazetteer.Entry::place)
                .filter(place -> place.featureClass() == FeatureClass.COUNTRY)
                .map(Place::country)
                .findFirst()
                .orElse(null);
    }

    private boolean isWithin(Place place, String admin1) {
        return division(place)
                .map(name -> name.equalsIgnoreCase(admin1.strip()))
                .orElse(false);
    }

    private Optional<String> division(Place place) {
        String country = place.country();
        String code = place.admin1();
        return country == null || code == null
                ? Optional.empty()
                : gazetteer.admin1(country, code).map(Place::name);
    }

    private Where where(Place place, String text) {
        String country = place.country();
        return new Where(
                place.name(),
                text,
                country,
                country == null
                        ? null
                        : gazetteer.country(country).map(Place::name).orElse(null),
                division(place).orElse(null),
                place.latitude(),
                place.longitude(),
                precision(place.featureClass()),
                place.radiusKm(),
                place.geonameId());
    }

    private static PlacePrecision precision(FeatureClass of) {
        return switch (of) {
            case COUNTRY -> PlacePrecision.COUNTRY;
            case ADMIN1 -> PlacePrecision.ADMIN1;
            case ADMIN2 -> PlacePrecision.ADMIN2;
            case CITY -> PlacePrecision.CITY;
            case DISTRICT -> PlacePrecision.DISTRICT;
            case AIRPORT, LANDMARK -> PlacePrecision.VENUE;
            case CONTINENT, REGION, SEA, RIVER, LAKE, MOUNTAIN, DESERT, ISLAND, PENINSULA -> PlacePrecision.REGION;
        };
    }
}
