package dev.dateline.store;

import java.util.Arrays;
import java.util.List;

/** Whether a point lies in a polygon that was drawn on the map: the same test as the browser's, in Web Mercator. Immutable. */
final class Polygon {
    private static final double WORLD = 4294967296.0;
    private static final double MAX_LATITUDE = 85.06;

    private final double[] xs;
    private final double[] ys;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    private Polygon(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.left = Arrays.stream(xs).min().orElse(0);
        this.right = Arrays.stream(xs).max().orElse(0);
        this.top = Arrays.stream(ys).min().orElse(0);
        this.bottom = Arrays.stream(ys).max().orElse(0);
    }

    static Polygon of(List<EventFilter.Corner> corners) {
        return new Polygon(
                corners.stream()
                        .mapToDouble(corner -> (corner.longitude() + 180) / 360 * WORLD)
                        .toArray(),
                corners.stream().mapToDouble(corner -> y(corner.latitude())).toArray());
    }

    private static double y(double latitude) {
        double sin = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))));
        return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD;
    }

    /** By the edges that a line to the right crosses; unsigned fixed point, 2^32 = the world. */
    boolean contains(int fixedX, int fixedY) {
        double y = Integer.toUnsignedLong(fixedY) + 0.5;
        double x = Integer.toUnsignedLong(fixedX) + 0.5 + Math.floor(left / WORLD) * WORLD;
        if (x < left) {
            x += WORLD;
        }
        if (y < top || y > bottom || x > right) {
            return false;
        }
        boolean inside = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
