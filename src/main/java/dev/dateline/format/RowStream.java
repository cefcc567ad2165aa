package dev.dateline.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the first rows back until they have told the order of day and month in each date column, then lets all go on. */
final class RowStream {
    /** Rows that decide. */
    private static final int SAMPLE = 2000;

    private final List<Row> waiting = new ArrayList<>();
    private final Map<String, DateOrder.Votes> votes = new HashMap<>();
    private final RowSink sink;
    private final RowEvents events;
    private boolean decided;

    RowStream(RowSink sink) {
        this.sink = sink;
        this.events = new RowEvents(this::order, sink);
    }

    private DateOrder order(String column) {
        DateOrder.Votes of = votes.get(column);
        return of == null ? DateOrder.DAY_FIRST : of.order();
    }

    void accept(Row row) {
        if (decided) {
            events.read(row);
            return;
        }
        waiting.add(row);
        for (Column column : List.of(Column.DATE, Column.START, Column.END)) {
            String name = row.columns().name(column);
            String value = row.get(column);
            if (name != null && value != null) {
                votes.computeIfAbsent(name, n -> new DateOrder.Votes()).see(value);
            }
        }
        if (waiting.size() == SAMPLE) {
            decide();
        }
    }

    private void decide() {
        decided = true;
        votes.forEach((name, of) -> {
            String value = of.undecided();
            if (value != null) {
                sink.problem(FileProblem.of(
                        1,
                        name,
                        value,
                        "date-order-unknown",
                        "Every date of this column could be day/month or month/day; they are read as day/month."));
            }
        });
        waiting.forEach(events::read);
        waiting.clear();
    }

    /** To be called after the last row. */
    void finish() {
        if (!decided) {
            decide();
        }
    }
}
