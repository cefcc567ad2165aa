package dev.dateline.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An {@link EventFilter} made ready for the rows of some columns. Immutable. */
public final class RowFilter {
    /** Whether a row passes one part. */
    private interface Part {
        boolean test(int row);
    }

    private final EventColumns columns;
    private final Part[] parts;

    private RowFilter(EventColumns columns, List<Part> parts) {
        this.columns = columns;
        this.parts = parts.toArray(new Part[0]);
    }

    /**
     * Makes a filter ready.
     *
     * @param textKeys keys of the events that match the filter's text; null where it has none
     */
    public static RowFilter of(EventFilter filter, int @Nullable [] textKeys, EventColumns columns) {
        List<Part> parts = new ArrayList<>();
        if (textKeys != null) {
            BitSet rows = new BitSet(columns.count());
            for (int row : columns.rowsOf(textKeys)) {
                rows.set(row);
            }
            parts.add(rows::get);
        }
        filter.choices().forEach((facet, values) -> parts.add(choice(facet, values, columns)));
        filter.ranges().forEach((measure, range) -> parts.add(range(measure, range, columns)));
        EventFilter.Window window = filter.window();
        if (window != null) {
            parts.add(window(window, columns));
        }
        EventFilter.Box box = filter.box();
        if (box != null) {
            parts.add(box(box, columns));
        }
        if (!filter.area().isEmpty()) {
            parts.add(area(Polygon.of(filter.area()), columns));
        }
        return new RowFilter(columns, parts);
    }

    /** The values that a facet can have; empty where the stored events decide. */
    public static List<String> known(EventFilter.Facet facet) {
        return switch (facet) {
            case TYPE -> ColumnsBuilder.TYPES;
            case FAMILY -> ColumnsBuilder.FAMILIES;
            case STATUS -> ColumnsBuilder.STATUSES;
            case DATE_PRECISION -> ColumnsBuilder.DATE_PRECISIONS;
            case PLACE_PRECISION -> ColumnsBuilder.PLACE_PRECISIONS;
            case REVIEW -> ColumnsBuilder.REVIEWS;
            case DATASET, COUNTRY, ACTOR -> List.of();
        };
    }

    public boolean test(int row) {
        for (Part part : parts) {
            if (!part.test(row)) {
                return false;
            }
        }
        return true;
    }

