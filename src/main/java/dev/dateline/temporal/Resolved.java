package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A reading resolved against its anchor: what a {@link TemporalExpression} has but for its place in the text. */
record Resolved(
        TemporalExpression.Type type,
        String value,
        @Nullable Mod mod,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Granularity granularity,
        Basis basis,
        @Nullable Offset offset) {

    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    static Resolved day(LocalDate day, Basis basis) {
        return date(iso(day), day, day, Granularity.DAY, basis);
    }

    static Resolved month(int year, int month, Basis basis) {
        LocalDate first = LocalDate.of(year, month, 1);
        String value = year(year) + "-" + two(month);
        return date(value, first, first.with(TemporalAdjusters.lastDayOfMonth()), Granularity.MONTH, basis);
    }

    static Resolved year(int year, Basis basis) {
        return date(year(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR, basis);
    }

    /** Ten years; {@code first} is a multiple of ten, counted backwards before Christ. */
    static Resolved decade(int first, boolean beforeChrist, Basis basis) {
        String value = (beforeChrist ? "BC" : "") + three(first / 10);
        LocalDate from = LocalDate.of(beforeChrist ? 1 - (first + 9) : first, 1, 1);
        return date(value, from, from.plusYears(10).minusDays(1), Granularity.DECADE, basis);
    }

    /** The hundred years that bear {@code hundreds}: 19 is 1900 to 1999, the twentieth century. */
    static Resolved century(int hundreds, boolean beforeChrist, Basis basis) {
        String value = (beforeChrist ? "BC" : "") + two(hundreds);
        LocalDate from = LocalDate.of(beforeChrist ? 1 - (hundreds * 100 + 99) : Math.max(1, hundreds * 100), 1, 1);
        return date(value, from, from.plusYears(100).minusDays(1), Granularity.CENTURY, basis);
    }

    /** 0 spring, 1 summer, 2 autumn, 3 winter; winter starts in December of its year. */
    static Resolved season(int year, int season, Basis basis) {
        LocalDate first = LocalDate.of(year, 3 + 3 * season, 1);
        LocalDate last = first.plusMonths(3).minusDays(1);
        return date(year(year) + "-" + SEASONS[season], first, last, Granularity.SEASON, basis);
    }

    static Resolved quarter(int year, int quarter, Basis basis) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        LocalDate last = first.plusMonths(3).minusDays(1);
        return date(year(year) + "-Q" + quarter, first, last, Granularity.QUARTER, basis);
    }

    static Resolved half(int year, int half, Basis basis) {
        LocalDate first = LocalDate.of(year, 6 * half - 5, 1);
        LocalDate last = first.plusMonths(6).minusDays(1);
        return date(year(year) + "-H" + half, first, last, Granularity.HALF_YEAR, basis);
    }

    /** The ISO week that holds {@code day}, Monday to Sunday. */
    static Resolved week(LocalDate day, Basis basis) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return date(weekValue(monday), monday, monday.plusDays(6), Granularity.WEEK, basis);
    }

    /** The Saturday and Sunday of the ISO week that holds {@code day}. */
    static Resolved weekend(LocalDate day, Basis basis) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return date(weekValue(monday) + "-WE", monday.plusDays(5), monday.plusDays(6), Granularity.WEEKEND, basis);
    }

    static Resolved vague(TemporalExpression.Type type, String value) {
        return new Resolved(type, value, null, null, null, Granularity.NONE, Basis.NONE, null);
    }

    private static Resolved date(String value, LocalDate first, LocalDate last, Granularity unit, Basis basis) {
        return new Resolved(TemporalExpression.Type.DATE, value, null, first, last, unit, basis, null);
    }

    Resolved withMod(@Nullable Mod newMod) {
        return new Resolved(type, value, newMod, first, last, granularity, basis, offset);
    }

    Resolved withValue(TemporalExpression.Type newType, String newValue, Granularity unit) {
        return new Resolved(newType, newValue, mod, first, last, unit, basis, offset);
    }

    Resolved withDays(@Nullable LocalDate from, @Nullable LocalDate to, Granularity unit) {
        return new Resolved(type, value, mod, from, to, unit, basis, offset);
    }

    Resolved withBasis(Basis newBasis) {
        return new Resolved(type, value, mod, first, last, granularity, newBasis, offset);
    }

    Resolved withOffset(@Nullable Offset newOffset) {
        return new Resolved(type, value, mod, first, last, granularity, basis, newOffset);
    }

    static String iso(LocalDate day) {
        return year(day.getYear()) + "-" + two(day.getMonthValue()) + "-" + two(day.getDayOfMonth());
    }

    /** Four digits; BC and four digits before Christ, where year 0 is 1 BC. */
    static String year(int year) {
        return year > 0 ? four(year) : "BC" + four(1 - year);
    }

    static String two(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private static String three(int n) {
        return n < 100 ? "0" + two(n) : Integer.toString(n);
    }

    private static String four(int n) {
        return n < 1000 ? "0" + three(n) : Integer.toString(n);
    }

    private static String weekValue(LocalDate monday) {
        return year(monday.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + two(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
