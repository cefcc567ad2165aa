package dev.dateline.format;

/**
 * Where a geometry lies.
 *
 * @param latitude degrees as written, or the centre's of a line or an area
 * @param longitude with {@code latitude}
 * @param radiusKm from the centre to the farthest corner; 0 for a point
 */
record Spot(String latitude, String longitude, double radiusKm) {}
