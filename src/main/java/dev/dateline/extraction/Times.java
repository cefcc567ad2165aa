package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Comparisons of temporal expressions with a calendar interval. */
final class Times {
    private Times() {}

    static boolean dated(TemporalExpression time) {
        return time.first() != null
                && (time.type() == TemporalExpression.Type.DATE || time.type() == TemporalExpression.Type.TIME)
                && time.granularity() != TemporalExpression.Granularity.CENTURY
                && time.granularity() != TemporalExpression.Granularity.NONE;
    }

    static boolean overlap(TemporalExpression a, TemporalExpression b) {
        LocalDate aFirst = a.first();
        LocalDate aLast = a.last();
        LocalDate bFirst = b.first();
        LocalDate bLast = b.last();
        return aFirst != null
                && aLast != null
                && bFirst != null
                && bLast != null
                && !aFirst.isAfter(bLast)
                && !bFirst.isAfter(aLast);
    }

    /** Length in days, at least 1; a very large number where there is no interval. */
    static long days(TemporalExpression time) {
        LocalDate first = time.first();
        LocalDate last = time.last();
        return first == null || last == null ? Integer.MAX_VALUE : ChronoUnit.DAYS.between(first, last) + 1;
    }
}
