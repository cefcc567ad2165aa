package dev.dateline.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts beside the choices of a filter panel, exactly, in one pass over the columns: how many events of a value the map shows now, and how
 * many all other filters leave, at any time and place: the most that choosing the value can show.
 */
public final class FacetCounts {
    /** Least numbers that a visitor can choose from. */
    private static final int[] TOLLS = {1, 10, 100, 1000};

    private static final int[] PERCENTS = {50, 70, 90};
    private static final int NARROW = 256;
    private static final int WIDE = 1 << 16;

    /** Events that are shown, and that the other filters leave. */
    public record Count(int shown, int all) {}

    /** The number of a row's value, -1 where it is counted elsewhere. */
    private interface Slot {
        int of(int row);
    }

    /** Something to count: {@code filter} is its own, which does not apply to it. */
    private static final class Tally {
        private final @Nullable RowFilter filter;
        private final List<Slot> slots;
        private final int[] shown;
        private final int[] all;

        Tally(@Nullable RowFilter filter, List<Slot> slots, int size) {
            this.filter = filter;
            this.slots = slots;
            this.shown = new int[size];
            this.all = new int[size];
        }
    }

    private final EventColumns columns;
    private final EventFilter filter;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private FacetCounts(EventColumns columns, EventFilter filter) {
        this.columns = columns;
        this.filter = filter;
    }

    /**
     * Counts.
     *
     * @param rest the filter's words and area, which apply to all
     * @return by code of a facet, then value ({@value EventFilter#NONE} for events without; values without events are left out), and by code
     *     of a measure, then least number, 0 for any and unknown
     */
    public static Map<String, Map<String, Count>> of(EventColumns columns, EventFilter filter, RowFilter rest) {
        FacetCounts counts = new FacetCounts(columns, filter);
        counts.addNarrow(EventFilter.Facet.TYPE, "type");
        counts.addNarrow(EventFilter.Facet.STATUS, "status");
        counts.addNarrow(EventFilter.Facet.DATE_PRECISION, "datePrecision");
        counts.addNarrow(EventFilter.Facet.PLACE_PRECISION, "placePrecision");
        counts.addNarrow(EventFilter.Facet.REVIEW, "review");
        counts.add(EventFilter.Facet.DATASET, WIDE, List.of(counts.wide(columns.offset("dataset"))));
        counts.add(EventFilter.Facet.COUNTRY, WIDE, List.of(counts.wide(columns.offset("country"))));
        counts.addActors();
        for (EventFilter.Measure measure : EventFilter.Measure.values()) {
            counts.add(measure);
        }
        counts.count(rest);
        return counts.result();
    }

    private void addNarrow(EventFilter.Facet facet, String column) {
        ByteBuffer bytes = columns.buffer();
        int at = columns.offset(column);
        add(facet, NARROW, List.of(row -> bytes.get(at + row) & 0xFF));
    }

    private Slot wide(int at) {
        ByteBuffer bytes = columns.buffer();
        return row -> bytes.getShort(at + 2 * row) & 0xFFFF;
    }

    /** An event counts for each of its actors, and for none only where it has no first. */
    private void addActors() {
        List<Slot> slots = new ArrayList<>();
        for (int at : columns.actorOffsets()) {
            Slot slot = wide(at);
            boolean first = slots.isEmpty();
            slots.add(row -> {
                int actor = slot.of(row);
                return actor == ColumnsBuilder.NONE_U16 && !first ? -1 : actor;
            });
        }
        add(EventFilter.Facet.ACTOR, WIDE, slots);
    }

    private void add(EventFilter.Facet facet, int size, List<Slot> slots) {
        boolean isChosen = filter.choices().containsKey(facet);
        RowFilter own = isChosen ? RowFilter.of(filter.only(facet), null, columns) : null;
        tallies.put(facet.code(), new Tally(own, slots, size));
    }

