package dev.dateline.format;

import dev.dateline.incident.When;
import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates that name their era: {@code 44 BC}, {@code AD 79}, {@code 15 March 44 BCE}, {@code 218\u2013201 BC}. */
final class EraDates {
    private static final String ERA = "(?<era>(?i:BCE?|B\\.C\\.(?:E\\.)?|AD|CE|A\\.D\\.|C\\.E\\.))";
    private static final String YEAR = "\\d{1,6}|\\d{1,3},\\d{3}";
    private static final String DAY =
            "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>\\p{L}{3,9})\\.?(?: (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?)?,? ";
    private static final Pattern BEHIND =
            Pattern.compile("(?:" + DAY + ")?(?<year>" + YEAR + ")(?: ?[-\u2013] ?(?<last>" + YEAR + "))? ?" + ERA);
    private static final Pattern BEFORE = Pattern.compile("(?:" + DAY + ")?" + ERA + " ?(?<year>" + YEAR + ")");

    private EraDates() {}

    /**
     * Reads a date.
     *
     * @param text what the file has, with marks of doubt
     * @return null where it names no era
     * @throws DateTimeException where the date does not exist
     */
    static @Nullable When read(String date, String text) {
        Matcher behind = BEHIND.matcher(date);
        if (behind.matches()) {
            When first = one(behind, "year", text);
            return behind.group("last") == null
                    ? first
                    : FileDates.between(first, FileDates.year(year(behind, "last"), text), text);
        }
        Matcher before = BEFORE.matcher(date);
        return before.matches() ? one(before, "year", text) : null;
    }

    private static When one(Matcher m, String group, String text) {
        int year = year(m, group);
        if (m.group("month") == null) {
            return FileDates.year(year, text);
        }
        int month = FileDates.monthNamed(m.group("month"));
        String day = m.group("day") == null ? m.group("dayAfter") : m.group("day");
        return day == null
                ? FileDates.month(year, month, text)
                : FileDates.day(FileDates.date(year, month, Integer.parseInt(day)), text);
    }

    /** Astronomical: 1 BC is the year 0. */
    private static int year(Matcher m, String group) {
        int year = Integer.parseInt(m.group(group).replace(",", ""));
        boolean before = Character.toUpperCase(m.group("era").charAt(0)) == 'B';
        if (year == 0) {
            throw new DateTimeException("has the year 0, which no era has", new DateTimeException("impossible"));
        }
        return before ? 1 - year : year;
    }
}
