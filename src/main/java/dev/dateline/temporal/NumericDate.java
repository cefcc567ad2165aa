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
        int year = yearFirst ? a : c;
        int day = yearFirst ? c : d.dayFirst || r.get(Field.ORD, 0) == 1 ? a : b;
        int month = yearFirst ? b : d.dayFirst || r.get(Field.ORD, 0) == 1 ? b : a;
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
            LocalDate date = CalendarResolver.infer(d, month, day);
            return date == null ? null : Resolved.day(date, CalendarResolver.basis(d));
        }
        year = year < 100 ? CalendarResolver.century(year, d) : year;
        CalendarResolver.check(year, month, day);
        return Resolved.day(LocalDate.of(year, month, day), Basis.EXPLICIT);
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
            r.set(Field.C, n % 10_000);
        }
    }
}
