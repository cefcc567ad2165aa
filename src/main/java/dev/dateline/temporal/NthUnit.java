package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Finds the nth day, weekday, week, weekend or month within a longer unit: "the first week of March". */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class NthUnit {
    private NthUnit() {}

    static @Nullable Resolved resolve(Reading r, @Nullable Resolved whole) {
        if (whole == null || whole.first() == null || whole.last() == null) {
            return null;
        }
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        if (r.has(Field.DIR)) {
            return beside(r, first, whole.basis());
        }
        if (!r.has(Field.ORD)) { // the week, the weekend of some day
            boolean week = Unit.values()[r.get(Field.UNIT)] == Unit.WEEK;
            return week ? Resolved.week(first, whole.basis()) : Resolved.weekend(first, whole.basis());
        }
        int rank = r.get(Field.ORD) * r.get(Field.NUM2, 1); // counted from the end: the third last week
        if (r.has(Field.WEEKDAY)) {
            return weekday(whole, first, last, rank, DayOfWeek.of(r.get(Field.WEEKDAY)));
        }
        return switch (Unit.values()[r.get(Field.UNIT)]) {
            case DAY -> {
                LocalDate day = rank < 0 ? last.plusDays(rank + 1L) : first.plusDays(rank - 1L);
                yield day.isAfter(last) || day.isBefore(first) ? null : Resolved.day(day, whole.basis());
            }
            case WEEK -> week(whole, first, last, rank);
            case WEEKEND -> {
                Resolved day = weekday(whole, first, last, rank, DayOfWeek.SATURDAY);
                yield day == null || day.first() == null ? null : Resolved.weekend(day.first(), whole.basis());
            }
            case MONTH -> {
                LocalDate day = rank < 0 ? last.plusMonths(rank + 1L) : first.plusMonths(rank - 1L);
                yield Resolved.month(day.getYear(), day.getMonthValue(), whole.basis());
            }
            case QUARTER -> rank < 1 || rank > 4 ? null : Resolved.quarter(first.getYear(), rank, whole.basis());
            default -> null;
        };
    }

    /** "The second Monday before 25 May", "the Saturday after Christmas". */
    private static Resolved beside(Reading r, LocalDate day, TemporalExpression.Basis basis) {
        DayOfWeek weekday = DayOfWeek.of(r.get(Field.WEEKDAY));
        int weeks = r.get(Field.ORD, 1) - 1;
        LocalDate date = r.get(Field.DIR) > 0
                ? day.with(TemporalAdjusters.next(weekday)).plusWeeks(weeks)
                : day.with(TemporalAdjusters.previous(weekday)).minusWeeks(weeks);
        return Resolved.day(date, basis);
    }

    private static @Nullable Resolved weekday(
            Resolved whole, LocalDate first, LocalDate last, int rank, DayOfWeek day) {
        LocalDate date = rank < 0
                ? last.with(TemporalAdjusters.previousOrSame(day)).plusWeeks(rank + 1L)
                : first.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(rank - 1L);
        return date.isAfter(last) || date.isBefore(first) ? null : Resolved.day(date, whole.basis());
    }

    /** Weeks of a month are cut every seven days, weeks of a year are ISO weeks. */
    private static @Nullable Resolved week(Resolved whole, LocalDate first, LocalDate last, int rank) {
        if (whole.granularity() == Granularity.YEAR) {
            LocalDate inFirst = LocalDate.of(first.getYear(), 1, 4);
            LocalDate inLast = LocalDate.of(first.getYear(), 12, 28);
            return Resolved.week(rank < 0 ? inLast.plusWeeks(rank + 1L) : inFirst.plusWeeks(rank - 1L), whole.basis());
        }
        LocalDate from = rank < 0 ? last.plusDays(7L * rank + 1) : first.plusDays(7L * (rank - 1));
        LocalDate to = from.plusDays(6).isAfter(last) ? last : from.plusDays(6);
        if (from.isAfter(last) || from.isBefore(first)) {
            return null;
        }
        return Resolved.week(from.plusDays(3), whole.basis()).withDays(from, to, Granularity.WEEK);
    }
}
