package dev.dateline.format;

import dev.dateline.incident.Count;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes events of rows: what of a row can't be used is told, kept in {@code extra}, and the rest goes on. */
final class RowEvents {
    private static final int MAX_TITLE = 300;

    private final Function<String, DateOrder> orders;
    private final RowSink sink;

    /** The columns of the current row that no field of its event holds. */
    private final Set<String> kept = new TreeSet<>();

    /**
     * @param orders the order of day and month in a column, by its name
     * @param sink takes events and problems
     */
    RowEvents(Function<String, DateOrder> orders, RowSink sink) {
        this.orders = orders;
        this.sink = sink;
    }

    void read(Row row) {
        kept.clear();
        kept.addAll(row.values().keySet());
        kept.removeAll(row.columns().mapped());
        keep(row, Column.NOTES);
        When when = when(row);
        Where where = where(row);
        IncidentType type = type(row);
        Count killed = count(row, Column.KILLED);
        Count injured = count(row, Column.INJURED);
        String title = title(row, type, when, where);
        if (title == null) {
            sink.problem(FileProblem.rejected(
                    row.number(), "row-unusable", "The row has no date, place or title that can be used."));
            return;
        }
        sink.event(new Event(
                Objects.requireNonNullElse(row.get(Column.ID), ""),
                title,
                type,
                Status.OCCURRED,
                when,
                null,
                null,
                where,
                killed,
                injured,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                Event.Review.UNREVIEWED,
                extra(row)));
    }

    private void keep(Row row, Column column) {
        String name = row.columns().name(column);
        if (name != null) {
            kept.add(name);
        }
    }

    private Map<String, String> extra(Row row) {
        Map<String, String> extra = new LinkedHashMap<>();
        row.values().forEach((name, value) -> {
            if (kept.contains(name)) {
                extra.put(name, value);
            }
        });
        return extra;
    }

    private void problem(Row row, Column column, @Nullable String value, String code, String message) {
        keep(row, column);
        sink.problem(FileProblem.of(row.number(), row.columns().name(column), value, code, message));
    }

    private @Nullable When when(Row row) {
        When start = date(row, Column.START);
        When date = start == null ? date(row, Column.DATE) : start;
        if (start != null) {
            keep(row, Column.DATE);
        }
        When end = date(row, Column.END);
        if (date == null) {
            keep(row, Column.END);
            return parts(row);
        }
        for (Column part : List.of(Column.YEAR, Column.MONTH, Column.DAY_OF_MONTH)) {
            keep(row, part);
        }
        return end == null ? date : until(row, date, end);
    }

