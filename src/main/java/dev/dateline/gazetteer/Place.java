package dev.dateline.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the gazetteer.
 *
 * @param id position in the compiled gazetteer: 0 is the most prominent; stable within one data version only
 * @param geonameId GeoNames id, 0 where the entry has none
 * @param name main name as an English text would write it
 * @param featureClass kind of place
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param country ISO 3166-1 alpha-2 code, null for places in no single country
 * @param admin1 GeoNames admin1 code within the country, null where unknown
 * @param admin2 GeoNames admin2 code within the first-order division, null where unknown
 * @param population inhabitants, 0 where unknown
 * @param capital whether it is the capital of its country
 * @param radiusKm radius of a circle that covers most of it, in kilometres
 */
public record Place(
        int id,
        int geonameId,
        String name,
        FeatureClass featureClass,
        double latitude,
        double longitude,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin2,
        long population,
        boolean capital,
        double radiusKm) {
    public Place {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(name + " lies outside the world: " + latitude + ", " + longitude);
        }
    }

    /** Within a gazetteer the id tells all; name and GeoNames id tell two gazetteers' places apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place
                && id == place.id
                && geonameId == place.geonameId
                && name.equals(place.name);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** Great-circle distance in kilometres on a sphere of radius 6,371.0088 km (IUGG mean radius). */
    public double distanceKm(Place other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double dLat = Math.sin((lat2 - lat1) / 2);
        double dLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = dLat * dLat + Math.cos(lat1) * Math.cos(lat2) * dLon * dLon;
        return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
