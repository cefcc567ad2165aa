package dev.dateline.store;

/** Web Mercator (EPSG:3857) as unsigned 32-bit fixed point: 2^32 is the world, from its north-west corner. */
public final class Mercator {
    /** The projection ends there. */
    private static final double MAX_LATITUDE = 85.0511287798;

    private static final double WORLD = 4294967296.0;

    private Mercator() {}

    public static int x(double longitude) {
        return fixed((longitude + 180) / 360);
    }

    public static int y(double latitude) {
        double clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
        double sin = Math.sin(Math.toRadians(clamped));
        return fixed(0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
    }

    private static int fixed(double part) {
        return (int) Math.max(0, Math.min((1L << 32) - 1, (long) (part * WORLD)));
    }
}
