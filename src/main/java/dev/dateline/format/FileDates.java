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

/** Reads dates as files write them. A date with a time of day is of the day that is written. */
final class FileDates {
    private static final int MAX_LENGTH = 60;
    /** Larger numbers are milliseconds since 1970, smaller ones seconds. */
    private static final long MILLIS = 100_000_000_000L;
    /** Larger numbers are microseconds since 1970. */
    private static final long MICROS = 100_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("(\\d{9,16})(?:\\.\\d{0,9})?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ,]+(.*))?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ,]+(.*))?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ .-]+(\\p{L}{3,9})[ .,-]+(\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,9})[ .]+(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})");
    private static final Pattern MONTH_NAME = Pattern.compile("(\\p{L}{3,9})[ .,]+(\\d{4})");
    private static final Pattern INTERVAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)? ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Makes a date of a text that its pattern matches. */
    private interface Reader {
        When read(Matcher matcher, DateOrder order, String text);
    }

    private record Form(Pattern pattern, Reader reader) {}

    private static final List<Form> FORMS = List.of(
            new Form(NUMBER, (m, order, text) -> since1970(Long.parseLong(m.group(1)), text)),
            new Form(YEAR, (m, order, text) -> year(number(m, 1), text)),
            new Form(MONTH, (m, order, text) -> month(number(m, 1), number(m, 2), text)),
            new Form(
                    INTERVAL,
                    (m, order, text) -> between(
                            day(LocalDate.parse(m.group(1)), text), day(LocalDate.parse(m.group(2)), text), text)),
            new Form(COMPACT, (m, order, text) -> day(date(number(m, 1), number(m, 2), number(m, 3)), text)),
            new Form(ISO, (m, order, text) -> timed(date(number(m, 1), number(m, 2), number(m, 3)), m.group(4), text)),
            new Form(NUMERIC, FileDates::numeric),
            new Form(
                    DAY_MONTH, (m, order, text) -> day(date(number(m, 3), monthNamed(m.group(2)), number(m, 1)), text)),
            new Form(
                    MONTH_DAY, (m, order, text) -> day(date(number(m, 3), monthNamed(m.group(1)), number(m, 2)), text)),
            new Form(MONTH_NAME, (m, order, text) -> month(number(m, 2), monthNamed(m.group(1)), text)));

    private FileDates() {}

    /**
     * Reads a date.
     *
     * @throws DateTimeException where it reads as a date that does not exist, or as none; the message says which
     */
    static When read(String value, DateOrder order) {
        String text = value.strip();
        if (text.length() <= MAX_LENGTH) {
            for (Form form : FORMS) {
                Matcher matcher = form.pattern().matcher(text);
                if (matcher.matches()) {
                    return form.reader().read(matcher, order, text);
                }
            }
        }
        throw new DateTimeException("is no date");
    }

    private static When numeric(Matcher m, DateOrder order, String text) {
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        LocalDate date = date(number(m, 3), number(m, dayFirst ? 2 : 1), number(m, dayFirst ? 1 : 2));
        return timed(date, m.group(4), text);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int monthNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int whole = MONTH_NAMES.indexOf(lower);
        int index = whole >= 0 ? whole : MONTHS.indexOf(lower.equals("sept") ? "sep" : lower);
        if (index < 0) {
            throw new DateTimeException("is no date");
        }
        return index + 1;
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new DateTimeException("does not exist in the calendar", e);
        }
    }

    private static When since1970(long number, String text) {
        Instant instant = number >= MICROS
                ? Instant.EPOCH.plus(number, ChronoUnit.MICROS)
                : number >= MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(time.toLocalDate(), text)
                : instant(time.toLocalDate(), time.toLocalTime(), "Z", text);
    }

    /** Midnight is what a day becomes in a column for times, so it is read as the day. */
    private static When timed(LocalDate date, @Nullable String time, String text) {
        if (time == null || time.isBlank()) {
            return day(date, text);
        }
        Matcher m = TIME.matcher(time.strip());
        if (!m.matches()) {
            throw new DateTimeException("has a time that can't be read");
        }
        try {
            LocalTime at = LocalTime.of(number(m, 1), number(m, 2), m.group(3) == null ? 0 : number(m, 3));
            String zone = time.strip().endsWith("Z") ? "Z" : "";
            return at.equals(LocalTime.MIDNIGHT) ? day(date, text) : instant(date, at, zone, text);
        } catch (DateTimeException e) {
            throw new DateTimeException("has a time of day that does not exist", e);
        }
    }

    private static When instant(LocalDate date, LocalTime time, String zone, String text) {
        String seconds = time.getSecond() == 0 ? ":00" : "";
        return new When(date, date, DatePrecision.INSTANT, date + "T" + time + seconds + zone, text, "explicit");
    }

    static When day(LocalDate date, String text) {
        return new When(date, date, DatePrecision.DAY, date.toString(), text, "explicit");
    }

    static When month(int year, int month, String text) {
        if (month < 1 || month > 12) {
            throw new DateTimeException("does not exist in the calendar");
        }
        YearMonth of = YearMonth.of(year, month);
        return new When(of.atDay(1), of.atEndOfMonth(), DatePrecision.MONTH, of.toString(), text, "explicit");
    }

    static When year(int year, String text) {
        Year of = Year.of(year);
        String edtf = String.format(Locale.ROOT, "%04d", year);
        return new When(of.atDay(1), of.atDay(of.length()), DatePrecision.YEAR, edtf, text, "explicit");
    }

    /** From the start of the first to the end of the last. */
    static When between(When first, When last, String text) {
        if (last.end().isBefore(first.start())) {
            throw new DateTimeException("ends before it starts");
        }
        if (first.start().equals(last.start()) && first.end().equals(last.end())) {
            return first;
        }
        String edtf = first.start() + "/" + last.end();
        return new When(first.start(), last.end(), DatePrecision.RANGE, edtf, text, "explicit");
    }
}
