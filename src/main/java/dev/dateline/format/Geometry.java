package dev.dateline.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a GeoJSON geometry lies: a point as it is written, anything else by the centre of its bounds. */
final class Geometry {
    private static final double EARTH_KM = 6371;

    private double south = Double.POSITIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;
    private double west = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;

    /** The spot of a geometry; null where it has none. */
    static @Nullable Spot spot(JsonNode geometry) {
        JsonNode at = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("Point")) {
            return at.size() < 2 ? null : new Spot(text(at.get(1)), text(at.get(0)), 0);
        }
        Geometry bounds = new Geometry();
        bounds.add(at);
        for (JsonNode part : geometry.path("geometries")) {
            bounds.add(part.path("coordinates"));
        }
        return bounds.spot();
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString("") : node.toString();
    }

    private void add(JsonNode coordinates) {
        if (coordinates.size() >= 2
                && coordinates.get(0).isNumber()
                && coordinates.get(1).isNumber()) {
            add(coordinates.get(1).doubleValue(), coordinates.get(0).doubleValue());
            return;
        }
        coordinates.forEach(inner -> {
            if (inner.isArray()) {
                add(inner);
            }
        });
    }

    void add(double latitude, double longitude) {
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
        west = Math.min(west, longitude);
        east = Math.max(east, longitude);
    }

    /** The centre of what was added; null where nothing was. */
    @Nullable
    Spot spot() {
        if (!(south <= north && west <= east)) {
            return null;
        }
        double latitude = (south + north) / 2;
        double longitude = (west + east) / 2;
        double radius = distanceKm(latitude, longitude, north, east);
        return new Spot(rounded(latitude), rounded(longitude), Math.round(radius * 100) / 100.0);
    }

    private static String rounded(double degrees) {
        return String.valueOf(Math.round(degrees * 1e6) / 1e6);
    }

    /** Along the great circle, by the haversine formula. */
    private static double distanceKm(double lat1, double lon1, double lat2, double lon2) {
        double a = Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
                + Math.cos(Math.toRadians(lat1))
                        * Math.cos(Math.toRadians(lat2))
                        * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
