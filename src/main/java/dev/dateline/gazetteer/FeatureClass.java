package dev.dateline.gazetteer;

/** What kind of place an entry is; GeoNames feature classes, merged to what extraction tells apart. */
public enum FeatureClass {
    CONTINENT,
    /** Several countries or parts of them, by name: the Sahel, the Balkans. */
    REGION,
    COUNTRY,
    /** First-order division: state, province, governorate. */
    ADMIN1,
    /** Second-order division: county, district, department. */
    ADMIN2,
    /** City, town or village. */
    CITY,
    /** Part of a city. */
    DISTRICT,
    AIRPORT,
    /** Sea, gulf, bay, strait, channel. */
    SEA,
    RIVER,
    LAKE,
    MOUNTAIN,
    DESERT,
    ISLAND,
    PENINSULA,
    /** Building, square, bridge, base, camp, dam, pass or other point of note. */
    LANDMARK
}
