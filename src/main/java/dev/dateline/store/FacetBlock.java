package dev.dateline.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How the facets of an event lie in the {@code rows} of table {@code facets}: {@value #ROW} bytes each, little-endian, ascending by key. Whoever
 * changes this, or the order of an enumeration that it tells by ordinal, raises {@link #LAYOUT}.
 */
final class FacetBlock {
    /** Version; blocks of another are made anew at the start. */
    static final int LAYOUT = 1;

    static final int ROW = 72;
    /** Events of a block. */
    static final int EVENTS = 2048;

    static final int KEY = 0;
    static final int START_DAY = 4;
    static final int END_DAY = 8;
    static final int SECOND = 12;
    static final int X = 16;
    static final int Y = 20;
    static final int KILLED = 24;
    static final int INJURED = 28;
    static final int CASUALTIES = 32;
    static final int RADIUS = 36;
    static final int ACTORS = 40;
    static final int COUNTRY = 56;
    static final int TYPE = 60;
    static final int STATUS = 61;
    static final int DATE_PRECISION = 62;
    static final int PLACE_PRECISION = 63;
    static final int REVIEW = 64;
    static final int CONFIDENCE = 65;
    static final int FLAGS = 66;

    private FacetBlock() {}

    static ByteBuffer buffer(byte[] rows) {
        return ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Puts an event's facets where a row begins.
     *
     * @param country its number, 0 for none
     * @param actors their numbers
     */
    static void put(ByteBuffer rows, int at, int key, Facets facets, int country, List<Integer> actors) {
        rows.putInt(at + KEY, key)
                .putInt(at + START_DAY, facets.startDay())
                .putInt(at + END_DAY, facets.endDay())
                .putInt(at + SECOND, facets.second())
                .putInt(at + X, facets.x())
                .putInt(at + Y, facets.y())
                .putInt(at + KILLED, facets.killed())
                .putInt(at + INJURED, facets.injured())
                .putInt(at + CASUALTIES, facets.casualties())
                .putFloat(at + RADIUS, facets.radiusKm())
                .putInt(at + COUNTRY, country)
                .put(at + TYPE, (byte) facets.type())
                .put(at + STATUS, (byte) facets.status())
                .put(at + DATE_PRECISION, (byte) facets.datePrecision())
                .put(at + PLACE_PRECISION, (byte) facets.placePrecision())
                .put(at + REVIEW, (byte) facets.review())
                .put(at + CONFIDENCE, (byte) facets.confidence())
                .put(at + FLAGS, (byte) facets.flags());
        for (int i = 0; i < Facets.MAX_ACTORS; i++) {
            rows.putInt(at + ACTORS + 4 * i, i < actors.size() ? actors.get(i) : 0);
        }
    }
}
