package dev.dateline.temporal;

import dev.dateline.temporal.RangeResolver.Ends;
import dev.dateline.temporal.TemporalExpression.Basis;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what a text says of time that cannot all be true; the dates are read nonetheless. */
final class Contradictions {
    /** Weekdays of earlier years may be those of another calendar. */
    private static final int SINCE = 1900;

    private static final Set<Kind> PLAIN = EnumSet.of(Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.YEARNUM, Kind.NUMERIC);

    private Contradictions() {}

    /** What does not agree, a code and a sentence. */
    record Contradiction(String code, String message) {}

    /** What a resolved reading and those within it say against themselves or against the text's order of numbers. */
    static List<Contradiction> of(Reading r, Discourse d) {
        List<Contradiction> found = new ArrayList<>(0);
        weekday(r, d, found);
        order(r, d, found);
        for (Reading inner : new Reading[] {r.first, r.second}) {
            if (inner != null) {
                found.addAll(of(inner, d));
            }
        }
        return found;
    }

    /** "Friday, 14 March 2024" when that day was a Thursday. */
    private static void weekday(Reading r, Discourse d, List<Contradiction> found) {
        int year = CalendarResolver.year(r, d);
        if (r.kind() != Kind.DAY || !r.has(Field.WEEKDAY) || year < SINCE) {
            return;
        }
        LocalDate day = LocalDate.of(year, r.get(Field.MONTH), r.get(Field.DAY));
        if (day.getDayOfWeek().getValue() != r.get(Field.WEEKDAY)) {
            String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String month = Month.of(day.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            found.add(new Contradiction(
                    "temporal.wrong-weekday",
                    day.getDayOfMonth() + " " + month + " " + year + " is a " + name + "; the weekday is left out."));
        }
    }

    /** "04/25/2021" in a text with "25/12/2020". */
    private static void order(Reading r, Discourse d, List<Contradiction> found) {
        boolean whole = r.kind() == Kind.NUMERIC && r.has(Field.C) && r.get(Field.A) <= 31;
        if (!whole || !d.bothOrders) {
            return;
        }
        int second = d.dayFirst ? r.get(Field.B) : r.get(Field.A);
        if (second > 12) {
            String told = d.dayFirst ? "month" : "day";
            String others = d.dayFirst ? "day" : "month";
            found.add(new Contradiction(
                    "temporal.mixed-order",
                    "The " + told + " stands first here, the " + others + " in other dates of the text."));
        }
    }

    /** Whether a range ends before it begins, as it is told: its years, or two days of one month. */
    static boolean reversed(Reading range, Reading a, Reading b, Ends ends) {
        Resolved from = ends.first();
        Resolved to = ends.second();
        LocalDate first = from == null ? null : from.first();
        LocalDate last = to == null ? null : to.last();
        if (from == null || to == null || first == null || last == null || !last.isBefore(first)) {
            return false;
        }
        boolean told = from.basis() == Basis.EXPLICIT && to.basis() == Basis.EXPLICIT;
        boolean plain = PLAIN.contains(a.kind()) && PLAIN.contains(b.kind());
        return range.get(Field.C, 1) == 1 && ((told && plain) || sameMonth(a, b));
    }

    /** Whether two days of one month are told, the later first. */
    static boolean sameMonth(Reading from, Reading to) {
        return from.kind() == Kind.DAY
                && to.kind() == Kind.DAY
                && from.get(Field.MONTH) == to.get(Field.MONTH)
                && from.get(Field.DAY) > to.get(Field.DAY);
    }
}
