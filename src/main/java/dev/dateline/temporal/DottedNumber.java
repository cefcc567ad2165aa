package dev.dateline.temporal;

import org.jspecify.annotations.Nullable;

/**
 * Two or three numbers with full stops between them, in one token: 26.10.2017, 2.11.23, 12.30.
 *
 * @param a first number
 * @param b second number
 * @param c third number, {@link Field#NONE} where there are two
 * @param digits of the third number
 */
record DottedNumber(int a, int b, int c, int digits) {
    static @Nullable DottedNumber at(Pieces p, int i) {
        String text = p.lower(i);
        if (text.length() > 10 || text.indexOf('.') < 0 || text.indexOf(',') >= 0) {
            return null;
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || parts.length > 3) {
            return null;
        }
        int[] values = {0, 0, Field.NONE};
        for (int k = 0; k < parts.length; k++) {
            int value = number(parts[k]);
            if (value < 0 || (k == 1 && parts[k].length() > 2)) {
                return null;
            }
            values[k] = value;
        }
        return new DottedNumber(values[0], values[1], values[2], parts.length == 3 ? parts[2].length() : 0);
    }

    /** Three numbers that may be a date in one: {@code ddmmyyyy}, or {@code -yyyymmdd} where the year comes first. */
    static long packed(Pieces p, int i) {
        DottedNumber n = at(p, i);
        if (n == null || n.c == Field.NONE) {
            return Numbers.NO_MATCH;
        }
        if (n.a <= 31 && n.b <= 31 && (n.digits == 2 || n.digits == 4)) {
            return Numbers.pack(i + 1, (n.a * 100 + n.b) * 10_000 + n.c);
        }
        return n.a >= 1000 && n.c <= 31 ? Numbers.pack(i + 1, -((n.a * 100 + n.b) * 100 + n.c)) : Numbers.NO_MATCH;
    }

    /** Two numbers that may be day and month in one: {@code ddmm0000}. */
    static long dayAndMonth(Pieces p, int i) {
        DottedNumber n = at(p, i);
        if (n == null || n.c != Field.NONE || n.a < 1 || n.a > 31 || n.b < 1 || n.b > 31) {
            return Numbers.NO_MATCH;
        }
        return Numbers.pack(i + 1, (n.a * 100 + n.b) * 10_000);
    }

    /** Hour and minute in one: {@code hhmm}; the minute has two digits. */
    static long clock(Pieces p, int i) {
        DottedNumber n = at(p, i);
        String text = p.lower(i);
        boolean two = text.length() > 3 && text.charAt(text.length() - 3) == '.';
        if (n == null || n.c != Field.NONE || !two || n.a > 24 || n.b > 59) {
            return Numbers.NO_MATCH;
        }
        return Numbers.pack(i + 1, n.a * 100 + n.b);
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
