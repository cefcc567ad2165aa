package dev.dateline.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a view of map and timeline shows, exactly, in one pass over the columns: for stores that a browser should not hold. */
public final class ViewAggregates {
    /** Pixels of a cell's side as a power of two: as in the browser's own clustering. */
    public static final int CELL_BITS = 5;

    /** The same for its heat map. */
    public static final int HEAT_CELL_BITS = 3;

    private static final int TILE_BITS = 24;

    /**
     * What is looked at.
     *
     * @param box of the map with what it keeps around it
     * @param zoom integer zoom of the map
     * @param window days of the timeline's window; null for all
     * @param first first day of the histogram
     * @param step days of a bin
     * @param bins number of bins
     * @param cellBits pixels of a cell's side, as a power of two
     */
    public record View(
            EventFilter.Box box,
            int zoom,
            EventFilter.@Nullable Window window,
            int first,
            int step,
            int bins,
            int cellBits) {}

    /** Events of one cell, precise and imprecise places apart. */
    public static final class Cell {
        private final boolean imprecise;
        private final Map<Integer, Integer> types = new HashMap<>();
        private final Map<Integer, Long> killed = new HashMap<>();
        private long killedEver;
        private int all;
        private int shown;
        private double x;
        private double y;
        private int key;

        private Cell(boolean imprecise) {
            this.imprecise = imprecise;
        }

        public boolean isImprecise() {
            return imprecise;
        }

        /** Events of all times: what decides which cells make a bubble, so that bubbles stay while the window moves. */
        public int all() {
            return all;
        }

        /** Events in the window. */
        public int shown() {
            return shown;
        }

        /** Of those in the window, by number of their type. */
        public Map<Integer, Integer> types() {
            return Map.copyOf(types);
        }

        /** Killed by those in the window, by number of their type: the greatest numbers told. */
        public Map<Integer, Long> killed() {
            return Map.copyOf(killed);
        }

        /** Killed by those of all times. */
        public long killedEver() {
            return killedEver;
        }

        /** Mean of the events' Web Mercator, 2^32 = the world. */
        public long x() {
            return (long) (x / all);
        }

        public long y() {
            return (long) (y / all);
        }

        /** Handle of an event of the cell: the event, where there is one. */
        public int key() {
            return key;
        }
    }

    /** Where each event of the store is: the parts add up to the total. */
    public record Ledger(int shown, int outsideWindow, int filtered, int undated, int unlocated, int rejected) {}

    private final EventColumns columns;
    private final RowFilter filter;
    private final View view;
    private final RowFilter box;
    private final RowFilter window;
    private final ByteBuffer bytes;
    private final int xs;
    private final int ys;
    private final int types;
    private final int precisions;
    private final int tolls;
    private final int[] families;
    private final Map<Long, Cell> cells = new HashMap<>();
    private final int[][] inside;
    private final int[][] outside;
    private final int[] parts = new int[5];

    private ViewAggregates(EventColumns columns, RowFilter filter, View view) {
        this.columns = columns;
        this.filter = filter;
        this.view = view;
        this.box = RowFilter.of(new EventFilter(null, Map.of(), Map.of(), null, view.box()), null, columns);
        this.window = RowFilter.of(new EventFilter(null, Map.of(), Map.of(), view.window(), null), null, columns);
        this.bytes = columns.buffer();
        this.xs = columns.offset("x");
        this.ys = columns.offset("y");
        this.types = columns.offset("type");
        this.precisions = columns.offset("placePrecision");
        this.tolls = columns.offset("killed");
        this.families = columns.typeFamily();
        int count = ColumnsBuilder.FAMILIES.size();
        this.inside = new int[count][view.bins()];
        this.outside = new int[count][view.bins()];
    }

    /** Counts. The filter's own window and box are not looked at: the view has them. */
    public static ViewAggregates of(EventColumns columns, RowFilter filter, View view) {
        ViewAggregates aggregates = new ViewAggregates(columns, filter, view);
        for (int row = 0; row < columns.count(); row++) {
            aggregates.row(row);
        }
        return aggregates;
    }

    private void row(int row) {
        if (!filter.test(row)) {
            parts[2]++;
            return;
        }
        boolean dated = columns.isDated(row);
        boolean located = columns.isLocated(row);
        boolean within = dated && window.test(row);
        parts[!dated ? 3 : !within ? 1 : located ? 0 : 4]++;
        boolean seen = located && box.test(row);
        int type = bytes.get(types + row) & 0xFF;
        if (dated) {
            bin(columns.startDay(row), columns.endDay(row), (seen ? inside : outside)[families[type]]);
        }
        if (seen && dated) {
            cell(row, type, within);
        }
    }

    /** Adds one where the event begins; what began before the first bin and lasts into it counts there. */
    private void bin(int start, int end, int[] bins) {
        long at = Math.floorDiv((long) start - view.first(), (long) view.step());
        if (at < 0 && end >= view.first()) {
            at = 0;
        }
        if (at >= 0 && at < bins.length) {
            bins[(int) at]++;
        }
    }

    private void cell(int row, int type, boolean within) {
        int shift = Math.max(0, TILE_BITS - view.zoom() + view.cellBits());
        int x = bytes.getInt(xs + 4 * row);
        int y = bytes.getInt(ys + 4 * row);
        int precision = bytes.get(precisions + row) & 0xFF;
        boolean imprecise = precision >= ColumnsBuilder.FIRST_IMPRECISE;
        long id = ((long) (x >>> shift) << 32 | (y >>> shift)) << 1 | (imprecise ? 1 : 0);
        Cell cell = cells.computeIfAbsent(id, key -> new Cell(imprecise));
        cell.all++;
        cell.x += Integer.toUnsignedLong(x);
        cell.y += Integer.toUnsignedLong(y);
        cell.key = columns.key(row);
        int killed = Math.max(0, bytes.getInt(tolls + 4 * row));
        cell.killedEver += killed;
        if (within) {
            cell.shown++;
            cell.types.merge(type, 1, Integer::sum);
            if (killed > 0) {
                cell.killed.merge(type, (long) killed, Long::sum);
            }
        }
    }

    public List<Cell> cells() {
        return new ArrayList<>(cells.values());
    }

    /** Counts by family and bin of events in the box. */
    public int[][] inside() {
        return inside.clone();
    }

    /** Counts by family and bin of the other events that pass. */
    public int[][] outside() {
        return outside.clone();
    }

    public Ledger ledger() {
        return new Ledger(parts[0], parts[1], parts[2], parts[3], parts[4], columns.rejected());
    }
}
