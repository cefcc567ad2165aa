package dev.dateline.format;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as files write them. A date with a time of day is of the day that is written. Years are astronomical, as in ISO 8601: 0 is 1 BC, -43 is 44 BC.
 */
final class FileDates {
    private static final int MAX_LENGTH = 60;
    /** Larger numbers are milliseconds since 1970, smaller ones seconds. */
    private static final long MILLIS = 100_000_000_000L;
    /** Larger numbers are microseconds since 1970. */
    private static final long MICROS = 100_000_000_000_000L;
    /** Days of spreadsheets: 1 January 1970 and 10 January 2119. */
    private static final int SERIAL_FIRST = 25_569;

    private static final int SERIAL_LAST = 80_000;
    /** Whole years that a browser's dates can hold (ECMA-262, Time Values). */
    private static final int FIRST_YEAR = -271_820;

    private static final int LAST_YEAR = 275_759;
    /** More digits than these need a sign or EDTF's {@code Y}: a slip of the keyboard is likelier than so late a year. */
    private static final int LAST_PLAIN_YEAR = 9999;
    /** Two digits from here on are of the last century, as POSIX reads them. */
    private static final int CENTURY = 69;

    private static final Pattern CIRCA = Pattern.compile("(?i)(?:c\\.|ca\\.|circa) ?(?=\\S)");

    /** Between the ends of a range; Uwazi reads {@code :} and writes {@code ~}. */
    private static final List<String> BETWEEN = List.of("~", " - ", " \u2013 ", "\u2013", " to ", ":");

    private FileDates() {}

    /**
     * Reads a date or an EDTF interval.
     *
     * @throws DateTimeException where it reads as a date that does not exist, or as none; the message says which
     */
    static When read(String value, DateOrder order) {
        String text = value.strip();
        if (text.length() > MAX_LENGTH) {
            throw new DateTimeException("is no date");
        }
        int slash = text.indexOf('/');
        if (slash >= 2 && slash == text.lastIndexOf('/')) {
            When interval = interval(text, slash, order);
            if (interval != null) {
                return interval;
            }
        }
        try {
            return qualified(text, order);
        } catch (DateTimeException e) {
            if (e.getCause() == null) {
                When range = range(text, order);
                if (range != null) {
                    return range;
                }
            }
            throw e;
        }
    }

    /** Two dates with what people and programs write between them; null where it is not that. */
    private static @Nullable When range(String text, DateOrder order) {
        for (String mark : BETWEEN) {
            int at = text.indexOf(mark);
            int after = at + mark.length();
            if (at > 0 && at == text.lastIndexOf(mark) && after < text.length()) {
                When first = qualified(text.substring(0, at).strip(), order);
                return between(first, qualified(text.substring(after).strip(), order), text);
            }
        }
        return null;
    }

    /** {@code a/b}, {@code a/..}; null where it is no interval. */
    private static @Nullable When interval(String text, int slash, DateOrder order) {
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        boolean open = to.equals("..") || from.equals("..");
        if (!open && (from.length() < 4 || to.length() < 4)) {
            return null;
        }
        if (from.equals("..")) {
            return open(qualified(to, order), text, "../" + qualified(to, order).edtf());
        }
        When first = qualified(from, order);
        return open ? open(first, text, first.edtf() + "/..") : between(first, qualified(to, order), text);
    }

    /** A known end of an interval whose other end is not known. */
    static When open(When known, String text, String edtf) {
        return new When(known.start(), known.end(), known.precision(), edtf, text, known.basis());
    }