    /** All rows that pass, ascending. */
    public int[] rows() {
        int[] rows = new int[columns.count()];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (test(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private static Part choice(EventFilter.Facet facet, Set<String> values, EventColumns columns) {
        return switch (facet) {
            case DATASET -> wide("dataset", "datasets", values, columns);
            case COUNTRY -> wide("country", "countries", values, columns);
            case TYPE -> narrow("type", allowed(columns.values("types"), values, 256), columns);
            case FAMILY -> narrow("type", families(values, columns), columns);
            case STATUS -> narrow("status", allowed(columns.values("statuses"), values, 256), columns);
            case REVIEW -> narrow("review", allowed(columns.values("reviews"), values, 256), columns);
            case DATE_PRECISION ->
                narrow("datePrecision", allowed(columns.values("datePrecisions"), values, 256), columns);
            case PLACE_PRECISION ->
                narrow("placePrecision", allowed(columns.values("placePrecisions"), values, 256), columns);
            case ACTOR -> actor(values, columns);
        };
    }

    /** Which numbers of a list stand for these values; the greatest number for none. */
    private static boolean[] allowed(List<String> list, Set<String> values, int size) {
        boolean[] allowed = new boolean[size];
        for (int i = 0; i < list.size(); i++) {
            allowed[i] = values.contains(list.get(i));
        }
        allowed[size - 1] = values.contains(EventFilter.NONE);
        return allowed;
    }

    private static boolean[] families(Set<String> values, EventColumns columns) {
        List<String> families = columns.values("families");
        int[] of = columns.typeFamily();
        boolean[] allowed = new boolean[256];
        for (int type = 0; type < of.length; type++) {
            allowed[type] = values.contains(families.get(of[type]));
        }
        return allowed;
    }

    private static Part narrow(String column, boolean[] allowed, EventColumns columns) {
        ByteBuffer bytes = columns.buffer();
        int at = columns.offset(column);
        return row -> allowed[bytes.get(at + row) & 0xFF];
    }

    private static Part wide(String column, String list, Set<String> values, EventColumns columns) {
        ByteBuffer bytes = columns.buffer();
        int at = columns.offset(column);
        boolean[] allowed = allowed(columns.values(list), values, 1 << 16);
        return row -> allowed[bytes.getShort(at + 2 * row) & 0xFFFF];
    }

    private static Part actor(Set<String> values, EventColumns columns) {
        ByteBuffer bytes = columns.buffer();
        int[] offsets = columns.actorOffsets();
        boolean[] allowed = allowed(columns.values("actors"), values, 1 << 16);
        boolean none = allowed[ColumnsBuilder.NONE_U16];
        allowed[ColumnsBuilder.NONE_U16] = false;
        return row -> {
            for (int at : offsets) {
                if (allowed[bytes.getShort(at + 2 * row) & 0xFFFF]) {
                    return true;
                }
            }
            return none && (bytes.getShort(offsets[0] + 2 * row) & 0xFFFF) == ColumnsBuilder.NONE_U16;
        };
    }

    private static Part range(EventFilter.Measure measure, EventFilter.Range range, EventColumns columns) {
        ByteBuffer bytes = columns.buffer();
        int at = columns.offset(measure.code());
        int least = Math.max(0, range.least());
        if (measure == EventFilter.Measure.CONFIDENCE) {
            int greatest = Math.min(100, range.greatest());
            return row -> {
                int value = bytes.get(at + row) & 0xFF;
                return value >= least && value <= greatest;
            };
        }
        return row -> {
            int value = bytes.getInt(at + 4 * row);
            return value >= least && value <= range.greatest();
        };
    }

    private static Part window(EventFilter.Window window, EventColumns columns) {
        if (!window.isWholeDays()) {
            return seconds(window, columns);
        }
        if (window.whole()) {
            return row -> columns.isDated(row)
                    && columns.startDay(row) >= window.first()
                    && columns.endDay(row) <= window.last();
        }
        return row ->
                columns.isDated(row) && columns.startDay(row) <= window.last() && columns.endDay(row) >= window.first();
    }

    /** An event that tells its time lies at that second, others at the whole of their days. */
    private static Part seconds(EventFilter.Window window, EventColumns columns) {
        long from = (long) window.first() * EventFilter.Window.DAY + window.fromSecond();
        long to = (long) window.last() * EventFilter.Window.DAY + window.toSecond();
        return row -> {
            if (!columns.isDated(row)) {
                return false;
            }
            long start = (long) columns.startDay(row) * EventFilter.Window.DAY;
            long end = (columns.endDay(row) + 1L) * EventFilter.Window.DAY;
            int second = columns.second(row);
            if (second >= 0 && columns.startDay(row) == columns.endDay(row)) {
                start += second;
                end = start + 1;
            }
            return window.whole() ? start >= from && end <= to : start < to && end > from;
        };
    }

    private static Part area(Polygon area, EventColumns columns) {
        ByteBuffer bytes = columns.buffer();
        int xs = columns.offset("x");
        int ys = columns.offset("y");
        return row -> columns.isLocated(row) && area.contains(bytes.getInt(xs + 4 * row), bytes.getInt(ys + 4 * row));
    }

    private static Part box(EventFilter.Box box, EventColumns columns) {
        ByteBuffer bytes = columns.buffer();
        int xs = columns.offset("x");
        int ys = columns.offset("y");
        int west = Mercator.x(box.west());
        int width = Mercator.x(box.east()) - west;
        int north = Mercator.y(box.north());
        int height = Mercator.y(box.south()) - north;
        // unsigned differences: also right where the box goes over the 180th meridian
        return row -> columns.isLocated(row)
                && Integer.compareUnsigned(bytes.getInt(xs + 4 * row) - west, width) <= 0
                && Integer.compareUnsigned(bytes.getInt(ys + 4 * row) - north, height) <= 0;
    }
}