    private When until(Row row, When date, When end) {
        try {
            String text = Objects.equals(date.text(), end.text()) ? date.text() : date.text() + " \u2013 " + end.text();
            return FileDates.between(date, end, Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException e) {
            problem(
                    row,
                    Column.END,
                    end.text(),
                    "date-end-before-start",
                    "The row ends before it starts; its end is left out.");
            return date;
        }
    }

    private @Nullable When date(Row row, Column column) {
        String value = row.get(column);
        String name = row.columns().name(column);
        if (value == null || name == null) {
            return null;
        }
        try {
            return FileDates.read(value, orders.apply(name));
        } catch (DateTimeException e) {
            String code = e.getCause() == null ? "date-unreadable" : "date-impossible";
            problem(row, column, value, code, "\"" + shown(value) + "\" " + e.getMessage() + ".");
            return null;
        }
    }

    private @Nullable When parts(Row row) {
        String year = row.get(Column.YEAR);
        if (year == null) {
            return null;
        }
        String month = number(row, Column.MONTH);
        String day = number(row, Column.DAY_OF_MONTH);
        String date = year + (month == null ? "" : "-" + month + (day == null ? "" : "-" + day));
        try {
            return FileDates.read(date, DateOrder.DAY_FIRST);
        } catch (DateTimeException e) {
            problem(row, Column.YEAR, date, "date-impossible", "\"" + shown(date) + "\" " + e.getMessage() + ".");
            keep(row, Column.MONTH);
            keep(row, Column.DAY_OF_MONTH);
            return null;
        }
    }

    /** Data sets write 0 for an unknown month or day. */
    private static @Nullable String number(Row row, Column column) {
        String value = row.get(column);
        return value == null || value.matches("0+") ? null : value;
    }

    private @Nullable Where where(Row row) {
        String place = row.get(Column.PLACE);
        String countryText = row.get(Column.COUNTRY);
        String country = countryText == null ? null : Countries.code(countryText);
        Point point = point(row);
        if (point == null || (countryText != null && country == null)) {
            keep(row, Column.COUNTRY);
        }
        if (point == null) {
            keep(row, Column.PLACE);
            keep(row, Column.ADMIN1);
            return null;
        }
        String degrees = point.latitude() + ", " + point.longitude();
        return new Where(
                place == null ? degrees : place,
                place == null ? degrees : place,
                country,
                country == null ? null : Countries.name(country),
                row.get(Column.ADMIN1),
                point.latitude(),
                point.longitude(),
                PlacePrecision.EXACT,
                0,
                0);
    }

    private @Nullable Point point(Row row) {
        String latitude = row.latitude() == null ? row.get(Column.LATITUDE) : row.latitude();
        String longitude = row.longitude() == null ? row.get(Column.LONGITUDE) : row.longitude();
        String both = row.get(Column.COORDINATES);
        if (latitude == null && longitude == null && both != null) {
            String[] parts = both.split("[,;]", -1);
            latitude = parts[0];
            longitude = parts.length == 2 ? parts[1] : "";
        }
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            problem(
                    row,
                    Column.LATITUDE,
                    latitude,
                    "coordinates-incomplete",
                    "Only one of latitude and longitude is given.");
            keep(row, Column.LONGITUDE);
            return null;
        }
        try {
            return Point.read(latitude, longitude);
        } catch (Point.UnusableException e) {
            problem(row, Column.LATITUDE, latitude + ", " + longitude, e.code(), e.reason());
            keep(row, Column.LONGITUDE);
            keep(row, Column.COORDINATES);
            return null;
        }
    }

    private IncidentType type(Row row) {
        String value = row.get(Column.TYPE);
        if (value == null) {
            return IncidentType.OTHER;
        }
        String code = value.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return IncidentType.ofCode(code).orElseGet(() -> {
            keep(row, Column.TYPE);
            return IncidentType.OTHER;
        });
    }

    private @Nullable Count count(Row row, Column column) {
        String value = row.get(column);
        if (value == null) {
            return null;
        }
        try {
            return Count.exactly(
                    Integer.parseInt(value.endsWith(".0") ? value.substring(0, value.length() - 2) : value));
        } catch (IllegalArgumentException e) {
            problem(row, column, value, "count-unreadable", "\"" + shown(value) + "\" is no number of people.");
            return null;
        }
    }

    /** Its title, or what stands for one; null where the row tells neither that nor a date nor a place. */
    private @Nullable String title(Row row, IncidentType type, @Nullable When when, @Nullable Where where) {
        String title = row.get(Column.TITLE);
        if (title == null) {
            title = row.get(Column.NOTES);
        }
        if (title != null) {
            if (title.length() > MAX_TITLE) {
                keep(row, Column.TITLE);
                return title.substring(0, MAX_TITLE - 1) + "\u2026";
            }
            return title;
        }
        String place = row.get(Column.PLACE);
        if (when == null && where == null && place == null) {
            return null;
        }
        String kind = type == IncidentType.OTHER
                ? row.get(Column.TYPE)
                : capitalised(type.code().replace('-', ' '));
        String what = kind == null ? "Event" : kind;
        if (place != null || where != null) {
            return what + (place == null && where != null ? " at " + where.name() : " in " + place);
        }
        return what + " of " + (when == null ? "unknown date" : when.edtf());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 59) + "\u2026" : value;
    }
}
