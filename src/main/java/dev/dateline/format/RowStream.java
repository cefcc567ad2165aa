package dev.dateline.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a file, says what their columns tell, and makes events of them. The first rows wait until they have told the order of day and month in
 * each column of dates.
 */
final class RowStream {
    /** Rows that decide where dates are plain. */
    private static final int FEW = 1000;
    /** Rows that are waited for where the order is still open. */
    private static final int MANY = 20_000;
    /** Features may differ in their properties: so many sets of names are remembered. */
    private static final int LAYOUTS = 500;

    private static final List<Role> DATES = List.of(Role.DATE, Role.START, Role.END);

    private final EventFormat format;
    private final @Nullable Mapping chosen;
    private final RowSink sink;
    private final RowEvents events;
    private final Map<List<String>, Layout> layouts = new HashMap<>();
    private final List<Row> waiting = new ArrayList<>();
    private final Map<String, DateOrder.Votes> votes = new LinkedHashMap<>();
    private final Map<String, DateOrder> orders = new HashMap<>();
    private final Map<String, Mapping.Assignment> told = new LinkedHashMap<>();
    private final Set<String> fixed = new HashSet<>();
    private boolean decided;
    private int useful;
    private int rows;

    RowStream(EventFormat format, Reading reading, RowSink sink) {
        this.format = format;
        this.chosen = reading.mapping();
        this.sink = sink;
        boolean isGdelt = format == EventFormat.GDELT1 || format == EventFormat.GDELT2;
        this.events = new RowEvents(
                name -> orders.getOrDefault(name, DateOrder.DAY_FIRST),
                isGdelt ? new GdeltChecks(sink) : null,
                reading.places(),
                sink);
    }

    /** What rows with these columns tell. */
    Layout layout(List<String> names) {
        Layout known = layouts.get(names);
        if (known != null) {
            return known;
        }
        Profile profile = Profile.of(format);
        Mapping mapping = chosen == null ? profile.mapping(names) : chosen;
        if (layouts.size() >= LAYOUTS) {
            layouts.clear();
        }
        Layout layout = new Layout(names, mapping, profile);
        layouts.put(layout.names(), layout);
        for (Mapping.Assignment assignment : mapping.columns()) {
            tell(assignment);
        }
        return layout;
    }

    private void tell(Mapping.Assignment assignment) {
        if (told.putIfAbsent(assignment.column(), assignment) == null && assignment.order() != null) {
            orders.put(assignment.column(), assignment.order());
            fixed.add(assignment.column());
        }
    }

    void accept(Row row) {
        rows++;
        if (row.spot() != null
                || row.layout().mapping().tellsDate()
                || row.layout().mapping().tellsPoint()) {
            useful++;
        }
        if (decided) {
            events.read(row);
            return;
        }
        waiting.add(row);
        for (Role role : DATES) {
            String name = row.name(role);
            String value = row.get(role);
            if (name != null && value != null && !fixed.contains(name)) {
                votes.computeIfAbsent(name, n -> new DateOrder.Votes()).see(value);
            }
        }
        if (waiting.size() >= MANY || (waiting.size() >= FEW && isSettled())) {
            decide();
        }
    }

    private boolean isSettled() {
        return votes.values().stream().allMatch(DateOrder.Votes::isSettled);
    }

    private void decide() {
        decided = true;
        votes.forEach(this::decide);
        sink.mapping(new Mapping(new ArrayList<>(told.values())).with(votes));
        waiting.forEach(events::read);
        waiting.clear();
    }

    private void decide(String column, DateOrder.Votes of) {
        orders.put(column, of.order());
        String value = of.undecided();
        if (value != null) {
            sink.problem(FileProblem.of(
                    1,
                    column,
                    value,
                    "date-order-unknown",
                    "Every date of this column could be day/month or month/day; they are read as day/month."));
        }
    }

    /** Number of rows taken. */
    int rows() {
        return rows;
    }

    /** Names of the columns seen, for a message to a person. */
    String names() {
        String names = String.join(", ", told.keySet());
        return names.length() > 300 ? names.substring(0, 299) + "\u2026" : names;
    }

    /**
     * To be called after the last row.
     *
     * @throws FormatException where no row could tell a date or a place
     */
    void finish(String fileName) {
        if (rows > 0 && useful == 0) {
            throw new FormatException(
                    "No usable rows in this file",
                    fileName + " has " + rows + " rows without a point and without a date. Its names: " + names()
                            + ". Needed is a point (lat and lon) or a date (a name such as date, start or year), better both.");
        }
        if (!decided) {
            decide();
        }
        events.finish();
    }

    /** Cells in the order of a layout's columns; blank ones are null. */
    static @Nullable String[] cells(Layout layout, Map<String, String> values) {
        @Nullable String[] cells = new @Nullable String[layout.names().size()];
        values.forEach((name, value) -> cells[layout.index(name)] = Objects.requireNonNull(value));
        return cells;
    }
}
