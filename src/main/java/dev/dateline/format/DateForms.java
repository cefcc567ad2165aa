package dev.dateline.format;

import dev.dateline.text.Months;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which files write dates, as patterns, the first that fits decides. None can backtrack over more than a number. */
enum DateForms {
    /** Seconds, milliseconds or microseconds since 1970; before it, so many digits are milliseconds. */
    EPOCH("(-?\\d{9,13}|-\\d{14,15}|\\d{15,16})(?:\\.\\d{0,9})?"),
    COMPACT_TIME("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})"),
    YEAR("(-?\\d{1,6})(?:\\.0)?"),
    LONG_YEAR("Y(-?\\d{5,9})"),
    MONTH("(\\d{4}|[+-]\\d{4,6})[-/.](\\d{1,2})"),
    MONTH_YEAR("(\\d{1,2})[/.](\\d{4})"),
    COMPACT("(\\d{4})(\\d{2})(\\d{2})"),
    ISO("([+-]?\\d{4,6})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:(?:T|[ ,]+)(.*))?"),
    COMMAS("(-?\\d{1,6}),(\\d{1,2})(?:,(\\d{1,2})(?:,(\\d{1,2})(?:,(\\d{1,2}))?(?:,.*)?)?)?"),
    NUMERIC("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?:(?:T|[ ,]+)(.*))?"),
    DAY_MONTH(
            "(?:\\p{L}{2,9}[.,]? +)?(\\d{1,2})(?:st|nd|rd|th)?[ .-]+(\\p{L}{3,9})[ .,-]+(\\d{4}|\\d{2})(?:[ ,]+(?:at )?(\\d.*))?"),
    MONTH_DAY(
            "(?:\\p{L}{2,9}[.,]? +)?(\\p{L}{3,9})[ .]+(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})(?:[ ,]+(?:at )?(\\d.*))?"),
    MONTH_DAYS("(\\p{L}{3,9})[ .]+(\\d{1,2}) ?[-\u2013] ?(\\d{1,2})[ ,]+(\\d{4})"),
    MONTH_NAME("(\\p{L}{3,9})[ .,-]+(\\d{4})"),
    DECADE("(\\d{3})(?:X|0s)");

    static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)? ?([AaPp]\\.?[Mm]\\.?)? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?(?: .{1,12})?");

    private final Pattern pattern;

    DateForms(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** Number of the month, 1 to 12; 0 where this names none. */
    static int month(String name) {
        return Months.number(name.toLowerCase(java.util.Locale.ROOT));
    }
}
