package dev.dateline.format;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.When;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out when the event of a row happened. */
final class RowDates {
    /** Most files repeat the same days: so many are remembered. */
    private static final int REMEMBERED = 40_000;

    private final Function<String, DateOrder> orders;
    private final RowProblems problems;
    private final Map<String, When> dayFirst = new HashMap<>();
    private final Map<String, When> monthFirst = new HashMap<>();

    /** The columns that tell one end of the interval in parts. */
    private record Parts(Role year, Role month, Role day) {}

    private static final Parts START = new Parts(Role.YEAR, Role.MONTH, Role.DAY_OF_MONTH);
    private static final Parts END = new Parts(Role.END_YEAR, Role.END_MONTH, Role.END_DAY);

    /**
     * Makes one.
     *
     * @param orders the order of day and month in a column, by its name
     */
    RowDates(Function<String, DateOrder> orders, RowProblems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @Nullable
    When when(Row row) {
        When first = first(row);
        if (first == null) {
            row.keep(Role.END);
            return null;
        }
        When until = until(row, timed(row, first, Role.TIME));
        When precise = precise(row, until);
        return worded(row, precise);
    }

    private @Nullable When first(Row row) {
        When start = date(row, Role.START);
        When date = date(row, Role.DATE);
        if (start != null) {
            When whole = date == null ? null : whole(row, start, date);
            if (whole != null) {
                return whole;
            }
            row.keep(Role.DATE);
            return start;
        }
        return date == null ? parts(row, START) : date;
    }

    /** The date, where it tells the same interval as start and end, but how exactly. */
    private @Nullable When whole(Row row, When start, When date) {
        When end = quietly(row, Role.END);
        boolean same = date.start().equals(start.start()) && date.end().equals((end == null ? start : end).end());
        return same && date.precision() != DatePrecision.RANGE ? date : null;
    }

    private @Nullable When quietly(Row row, Role role) {
        String value = row.get(role);
        if (value == null) {
            return null;
        }
        try {
            return read(row, role, value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable When date(Row row, Role role) {
        String value = row.take(role);
        if (value == null) {
            return null;
        }
        try {
            return read(row, role, value);
        } catch (DateTimeException e) {
            String code = e.getCause() == null ? "date-unreadable" : "date-impossible";
            problems.tell(row, role, value, code, "\"" + RowProblems.shown(value) + "\" " + e.getMessage() + ".");
            return null;
        }
    }

    private When read(Row row, Role role, String value) {
        DateOrder order = orders.apply(row.layout().names().get(row.column(role)));
        Map<String, When> known = order == DateOrder.DAY_FIRST ? dayFirst : monthFirst;
        When when = known.get(value);
        if (when == null) {
            when = FileDates.read(value, order);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(value, when);
        }
        return when;
    }

    /** A date of year, month and day in columns of their own. */
    private @Nullable When parts(Row row, Parts parts) {
        String year = row.get(parts.year());
        if (year == null) {
            return null;
        }
        String month = number(row, parts.month());
        String day = month == null ? null : number(row, parts.day());
        try {
            When when = FileDates.parts(whole(year), month, day);
            row.use(parts.year());
            row.use(parts.month());
            if (day != null || number(row, parts.day()) == null) {
                row.use(parts.day());
            }
            return clocked(row, parts, when);
        } catch (DateTimeException e) {
            String date = year + (month == null ? "" : "-" + month) + (day == null ? "" : "-" + day);
            problems.tell(
                    row,
                    parts.year(),
                    date,
                    "date-impossible",
                    "\"" + RowProblems.shown(date) + "\" " + e.getMessage() + ".");
            return null;
        }
    }

    private static When clocked(Row row, Parts parts, When when) {
        String hour = parts.equals(START) ? row.take(Role.HOUR) : null;
        if (hour == null || when.precision() != DatePrecision.DAY) {
            return when;
        }
        String minute = Objects.requireNonNullElse(row.take(Role.MINUTE), "0");
        String text = Objects.requireNonNullElse(when.text(), "");
        return FileDates.timed(when.start(), hour + (minute.length() < 2 ? ":0" : ":") + minute, text);
    }

    /** Sheets write a year as 1,815 or 1815.0. */
    private static String whole(String year) {
        String number = year.replace(",", "").replace(" ", "");
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** Data sets write 0 for an unknown month or day. */
    private static @Nullable String number(Row row, Role role) {
        String value = row.get(role);
        if (value == null) {
            return null;
        }
        String whole = whole(value);
        return whole.chars().allMatch(c -> c == '0') ? null : whole;
    }

    private When timed(Row row, When when, Role role) {
        String time = row.get(role);
        if (time == null || when.precision() != DatePrecision.DAY) {
            return when;
        }
        String plain = time.length() == 4 && time.chars().allMatch(Character::isDigit)
                ? time.substring(0, 2) + ":" + time.substring(2)
                : time;
        try {
            When timed = FileDates.timed(when.start(), plain, when.text() + " " + time);
            row.use(role);
            return timed;
        } catch (DateTimeException e) {
            problems.tell(row, role, time, "time-unreadable", "\"" + RowProblems.shown(time) + "\" is no time of day.");
            return when;
        }
    }

    private When until(Row row, When first) {
        When end = date(row, Role.END);
        if (end == null) {
            end = parts(row, END);
        }
        if (end == null) {
            return first;
        }
        try {
            String text =
                    Objects.equals(first.text(), end.text()) ? first.text() : first.text() + " \u2013 " + end.text();
            return first.end().equals(end.end()) && first.precision() != DatePrecision.DAY
                    ? first
                    : FileDates.between(first, end, Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException e) {
            problems.tell(
                    row,
                    Role.END,
                    end.text(),
                    "date-end-before-start",
                    "The row ends before it starts; its end is left out.");
            return first;
        }
    }

    /** How exactly the data set says that it knows the date. */
    private When precise(Row row, When when) {
        int column = row.column(Role.DATE_PRECISION);
        String value = column < 0 ? null : row.value(column);
        String scheme = column < 0 ? null : row.layout().scheme(column);
        if (value == null || scheme == null) {
            return when;
        }
        Codes.DateCode code = Codes.date(scheme, value);
        if (code == null) {
            problems.tell(
                    row,
                    Role.DATE_PRECISION,
                    value,
                    "precision-unknown",
                    "\"" + RowProblems.shown(value)
                            + "\" is no code of this data set for how exactly a date is known.");
            return when;
        }
        return precise(when, code);
    }

    private static When precise(When when, Codes.DateCode code) {
        return switch (code.precision()) {
            case MONTH ->
                YearMonth.from(when.start()).equals(YearMonth.from(when.end()))
                        ? whole(
                                FileDates.month(
                                        when.start().getYear(), when.start().getMonthValue(), ""),
                                when,
                                code)
                        : whole(when, when, code);
            case YEAR ->
                when.start().getYear() == when.end().getYear()
                        ? whole(FileDates.year(when.start().getYear(), ""), when, code)
                        : whole(when, when, code);
            case RANGE ->
                code.around() == 0
                        ? when
                        : FileDates.between(
                                FileDates.day(when.start().minusDays(code.around()), ""),
                                FileDates.day(when.end().plusDays(code.around()), ""),
                                Objects.requireNonNullElse(when.text(), ""));
            default -> when;
        };
    }

    private static When whole(When unit, When when, Codes.DateCode code) {
        String edtf = unit.edtf() + (code.approximate() ? "~" : "");
        return new When(unit.start(), unit.end(), code.precision(), edtf, when.text(), when.basis());
    }

    /** With the date as the file puts it in words, and what it was taken from. */
    private static When worded(Row row, When when) {
        String words = row.take(Role.DATE_TEXT);
        String raw = row.get(Role.DATE_BASIS);
        boolean inferred =
                raw != null && raw.replace("<", "").toLowerCase(Locale.ROOT).startsWith("no date");
        if (words == null && !inferred) {
            return when;
        }
        return new When(
                when.start(),
                when.end(),
                when.precision(),
                when.edtf(),
                inferred ? null : words,
                inferred ? "publication" : when.basis());
    }
}