    /** The value of a row is how many of the least numbers it reaches. */
    private void add(EventFilter.Measure measure) {
        ByteBuffer bytes = columns.buffer();
        int at = columns.offset(measure.code());
        int[] least = leastOf(measure);
        boolean isPercent = measure == EventFilter.Measure.CONFIDENCE;
        Slot slot = row -> {
            int value = isPercent ? bytes.get(at + row) & 0xFF : bytes.getInt(at + 4 * row);
            int reached = 0;
            while (reached < least.length && value >= least[reached] && !(isPercent && value == NARROW - 1)) {
                reached++;
            }
            return reached;
        };
        boolean isChosen = filter.ranges().containsKey(measure);
        RowFilter own = isChosen ? RowFilter.of(filter.only(measure), null, columns) : null;
        tallies.put(measure.code(), new Tally(own, List.of(slot), least.length + 1));
    }

    private static int[] leastOf(EventFilter.Measure measure) {
        return measure == EventFilter.Measure.CONFIDENCE ? PERCENTS : TOLLS;
    }

    /** A row that fails one filter counts for that filter's choices only; one that fails two counts for none. */
    private void count(RowFilter rest) {
        RowFilter window =
                RowFilter.of(new EventFilter(null, Map.of(), Map.of(), filter.window(), null), null, columns);
        Tally[] all = tallies.values().toArray(new Tally[0]);
        for (int row = 0; row < columns.count(); row++) {
            if (!rest.test(row)) {
                continue;
            }
            Tally failed = null;
            int fails = 0;
            for (Tally tally : all) {
                if (tally.filter != null && !tally.filter.test(row)) {
                    failed = tally;
                    fails++;
                }
            }
            if (failed == null) {
                boolean isShown = columns.isLocated(row) && columns.isDated(row) && window.test(row);
                for (Tally tally : all) {
                    add(tally, row, isShown);
                }
            } else if (fails == 1) {
                add(failed, row, false);
            }
        }
    }

    private static void add(Tally tally, int row, boolean isShown) {
        for (Slot slot : tally.slots) {
            int value = slot.of(row);
            if (value >= 0) {
                tally.all[value]++;
                tally.shown[value] += isShown ? 1 : 0;
            }
        }
    }

    private Map<String, Map<String, Count>> result() {
        Map<String, Map<String, Count>> result = new LinkedHashMap<>();
        result.put("type", named("type", columns.values("types")));
        result.put("status", named("status", columns.values("statuses")));
        result.put("datePrecision", named("datePrecision", columns.values("datePrecisions")));
        result.put("placePrecision", named("placePrecision", columns.values("placePrecisions")));
        result.put("review", named("review", columns.values("reviews")));
        result.put("dataset", named("dataset", columns.values("datasets")));
        result.put("country", named("country", columns.values("countries")));
        result.put("actor", named("actor", columns.values("actors")));
        for (EventFilter.Measure measure : EventFilter.Measure.values()) {
            result.put(measure.code(), reaching(measure));
        }
        return result;
    }

    private Map<String, Count> named(String code, List<String> values) {
        Tally tally = tally(code);
        Map<String, Count> counts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (tally.all[i] > 0) {
                counts.put(values.get(i), new Count(tally.shown[i], tally.all[i]));
            }
        }
        int none = tally.all.length - 1;
        if (tally.all[none] > 0) {
            counts.put(EventFilter.NONE, new Count(tally.shown[none], tally.all[none]));
        }
        return counts;
    }

    /** Events that reach a least number: those of it and of all greater ones. */
    private Map<String, Count> reaching(EventFilter.Measure measure) {
        Tally tally = tally(measure.code());
        int[] least = leastOf(measure);
        Map<String, Count> counts = new LinkedHashMap<>();
        IntStream.rangeClosed(0, least.length)
                .forEach(i -> counts.put(
                        i == 0 ? "0" : String.valueOf(least[i - 1]),
                        new Count(sumFrom(tally.shown, i), sumFrom(tally.all, i))));
        return counts;
    }

    private static int sumFrom(int[] counts, int first) {
        return Arrays.stream(counts, first, counts.length).sum();
    }

    private Tally tally(String code) {
        return Objects.requireNonNull(tallies.get(code), code);
    }
}
