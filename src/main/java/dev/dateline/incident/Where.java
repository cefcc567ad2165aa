package dev.dateline.incident;

import org.jspecify.annotations.Nullable;

/**
 * Where an incident happened.
 *
 * @param name the place's or venue's name
 * @param text the words that told it, as written
 * @param country ISO 3166-1 alpha-2 code, null where in no single country
 * @param countryName English name of the country, null with it
 * @param admin1 English name of the first-order division, null where unknown
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param precision how exactly it is known
 * @param radiusKm radius of uncertainty in kilometres
 * @param geonameId GeoNames id, 0 where there is none
 */
public record Where(
        String name,
        String text,
        @Nullable String country,
        @Nullable String countryName,
        @Nullable String admin1,
        double latitude,
        double longitude,
        PlacePrecision precision,
        double radiusKm,
        int geonameId) {
    public Where {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(name + " lies outside the world: " + latitude + ", " + longitude);
        }
    }
}
