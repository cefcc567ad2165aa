package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of numbers only: 2024-01-03, 26.10.2017, 3/1/24. The order of day and month is the document's. */
final class NumericDate {
    private NumericDate() {}

    static @Nullable Resolved resolve(Reading r, Discourse d) throws ImpossibleDate {
        if (r.has(Field.DOTTED)) {
            unpack(r);
        }
        int a = r.get(Field.A);
        int b = r.get(Field.B);
        int c = r.get(Field.C);
        boolean yearFirst = a >= 1000;
        boolean dayFirst = d.dayFirst || r.get(Field.ORD, 0) == 1;
        int year = yearFirst ? a : c;
        int day = yearFirst ? c : dayFirst ? a : b;
        int month = yearFirst ? b : dayFirst ? b : a;
        if (!yearFirst && month > 12 && day <= 12) {
            int swap = month;
            month = day;
            day = swap;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            if (yearFirst || year >= 1000) {
                throw new ImpossibleDate(month > 12 ? month : 0, day, year);
            }
            return null;
        }
        if (year == Field.NONE) {
            return yearless(r, d, month, day);
        }
        year = year < 100 ? CalendarResolver.century(year, d) : year;
        CalendarResolver.check(year, month, day);
        return Resolved.day(LocalDate.of(year, month, day), Basis.EXPLICIT);
    }

    /** A weekday told with the numbers says which of them is the day: "Friday 7/6" may be 7 June or 6 July. */
    private static @Nullable Resolved yearless(Reading r, Discourse d, int month, int day) {
        LocalDate date = null;
        if (r.has(Field.WEEKDAY)) {
            LocalDate near = d.follows() ? d.running() : d.anchor;
            LocalDate other = day > 12 ? null : CalendarResolver.byWeekday(d, day, month, r.get(Field.WEEKDAY), 1);
            date = CalendarResolver.byWeekday(d, month, day, r.get(Field.WEEKDAY), 1);
            boolean nearer =
                    near != null && other != null && (date == null || distance(near, other) < distance(near, date));
            date = nearer ? other : date;
        }
        date = date == null ? CalendarResolver.infer(d, month, day) : date;
        return date == null ? null : Resolved.day(date, CalendarResolver.basis(d));
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    /** Spreads a dotted number over its fields. */
    private static void unpack(Reading r) {
        int n = r.get(Field.DOTTED);
        if (n < 0) {
            r.set(Field.A, -n / 10_000);
            r.set(Field.B, -n / 100 % 100);
            r.set(Field.C, -n % 100);
        } else {
            r.set(Field.A, n / 1_000_000);
            r.set(Field.B, n / 10_000 % 100);
            r.set(Field.C, n % 10_000 == 0 ? Field.NONE : n % 10_000);
        }
    }
}
