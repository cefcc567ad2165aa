package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;

/**
 * How likely a place is meant before anything is read around its name. The scale is that of the ranking: one step is about a factor of three.
 * Tuned on Wikinews articles (GeoVirus); countries, capitals and divisions stand above what their population would give.
 */
final class Prominence {
    private static final double ALTERNATE = -1.6;
    /** Capitals of more than 300,000 people; smaller ones stand out less: Victoria in the Seychelles does not beat Canada's. */
    private static final double MAX_CAPITAL = 1.5;

    private static final double CURATED = 3.6;

    private Prominence() {}

    static double of(Place place, NameKind kind) {
        double prior = byClass(place);
        return switch (kind) {
            case MAIN, DEMONYM -> prior;
            case ABBREVIATION -> prior - 0.3;
            case ALTERNATE -> prior + (major(place) ? ALTERNATE / 4 : ALTERNATE);
        };
    }

    private static boolean major(Place place) {
        return switch (place.featureClass()) {
            case COUNTRY, CONTINENT, REGION, SEA, RIVER, DESERT -> true;
            default -> false;
        };
    }

    private static double byClass(Place place) {
        return switch (place.featureClass()) {
            case COUNTRY -> 8;
            case CONTINENT -> 7.5;
            case REGION -> 6;
            case ADMIN1 -> 4.9;
            case CITY ->
                (curated(place) ? CURATED : city(place.population()))
                        + (place.capital() ? capital(place.population()) : 0);
            case ADMIN2 -> 2 + 0.4 * Math.log10(10.0 + place.population());
            case ISLAND -> 4.4;
            case SEA -> 5;
            case RIVER, LAKE, DESERT, PENINSULA, MOUNTAIN -> 4;
            case AIRPORT -> 3;
            case LANDMARK -> 3.6;
            case DISTRICT -> 2.6 + 0.2 * Math.log10(1.0 + place.population());
        };
    }

    /** Towns kept by hand have no number of inhabitants; they are kept because news name them. */
    private static boolean curated(Place place) {
        return place.geonameId() == 0 && place.population() == 0;
    }

    private static double capital(long population) {
        return Math.max(0.2, Math.min(MAX_CAPITAL, Math.log10(Math.max(1.0, (double) population)) - 4));
    }

    private static double city(long population) {
        return population <= 0 ? 2 : Math.log10(10.0 + population) - 0.5;
    }
}
