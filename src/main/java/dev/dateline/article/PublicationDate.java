package dev.dateline.article;

import dev.dateline.text.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages and bylines write them. */
final class PublicationDate {
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? ((?:19|20)\\d\\d)\\b");

    private PublicationDate() {}

    /** The date of a line that holds little else: "April 30, 2024", "Published: 3 May 2023, 10:14"; null where there is none. */
    static @Nullable LocalDate ofLine(String line) {
        LocalDate date = find(line);
        long words = line.split("\\s+", -1).length;
        return date != null && words <= 10 && !line.endsWith(".") ? date : null;
    }

    /** The first date in a text; null where there is none that exists. */
    static @Nullable LocalDate find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(lower);
        if (iso.find()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(lower);
        if (monthFirst.find()) {
            return date(monthFirst.group(3), Months.number(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(lower);
        return dayFirst.find() ? date(dayFirst.group(3), Months.number(dayFirst.group(2)), dayFirst.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
