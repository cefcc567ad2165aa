package dev.dateline.format;

import dev.dateline.incident.Count;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of people as files write them. */
final class Counts {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9}) ?(?:-|\u2013|to) ?(\\d{1,9})");
    private static final Pattern LEAST = Pattern.compile("(?:>=|\u2265|at least) ?(\\d{1,9})|(\\d{1,9}) ?\\+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[, ]\\d{3}){1,2}");

    private Counts() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where it is no number of people
     */
    static Count read(String value) {
        String text = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        if (text.length() > 24) {
            throw new IllegalArgumentException(text);
        }
        if (isNumber(text)) {
            return Count.exactly(Integer.parseInt(text));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return new Count(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        Matcher least = LEAST.matcher(text);
        if (least.matches()) {
            return Count.atLeast(Integer.parseInt(least.group(1) == null ? least.group(2) : least.group(1)));
        }
        if (THOUSANDS.matcher(text).matches()) {
            return Count.exactly(Integer.parseInt(text.replaceAll("[, ]", "")));
        }
        throw new IllegalArgumentException(text);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
