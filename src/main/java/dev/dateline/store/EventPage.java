package dev.dateline.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of events in time order: by start day, undated last, then by key.
 *
 * @param keys of the events of the page
 * @param last where it ends, null where it is empty
 * @param total number of events on all pages
 */
public record EventPage(List<Integer> keys, @Nullable Position last, int total) {
    private static final int UNDATED = Integer.MAX_VALUE;

    /**
     * Where a page ends.
     *
     * @param day days since 1970-01-01
     */
    public record Position(int day, int key) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                Comparator.comparingInt(Position::day).thenComparingInt(Position::key);

        public static Position undated(int key) {
            return new Position(UNDATED, key);
        }

        public boolean isUndated() {
            return day == UNDATED;
        }

        public LocalDate start() {
            return LocalDate.ofEpochDay(day);
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Reads a page.
     *
     * @param after where the page before ended, null for the first
     * @param limit greatest number of events
     */
    public static EventPage of(EventColumns columns, RowFilter filter, @Nullable Position after, int limit) {
        PriorityQueue<Position> first = new PriorityQueue<>(Comparator.reverseOrder());
        int total = 0;
        int worst = Integer.MAX_VALUE;
        for (int row = 0; row < columns.count(); row++) {
            if (!filter.test(row)) {
                continue;
            }
            total++;
            int day = columns.isDated(row) ? columns.startDay(row) : UNDATED;
            if (first.size() == limit && day > worst) {
                continue;
            }
            Position position = new Position(day, columns.key(row));
            if (after == null || position.compareTo(after) > 0) {
                first.add(position);
                if (first.size() > limit) {
                    first.poll();
                }
                worst = first.size() == limit ? first.element().day() : worst;
            }
        }
        List<Position> sorted = first.stream().sorted().toList();
        return new EventPage(
                sorted.stream().map(Position::key).toList(),
                sorted.isEmpty() ? null : sorted.get(sorted.size() - 1),
                total);
    }
}
