package dev.dateline.text;

import java.util.Locale;

/** Tells a line break within a date from one that ends a paragraph, where too few lines stand together to show a width. */
final class LineBreaks {
    /** No word of a date is longer, comma and all. */
    private static final int MAX_WORD = 12;

    private LineBreaks() {}

    /**
     * Whether the date at the end of a line goes on in the next: "on 12 | March 2024", "on 12 March | 2024", "on March 12, | 2024". A
     * number or month that has its line to itself is a cell or a heading.
     */
    static boolean withinDate(String text, Span line, Span next) {
        int lastStart = wordStart(text, line, line.end());
        if (lastStart <= line.start()) {
            return false;
        }
        String last = text.substring(lastStart, line.end());
        String first = text.substring(next.start(), wordEnd(text, next));
        if (day(last)) {
            return month(first);
        }
        if (!year(first)) {
            return false;
        }
        int beforeStart = wordStart(text, line, lastStart - 1);
        String before = beforeStart < 0 ? "" : text.substring(beforeStart, lastStart - 1);
        String bare = last.endsWith(",") ? last.substring(0, last.length() - 1) : last;
        return month(bare) && day(before) || month(before) && day(bare);
    }

    /** Where the word that ends at {@code end} starts; -1 where it is too long or there is none. */
    private static int wordStart(String text, Span line, int end) {
        int start = end;
        while (start > line.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
            if (end - start > MAX_WORD) {
                return -1;
            }
        }
        return start < end ? start : -1;
    }

    private static int wordEnd(String text, Span line) {
        int end = line.start();
        while (end < line.end() && end - line.start() <= MAX_WORD && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean month(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && Months.number(word.toLowerCase(Locale.ROOT)) > 0;
    }

    private static boolean day(String word) {
        return number(word, 2) && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 31;
    }

    private static boolean year(String word) {
        return word.length() == 4 && number(word, 4) && Integer.parseInt(word) >= 1000;
    }

    private static boolean number(String word, int digits) {
        return !word.isEmpty() && word.length() <= digits && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