    /** EDTF's marks of doubt behind a date are kept, and {@code c. 44 BC} becomes one. */
    private static When qualified(String text, DateOrder order) {
        Matcher circa = CIRCA.matcher(text);
        if (circa.lookingAt()) {
            When when = plain(text.substring(circa.end()), text, order);
            return new When(when.start(), when.end(), when.precision(), when.edtf() + "~", text, when.basis());
        }
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last == '~' || last == '?' || last == '%') {
            When when = plain(text.substring(0, text.length() - 1).strip(), text, order);
            return new When(when.start(), when.end(), when.precision(), when.edtf() + last, text, when.basis());
        }
        return plain(text, text, order);
    }

    private static When plain(String date, String text, DateOrder order) {
        if (isIsoDay(date)) {
            return day(
                    date(
                            Integer.parseInt(date, 0, 4, 10),
                            Integer.parseInt(date, 5, 7, 10),
                            Integer.parseInt(date, 8, 10, 10)),
                    text);
        }
        for (DateForms form : DateForms.values()) {
            Matcher matcher = form.matcher(date);
            if (matcher.matches()) {
                return of(form, matcher, text, order);
            }
        }
        When ofEra = EraDates.read(date, text);
        if (ofEra != null) {
            return ofEra;
        }
        throw new DateTimeException("is no date");
    }

    /** The form that most files have: 2024-01-03. */
    private static boolean isIsoDay(String date) {
        if (date.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = date.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static When of(DateForms form, Matcher m, String text, DateOrder order) {
        return switch (form) {
            case EPOCH -> since1970(Long.parseLong(m.group(1)), text);
            case COMPACT_TIME -> compactTime(m, text);
            case YEAR -> number(m.group(1), text);
            case LONG_YEAR -> year(longYear(m.group(1)), text);
            case MONTH -> month(isoYear(m.group(1)), number(m, 2), text);
            case MONTH_YEAR -> month(number(m, 2), number(m, 1), text);
            case COMPACT -> day(date(number(m, 1), number(m, 2), number(m, 3)), text);
            case ISO -> timed(date(isoYear(m.group(1)), number(m, 2), number(m, 3)), m.group(4), text);
            case COMMAS -> commas(m, text);
            case NUMERIC -> numeric(m, order, text);
            case DAY_MONTH -> timed(date(year(m.group(3)), monthNamed(m.group(2)), number(m, 1)), m.group(4), text);
            case MONTH_DAY -> timed(date(number(m, 3), monthNamed(m.group(1)), number(m, 2)), m.group(4), text);
            case MONTH_DAYS -> {
                int month = monthNamed(m.group(1));
                LocalDate first = date(number(m, 4), month, number(m, 2));
                yield between(day(first, text), day(date(number(m, 4), month, number(m, 3)), text), text);
            }
            case MONTH_NAME -> month(number(m, 2), monthNamed(m.group(1)), text);
            case DECADE -> decade(number(m, 1) * 10, text);
        };
    }

    private static When compactTime(Matcher m, String text) {
        LocalDate date = date(number(m, 1), number(m, 2), number(m, 3));
        return timed(date, m.group(4) + ":" + m.group(5) + ":" + m.group(6), text);
    }

    /** {@code Y,M[,D[,h[,m]]]}, as the first TimelineJS wrote it. */
    private static When commas(Matcher m, String text) {
        int year = counted(m.group(1));
        if (m.group(3) == null) {
            return month(year, number(m, 2), text);
        }
        String minute = m.group(5) == null ? "00" : m.group(5);
        String time = m.group(4) == null ? null : m.group(4) + ":" + (minute.length() < 2 ? "0" + minute : minute);
        return timed(date(year, number(m, 2), number(m, 3)), time, text);
    }

    private static When numeric(Matcher m, DateOrder order, String text) {
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        LocalDate date = date(year(m.group(3)), number(m, dayFirst ? 2 : 1), number(m, dayFirst ? 1 : 2));
        return timed(date, m.group(4), text);
    }

    /** A number alone: a year of four digits, one before the year 0, or the days of a spreadsheet. */
    private static When number(String digits, String text) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4 || number < 0) {
            return year(isoYear(digits), text);
        }
        if (number >= SERIAL_FIRST && number <= SERIAL_LAST) {
            return day(LocalDate.ofEpochDay(number - SERIAL_FIRST), text);
        }
        throw number > LAST_PLAIN_YEAR ? tooLate() : new DateTimeException("is no date");
    }

    /** A year as ISO 8601 writes it; 0 and those of more than four digits with a sign, for without one they are slips or mean that nothing is known. */
    private static int isoYear(String digits) {
        int year = Integer.parseInt(digits);
        boolean signed = digits.charAt(0) == '-' || digits.charAt(0) == '+';
        if (!signed) {
            checkPlain(year);
        }
        return year;
    }

    private static void checkPlain(int year) {
        if (year == 0) {
            throw impossible("has the year 0, which stands for no date; 1 BC is written so, or +000000");
        }
        if (year > LAST_PLAIN_YEAR) {
            throw tooLate();
        }
    }

    private static DateTimeException tooLate() {
        return impossible("has a year after 9999; one that is meant is written with a Y, as Y12000");
    }

    /** EDTF's {@code Y} before a year of more than four digits. */
    private static int longYear(String digits) {
        long year = Long.parseLong(digits);
        checkYear(year);
        return (int) year;
    }

    /** A year as people count them: -44 is 44 BC, and there is no year 0. */
    private static int counted(String digits) {
        long year = Long.parseLong(digits);
        if (year >= 0) {
            checkPlain((int) Math.min(year, Integer.MAX_VALUE));
        }
        checkYear(year);
        return (int) (year < 0 ? year + 1 : year);
    }

    /**
     * A date of parts that stand alone.
     *
     * @param year as people count: -44 is 44 BC
     * @param month 1 to 12, null where unknown
     * @param day of the month, null where unknown
     */
    static When parts(String year, @Nullable String month, @Nullable String day) {
        String text = year + (month == null ? "" : "-" + month + (day == null ? "" : "-" + day));
        try {
            int number = counted(year);
            if (month == null) {
                return year(number, text);
            }
            int of = Integer.parseInt(month);
            return day == null ? month(number, of, text) : day(date(number, of, Integer.parseInt(day)), text);
        } catch (NumberFormatException e) {
            throw new DateTimeException("is no date", e);
        }
    }

    /** Of a date that can be read, but is none; a cause tells the two apart. */
    private static DateTimeException impossible(String message) {
        return new DateTimeException(message, new DateTimeException("impossible"));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year < CENTURY ? 2000 : 1900);
    }

    static int monthNamed(String name) {
        int month = DateForms.month(name);
        if (month == 0) {
            throw new DateTimeException("is no date");
        }
        return month;
    }

    static LocalDate date(int year, int month, int day) {
        checkYear(year);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new DateTimeException("does not exist in the calendar", e);
        }
    }

    private static void checkYear(long year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw impossible("lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR + ", which Dateline shows");
        }
    }

    private static When since1970(long number, String text) {
        Instant instant = number >= MICROS
                ? Instant.EPOCH.plus(number, ChronoUnit.MICROS)
                : Math.abs(number) >= MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        checkYear(time.getYear());
        return at(time.toLocalDate(), time.toLocalTime(), "Z", text);
    }

    /** A day with what is written behind it. */
    static When timed(LocalDate date, @Nullable String time, String text) {
        if (time == null || time.isBlank()) {
            return day(date, text);
        }
        Matcher m = DateForms.TIME.matcher(time.strip());
        if (!m.matches()) {
            throw new DateTimeException("has a time that can't be read");
        }
        try {
            int hour = hour(number(m, 1), m.group(4));
            return at(
                    date,
                    LocalTime.of(hour, number(m, 2), m.group(3) == null ? 0 : number(m, 3)),
                    zone(m.group(5)),
                    text);
        } catch (DateTimeException e) {
            throw new DateTimeException("has a time of day that does not exist", e);
        }
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        if (Character.isLetter(zone.charAt(0)) || zone.endsWith("00:00") || zone.endsWith("0000")) {
            return "Z";
        }
        return zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    }

    /** Midnight is what a day becomes in a column for times, so it is read as the day. */
    private static When at(LocalDate date, LocalTime time, String zone, String text) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return day(date, text);
        }
        String seconds = time.getSecond() == 0 ? ":00" : "";
        return new When(date, date, DatePrecision.INSTANT, date + "T" + time + seconds + zone, text, "explicit");
    }

    static When day(LocalDate date, String text) {
        return new When(date, date, DatePrecision.DAY, date.toString(), text, "explicit");
    }

    /** A month, or one of EDTF's seasons (21 spring to 24 winter, of the north). */
    static When month(int year, int month, String text) {
        checkYear(year);
        if (month >= 21 && month <= 24) {
            LocalDate first = LocalDate.of(year, 3, 1).plusMonths((month - 21) * 3L);
            String edtf = edtf(year) + "-" + month;
            return new When(first, first.plusMonths(3).minusDays(1), DatePrecision.SEASON, edtf, text, "explicit");
        }
        if (month < 1 || month > 12) {
            throw new DateTimeException("does not exist in the calendar", new DateTimeException("month"));
        }
        YearMonth of = YearMonth.of(year, month);
        return new When(of.atDay(1), of.atEndOfMonth(), DatePrecision.MONTH, of.toString(), text, "explicit");
    }

    static When year(int year, String text) {
        checkYear(year);
        Year of = Year.of(year);
        return new When(of.atDay(1), of.atDay(of.length()), DatePrecision.YEAR, edtf(year), text, "explicit");
    }

    private static String edtf(int year) {
        if (Math.abs(year) > LAST_PLAIN_YEAR) {
            return "Y" + year;
        }
        return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
    }

    private static When decade(int first, String text) {
        checkYear(first);
        String edtf = String.format(Locale.ROOT, "%03dX", first / 10);
        return new When(
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 9, 12, 31),
                DatePrecision.DECADE,
                edtf,
                text,
                "explicit");
    }

    /** From the start of the first to the end of the last. */
    static When between(When first, When last, String text) {
        if (last.end().isBefore(first.start())) {
            throw impossible("ends before it starts");
        }
        if (first.start().equals(last.start()) && first.end().equals(last.end())) {
            return first;
        }
        String edtf = first.start() + "/" + last.end();
        return new When(first.start(), last.end(), DatePrecision.RANGE, edtf, text, "explicit");
    }
}
