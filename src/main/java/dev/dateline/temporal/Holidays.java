package dev.dateline.temporal;

import dev.dateline.text.ResourceTable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named days of {@code rules/holidays.tsv}: found in text, and computed for a year. */
final class Holidays {
    private final List<Holiday> holidays = new ArrayList<>();
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /**
     * A named day.
     *
     * @param rule how to find it, as in the file
     * @param days how many days it lasts
     */
    record Holiday(String rule, int days) {}

    private record Name(List<String> words, int holiday) {}

    static Holidays load() {
        Holidays result = new Holidays();
        for (String[] row : ResourceTable.read("/rules/holidays.tsv", 3)) {
            for (String name : row[0].split("\\|", -1)) {
                List<String> words =
                        List.of(name.replaceAll("([-/])", " $1 ").trim().split(" +", -1));
                result.byFirstWord
                        .computeIfAbsent(words.get(0), w -> new ArrayList<>(2))
                        .add(new Name(words, result.holidays.size()));
            }
            result.holidays.add(new Holiday(row[1], Integer.parseInt(row[2])));
        }
        return result;
    }

    boolean starts(String lower) {
        return byFirstWord.containsKey(lower);
    }

    /** The longest name of a day at piece {@code i}, packed as in {@link Numbers}. */
    long match(Pieces p, int i) {
        List<Name> names = byFirstWord.get(p.lower(i));
        long best = Numbers.NO_MATCH;
        if (names != null) {
            for (Name name : names) {
                int end = i + name.words().size();
                if (matches(p, i, name.words()) && (best == Numbers.NO_MATCH || end > Numbers.end(best))) {
                    best = Numbers.pack(end, name.holiday());
                }
            }
        }
        return best;
    }

    private static boolean matches(Pieces p, int i, List<String> words) {
        if (i + words.size() > p.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!p.lower(i + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name stands for one day in history. */
    boolean historic(int holiday) {
        return holidays.get(holiday).rule().length() == 10
                && holidays.get(holiday).rule().charAt(4) == '-';
    }

    int days(int holiday) {
        return holidays.get(holiday).days();
    }

    /** First day of the holiday in {@code year}, null where it cannot be computed. */
    @Nullable
    LocalDate in(int year, int holiday) {
        String rule = holidays.get(holiday).rule();
        try {
            if (historic(holiday)) {
                return LocalDate.parse(rule);
            }
            if (rule.startsWith("easter")) {
                return easter(year).plusDays(signed(rule.substring(6)));
            }
            if (rule.startsWith("orthodox")) {
                return orthodoxEaster(year).plusDays(signed(rule.substring(8)));
            }
            String[] parts = rule.split(" ", -1);
            return switch (parts[0]) {
                case "nth" -> nth(year, parts);
                case "hijri" -> hijri(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                default ->
                    LocalDate.of(year, Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3, 5)));
            };
        } catch (DateTimeException e) {
            return null; // outside the calendar's tables
        }
    }

    private static int signed(String text) {
        return Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
    }

    private static LocalDate nth(int year, String[] parts) {
        String[] rank = parts[3].split("\\+", -1);
        LocalDate date = LocalDate.of(year, Integer.parseInt(parts[1]), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(
                        Integer.parseInt(rank[0]), DayOfWeek.of(Integer.parseInt(parts[2]))));
        return rank.length > 1 ? date.plusDays(Integer.parseInt(rank[1])) : date;
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
