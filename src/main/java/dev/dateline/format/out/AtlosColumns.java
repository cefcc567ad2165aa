package dev.dateline.format.out;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The columns of Atlos's bulk import. A date that is no day and a place that is no point go into the text. */
final class AtlosColumns {
    static final List<String> HEADER = List.of(
            "status",
            "description",
            "sensitive",
            "date",
            "time",
            "latitude",
            "longitude",
            "tags",
            "more_info",
            "source_1",
            "source_2",
            "source_3",
            "source_4",
            "source_5");

    private static final int SOURCES = 5;
    private static final int MIN_DESCRIPTION = 8;
    private static final int MAX_DESCRIPTION = 2000;
    /** Columns of imported rows that hold an address. */
    private static final List<String> ADDRESSES = List.of("SOURCEURL", "source_url", "url", "link", "media.url");

    private final Fields fields;

    AtlosColumns(Iterable<Source> sources) {
        this.fields = new Fields(sources);
    }

    List<@Nullable Object> cells(Event event) {
        When when = event.when();
        Where where = event.where();
        boolean day = when != null && isDate(when);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add("To Do");
        cells.add(description(event));
        cells.add("Not Sensitive");
        cells.add(day && when != null ? when.start() : null);
        cells.add(when == null ? null : time(when));
        cells.add(where == null ? null : where.latitude());
        cells.add(where == null ? null : where.longitude());
        cells.add(event.type().code());
        cells.add(more(event));
        List<String> sources = sources(event);
        for (int i = 0; i < SOURCES; i++) {
            cells.add(i < sources.size() ? sources.get(i) : null);
        }
        return cells;
    }

    private static String description(Event event) {
        String title = event.title();
        String text =
                title.length() < MIN_DESCRIPTION ? title + " (" + event.type().code() + ")" : title;
        return text.length() > MAX_DESCRIPTION ? text.substring(0, MAX_DESCRIPTION - 1) + "\u2026" : text;
    }

    private static @Nullable String time(When when) {
        boolean exact = when.precision() == DatePrecision.INSTANT
                && Fields.isInstant(when)
                && when.edtf().indexOf('T') + 9 <= when.edtf().length();
        int from = when.edtf().indexOf('T') + 1;
        return exact ? when.edtf().substring(from, from + 8) : null;
    }

    /** Whether Atlos's date can hold it: one day of a year of four digits. */
    private static boolean isDate(When when) {
        int year = when.start().getYear();
        return when.start().equals(when.end()) && year >= 1 && year <= 9999;
    }

    private static @Nullable String more(Event event) {
        StringJoiner more = new StringJoiner("\n");
        When when = event.when();
        Where where = event.where();
        if (when != null && !isDate(when)) {
            more.add("Date: " + when.edtf());
        }
        if (where != null) {
            more.add("Place: " + where.name() + " (" + where.precision().code() + ")");
        }
        String quote = Fields.quote(event);
        if (quote != null) {
            more.add(quote);
        }
        return more.length() == 0 ? null : more.toString();
    }

    private List<String> sources(Event event) {
        List<String> sources = new ArrayList<>(fields.sources(event));
        for (String name : ADDRESSES) {
            String address = event.extra().get(name);
            if (address != null && address.startsWith("http")) {
                sources.add(address);
            }
        }
        return sources;
    }
}
