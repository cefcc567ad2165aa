package dev.dateline.gazetteer;

import java.util.LinkedHashMap;
import java.util.Map;

/** A place while the gazetteer is being compiled. */
final class Draft {
    final FeatureClass featureClass;
    String name;
    final double latitude;
    final double longitude;
    int geonameId;
    String country = "";
    String admin1 = "";
    String admin2 = "";
    String capitalId = "";
    long population;
    boolean capital;
    double radiusKm;
    /** GeoNames rank of a settlement: 3 national capital, 2 seat of a first-order division, 1 other seat, 0 none. */
    int rank;
    /** For the capital of a country: what the country's size adds to its prominence. */
    double capitalBonus;
    /** Number of its names in all languages: cities known far away have many. */
    int known;

    final Map<String, Gazetteer.NameKind> names = new LinkedHashMap<>();

    Draft(FeatureClass featureClass, String name, double latitude, double longitude) {
        this.featureClass = featureClass;
        this.name = name;
        this.latitude = latitude;
        this.longitude = longitude;
        names.put(name, Gazetteer.NameKind.MAIN);
    }

    void alternate(String alternate, Gazetteer.NameKind kind) {
        if (!alternate.isBlank()) {
            names.putIfAbsent(alternate.strip(), kind);
        }
    }

    /**
     * How likely a bare name means this place: log10 of its population, with a floor and a bonus by kind, and for settlements one
     * for names in many languages. Summed populations of divisions mislead, so that they count a tenth; a city comes before its
     * same-named province. Of features the wide come first.
     */
    double prominence() {
        double people = Math.log10((double) Math.max(1, population));
        return switch (featureClass) {
            case COUNTRY -> 9 + people / 10;
            case CONTINENT -> 9;
            case REGION, SEA, DESERT, PENINSULA -> 6.2;
            case ADMIN1 -> Math.max(5, people - 1);
            case ADMIN2 -> Math.max(2.5, people - 1.5);
            case CITY -> people + fame() + (rank == 3 ? capitalBonus : rank == 2 ? 0.4 : 0);
            case DISTRICT -> Math.max(4.2, people - 1);
            case AIRPORT -> 3.5;
            case RIVER, LAKE, MOUNTAIN, ISLAND -> 4.6 + Math.min(1.2, Math.log10(Math.max(1, radiusKm)) / 2);
            case LANDMARK -> 4.6;
        };
    }

    private double fame() {
        return 1.7 * Math.log10(1 + known / 20.0);
    }
}
