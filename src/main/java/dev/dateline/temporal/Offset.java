package dev.dateline.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A distance in time from some other date: "three days after the attack" is (3, "day", 1).
 *
 * @param amount number of units, at least 0
 * @param unit hour, day, week, month, year, decade or century
 * @param direction 1 after, -1 before
 * @param exact whether it is told to the day: "exactly a week later", "a year to the day"
 */
public record Offset(int amount, String unit, int direction, boolean exact) {
    /** First and last possible day, inclusive. */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * The days meant when counted from {@code date}: a day for hours, days and exact offsets, else the calendar week,
     * month, year, decade or century.
     */
    public Days from(LocalDate date) {
        long n = (long) amount * direction;
        LocalDate day = switch (unit) {
            case "day" -> date.plusDays(n);
            case "week" -> date.plusWeeks(n);
            case "month" -> date.plusMonths(n);
            case "year" -> date.plusYears(n);
            case "decade" -> date.plusYears(10 * n);
            case "century" -> date.plusYears(100 * n);
            default -> date.plusDays(n / 24);
        };
        return exact ? new Days(day, day) : around(day);
    }

    private Days around(LocalDate day) {
        return switch (unit) {
            case "week" -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case "month" -> new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case "year" -> new Days(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
            case "decade" -> years(Math.floorDiv(day.getYear(), 10) * 10, 10);
            case "century" -> years(Math.floorDiv(day.getYear(), 100) * 100, 100);
            default -> new Days(day, day);
        };
    }

    private static Days years(int first, int count) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }
}
