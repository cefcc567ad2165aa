package dev.dateline.format;

import dev.dateline.incident.Count;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes events of rows: what of a row can't be used is told, kept in {@code extra}, and the rest goes on. */
final class RowEvents {
    private static final int MAX_TITLE = 300;

    private final RowSink sink;
    private final RowProblems problems;
    private final RowDates dates;
    private final RowPlaces places;
    private final RowPeople people;
    private final @Nullable GdeltChecks gdelt;

    /**
     * Makes one.
     *
     * @param orders the order of day and month in a column, by its name
     * @param gdelt of GDELT's rows, null for others
     * @param finder knows places that rows name without a point
     * @param sink takes events and problems
     */
    RowEvents(Function<String, DateOrder> orders, @Nullable GdeltChecks gdelt, PlaceFinder finder, RowSink sink) {
        this.gdelt = gdelt;
        this.sink = sink;
        this.problems = new RowProblems(sink);
        this.dates = new RowDates(orders, problems);
        this.places = new RowPlaces(finder, problems);
        this.people = new RowPeople(problems);
    }

    void read(Row row) {
        When when = dates.when(row);
        Where where = places.where(row);
        Codes.Type type = type(row);
        String title = title(row, type, when, where);
        if (title == null) {
            problems.reject(row, "row-unusable", "The row has no date, place or title that can be used.");
            return;
        }
        Count killed = people.count(row, RowPeople.Kind.KILLED);
        Count injured = people.count(row, RowPeople.Kind.INJURED);
        Count casualties = people.count(row, RowPeople.Kind.CASUALTIES);
        Event event = new Event(
                Objects.requireNonNullElse(row.take(Role.ID), ""),
                title,
                type == null ? IncidentType.OTHER : type.type(),
                status(row),
                when,
                null,
                null,
                where,
                killed,
                injured,
                casualties,
                people.actors(row, Role.PERPETRATOR),
                people.actors(row, Role.TARGET),
                List.of(),
                null,
                Event.Review.UNREVIEWED,
                extra(row));
        if (gdelt != null) {
            gdelt.checkDay(row);
        }
        sink.event(event, row.number());
    }

    /** With marks where the place was found by its name, and where another row told the same. */
    private Map<String, String> extra(Row row) {
        Extra extra = row.extra();
        String found = row.foundPlace();
        String original = gdelt == null ? null : gdelt.original(row);
        if (found == null && original == null) {
            return extra;
        }
        Map<String, String> marked = new LinkedHashMap<>(extra);
        if (found != null) {
            marked.put(Reading.GEOCODED, found);
        }
        if (original != null) {
            marked.put(GdeltChecks.DUPLICATE, original);
        }
        return marked;
    }

    /** To be called after the last row. */
    void finish() {
        if (gdelt != null) {
            gdelt.finish();
        }
    }

    /** What happened: by the first column whose code is known. */
    private static Codes.@Nullable Type type(Row row) {
        for (int column : row.layout().columns(Role.TYPE)) {
            String value = row.value(column);
            String scheme = row.layout().scheme(column);
            Codes.Type type = value == null ? null : Codes.type(scheme, value);
            if (type != null && value != null) {
                if (scheme == null && type.type().code().replace('-', ' ').equals(plain(value))) {
                    row.use(column);
                }
                return type;
            }
        }
        return null;
    }

    private static String plain(String value) {
        return value.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    private static Status status(Row row) {
        int column = row.column(Role.STATUS);
        String value = column < 0 ? null : row.value(column);
        if (value == null) {
            return Status.OCCURRED;
        }
        if ("gtd".equals(row.layout().scheme(column))) {
            return value.equals("0") ? Status.FAILED : Status.OCCURRED;
        }
        for (Status status : Status.values()) {
            if (status.code().equalsIgnoreCase(value)) {
                row.use(column);
                return status;
            }
        }
        return Status.OCCURRED;
    }

    /** Its title, or what stands for one; null where the row tells neither that nor a date nor a place. */
    private static @Nullable String title(
            Row row, Codes.@Nullable Type type, @Nullable When when, @Nullable Where where) {
        TitleTemplate template = row.layout().profile().title();
        String made = template == null
                ? null
                : template.fill(name -> name.equals("type")
                        ? label(type)
                        : name.equals("place") ? row.get(Role.PLACE) : row.value(name));
        if (made != null) {
            return cut(made);
        }
        String title = row.get(Role.TITLE);
        String told = title == null ? row.get(Role.NOTES) : title;
        if (told != null) {
            String text = row.layout().profile().isHtml() || told.contains("</") ? text(told) : told.strip();
            if (title != null && text.length() <= MAX_TITLE && text.equals(title)) {
                row.use(Role.TITLE);
            }
            if (!text.isEmpty()) {
                return cut(text);
            }
        }
        String place = row.get(Role.PLACE);
        return when == null && where == null && place == null ? null : told(row, type, when, where);
    }

    private static @Nullable String label(Codes.@Nullable Type type) {
        return type == null ? null : type.label();
    }

    private static String told(Row row, Codes.@Nullable Type type, @Nullable When when, @Nullable Where where) {
        String place = row.get(Role.PLACE);
        String kind = type == null ? row.get(Role.TYPE) : capitalised(type.label());
        String what = kind == null ? "Event" : cut(kind);
        if (place != null || where != null) {
            return what + (place == null && where != null ? " at " + where.name() : " in " + place);
        }
        return what + " of " + (when == null ? "unknown date" : when.edtf());
    }

    /** Without the marks of HTML, which stories and placemarks are written in. */
    private static String text(String told) {
        String plain = told.indexOf('<') >= 0 || told.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(told.length() > 20_000 ? told.substring(0, 20_000) : told)
                        .text()
                : told;
        return plain.strip();
    }

    private static String cut(String title) {
        return title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE - 1) + "\u2026" : title;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
