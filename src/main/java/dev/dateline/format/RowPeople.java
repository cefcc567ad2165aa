package dev.dateline.format;

import dev.dateline.incident.Count;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how many people and who had to do with the event of a row. */
final class RowPeople {
    private static final int MAX_ACTORS = 50;

    private final RowProblems problems;

    /** Columns that tell one kind of count. */
    enum Kind {
        KILLED(Role.KILLED, Role.KILLED_MIN, Role.KILLED_MAX, Role.KILLED_PERPETRATORS),
        INJURED(Role.INJURED, Role.INJURED_MIN, Role.INJURED_MAX, Role.INJURED_PERPETRATORS),
        CASUALTIES(Role.CASUALTIES_MIN, Role.CASUALTIES_MIN, Role.CASUALTIES_MAX, null);

        private final Role exactly;
        private final Role min;
        private final Role max;
        private final @Nullable Role perpetrators;

        Kind(Role exactly, Role min, Role max, @Nullable Role perpetrators) {
            this.exactly = exactly;
            this.min = min;
            this.max = max;
            this.perpetrators = perpetrators;
        }
    }

    RowPeople(RowProblems problems) {
        this.problems = problems;
    }

    @Nullable
    Count count(Row row, Kind kind) {
        boolean bounded = row.column(kind.min) >= 0 || row.column(kind.max) >= 0;
        Count count = bounded ? between(row, kind) : number(row, kind.exactly);
        return count == null ? null : victims(row, kind, count);
    }

    private @Nullable Count between(Row row, Kind kind) {
        Count min = number(row, kind.min);
        Count max = number(row, kind.max);
        Integer low = min == null ? null : min.min();
        Integer high = max == null ? null : max.max();
        if (low == null && high == null) {
            return number(row, kind.exactly);
        }
        if (low != null && high != null && low > high) {
            problems.tell(row, kind.min, low + " to " + high, "count-unreadable", "At least is more than at most.");
            row.keep(kind.max);
            return number(row, kind.exactly);
        }
        return new Count(low, high);
    }

    private @Nullable Count number(Row row, Role role) {
        String value = row.take(role);
        if (value == null) {
            return null;
        }
        try {
            return Counts.read(value);
        } catch (IllegalArgumentException e) {
            problems.tell(
                    row,
                    role,
                    value,
                    "count-unreadable",
                    "\"" + RowProblems.shown(value) + "\" is no number of people.");
            return null;
        }
    }

    /** Without the attackers, whom some data sets count in; the whole number then stays in {@code extra}. */
    private static @Nullable Count victims(Row row, Kind kind, Count all) {
        Role attackers = kind.perpetrators;
        String value = attackers == null ? null : row.get(attackers);
        Integer number = all.min();
        if (value == null || number == null || !number.equals(all.max())) {
            return all;
        }
        try {
            Integer less = Counts.read(value).min();
            if (less == null || less <= 0 || less > number) {
                return all;
            }
            row.keep(kind.exactly);
            return Count.exactly(number - less);
        } catch (IllegalArgumentException e) {
            return all;
        }
    }

    /** Names of all columns with this role; several in a cell have semicolons between. */
    List<String> actors(Row row, Role role) {
        int[] columns = row.layout().columns(role);
        if (columns.length == 0) {
            return List.of();
        }
        List<String> actors = new ArrayList<>();
        for (int column : columns) {
            String value = row.value(column);
            if (value != null) {
                row.use(column);
                add(actors, value);
            }
        }
        return actors;
    }

    private static void add(List<String> actors, String value) {
        if (value.indexOf(';') < 0) {
            actors.add(value);
            return;
        }
        for (String actor : value.split(";", MAX_ACTORS)) {
            if (!actor.isBlank()) {
                actors.add(actor.strip());
            }
        }
    }
}
