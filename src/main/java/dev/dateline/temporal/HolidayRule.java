package dev.dateline.temporal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to find a named day in a year, as {@code rules/holidays.tsv} writes it.
 *
 * @param kind the rule's first word; {@code day} for MM-DD, {@code historic} for one day in history
 * @param arguments what follows it
 */
record HolidayRule(String kind, List<String> arguments) {
    static HolidayRule parse(String rule) {
        int hyphen = Character.isDigit(rule.charAt(0)) ? rule.indexOf('-') : -1;
        if (hyphen == "2001".length()) {
            return new HolidayRule("historic", List.of(rule));
        }
        if (hyphen == "12".length()) {
            return new HolidayRule(
                    "day", List.of((rule.substring(0, hyphen) + " " + rule.substring(hyphen + 1)).split(" ", -1)));
        }
        List<String> words = List.of(rule.split(" ", -1));
        return new HolidayRule(words.get(0), words.subList(1, words.size()));
    }

    boolean historic() {
        return kind.equals("historic");
    }

    /** First day in {@code year}, null where it cannot be computed. */
    @Nullable
    LocalDate in(int year) {
        try {
            return switch (kind) {
                case "historic" -> LocalDate.parse(arguments.get(0));
                case "day" -> observed(LocalDate.of(year, number(0), number(1)));
                case "easter" -> easter(year).plusDays(number(0));
                case "orthodox" -> orthodoxEaster(year).plusDays(number(0));
                case "nth" -> nth(year);
                case "hijri" -> hijri(year, number(0), number(1));
                case "hebrew" -> HebrewCalendar.day(year, number(0), number(1));
                case "chinese" -> Moon.chinese(year, number(0), number(1));
                case "hindu" ->
                    Moon.hindu(year, number(0), number(1), number(2)).plusDays(added(3));
                default -> throw new IllegalArgumentException("unknown rule of a holiday: " + kind);
            };
        } catch (DateTimeException e) {
            return null; // outside the calendar's tables
        }
    }

    private int number(int i) {
        return Integer.parseInt(arguments.get(i)); // a plus sign is read as well
    }

    private int added(int i) {
        return arguments.size() > i ? number(i) : 0;
    }

    /** Moved where it would fall on the weekday of the third argument. */
    private LocalDate observed(LocalDate day) {
        boolean moved = arguments.size() > 3 && day.getDayOfWeek().getValue() == number(2);
        return moved ? day.plusDays(number(3)) : day;
    }

    private LocalDate nth(int year) {
        LocalDate date = LocalDate.of(year, number(0), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(number(2), DayOfWeek.of(number(1))));
        return date.plusDays(added(3));
    }

    /** The day of the Islamic calendar that falls into a Gregorian year; the first, where two do. */
    private static @Nullable LocalDate hijri(int year, int month, int day) {
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int islamic = first; islamic <= first + 1; islamic++) {
            LocalDate date = LocalDate.from(HijrahChronology.INSTANCE.date(islamic, month, day));
            if (date.getYear() == year) {
                return date;
            }
        }
        return null;
    }

    /** Meeus, ch. 8: Gregorian Easter. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    /** Meeus, ch. 8: Julian Easter, in the Gregorian calendar. */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int f = d + e + 114;
        int gap = year / 100 - year / 400 - 2;
        return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(gap);
    }
}
