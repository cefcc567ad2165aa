package dev.dateline.temporal;

/** Reads numbers and ordinals written in digits or words. Results are packed: {@code end << 32 | value}. */
final class Numbers {
    static final long NO_MATCH = -1;

    private Numbers() {}

    static long pack(int end, int value) {
        return ((long) end << 32) | (value & 0xffffffffL);
    }

    static int end(long packed) {
        return (int) (packed >>> 32);
    }

    static int value(long packed) {
        return (int) packed;
    }

    /** A cardinal number that starts at piece {@code i}: "25", "1,200", "twenty-five", "two hundred and ten". */
    static long cardinal(Pieces p, int i) {
        if (p.digits(i) > 0) {
            return p.digits(i) <= 6 ? pack(i + 1, p.number(i)) : NO_MATCH;
        }
        int total = 0;
        int part = -1;
        int at = i;
        while (at < p.size() && at - i < 8) {
            int value = valueOf(p, at, WordClass.CARDINAL);
            int tens = valueOf(p, at, WordClass.TENS);
            int scale = valueOf(p, at, WordClass.SCALE);
            if (value >= 0 && (part <= 0 || (part % 10 == 0 && part % 100 != 10 && value < 10))) {
                part = Math.max(part, 0) + value;
            } else if (tens >= 0 && (part <= 0 || part % 100 == 0)) {
                part = Math.max(part, 0) + tens;
            } else if (scale >= 0 && part > 0) {
                if (scale == 1000) {
                    total += part * 1000;
                    part = 0;
                } else {
                    part *= 100;
                }
            } else if (joint(p, at, i) && (part > 0 || total > 0)) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
        }
        int stop = at;
        while (stop > i && p.word(stop - 1) == null) {
            stop--;
        }
        return stop == i ? NO_MATCH : pack(stop, total + Math.max(part, 0));
    }

    /** "and" or a hyphen between two number words. */
    private static boolean joint(Pieces p, int at, int from) {
        if (at == from || at + 1 >= p.size()) {
            return false;
        }
        boolean dash = p.lower(at).equals("-") && p.glued(at) && p.glued(at + 1);
        boolean scaled = valueOf(p, at - 1, WordClass.SCALE) >= 0;
        return (dash && valueOf(p, at - 1, WordClass.TENS) >= 0 && valueOf(p, at + 1, WordClass.CARDINAL) >= 0)
                || (scaled
                        && p.lower(at).equals("and")
                        && (valueOf(p, at + 1, WordClass.CARDINAL) >= 0 || valueOf(p, at + 1, WordClass.TENS) >= 0));
    }

    /** A year in words: "nineteen eighty-six", "seventeen hundred thirty-three", "two thousand and fifteen". */
    static long year(Pieces p, int i) {
        int hundreds = valueOf(p, i, WordClass.CARDINAL);
        hundreds = hundreds == Field.NONE ? valueOf(p, i, WordClass.TENS) : hundreds;
        if (hundreds >= 10 && hundreds <= 20 && i + 1 < p.size() && valueOf(p, i + 1, WordClass.SCALE) == Field.NONE) {
            long rest = cardinal(p, i + 1);
            boolean two = rest != NO_MATCH && p.digits(i + 1) == 0 && value(rest) >= 10 && value(rest) < 100;
            return two ? pack(end(rest), hundreds * 100 + value(rest)) : NO_MATCH;
        }
        return cardinal(p, i);
    }

    /** A number of units: a cardinal, "a", "a few" (-1), "several" (-1), "a couple of" (2). */
    static long amount(Pieces p, int i) {
        String lower = p.lower(i);
        if (lower.equals("a") || lower.equals("an")) {
            return article(p, i);
        }
        if (lower.equals("half") && next(p, i, "a")) {
            return NO_MATCH;
        }
        if (valueOf(p, i, WordClass.FUZZY) != Field.NONE) {
            return pack(i + 1, -1);
        }
        if (lower.equals("couple")) {
            return pack(next(p, i, "of") ? i + 2 : i + 1, 2);
        }
        return cardinal(p, i);
    }

    private static long article(Pieces p, int i) {
        if (next(p, i, "few") || next(p, i, "many") || next(p, i, "good")) {
            return pack(i + 2, -1);
        }
        if (next(p, i, "couple")) {
            return pack(next(p, i + 1, "of") ? i + 3 : i + 2, 2);
        }
        if (next(p, i, "dozen")) {
            return pack(i + 2, 12);
        }
        if (next(p, i, "hundred")) {
            return pack(i + 2, 100);
        }
        if (next(p, i, "single") || next(p, i, "full") || next(p, i, "whole") || next(p, i, "mere")) {
            return pack(i + 2, 1);
        }
        boolean plural = i + 1 < p.size() && valueOf(p, i + 1, WordClass.UNITPL) >= 0;
        return plural ? NO_MATCH : pack(i + 1, 1);
    }

    private static boolean next(Pieces p, int i, String lower) {
        return i + 1 < p.size() && p.lower(i + 1).equals(lower);
    }

    /** An ordinal number: 3rd, third, twenty-first. */
    static long ordinal(Pieces p, int i) {
        if (p.ordinal(i)) {
            return pack(i + 1, p.number(i));
        }
        int value = valueOf(p, i, WordClass.ORDINAL);
        if (value > 0) {
            return pack(i + 1, value);
        }
        int tens = valueOf(p, i, WordClass.TENS);
        if (tens > 0 && i + 1 < p.size()) {
            int at = p.lower(i + 1).equals("-") && i + 2 < p.size() ? i + 2 : i + 1;
            int unit = valueOf(p, at, WordClass.ORDINAL);
            if (unit > 0 && unit < 10) {
                return pack(at + 1, tens + unit);
            }
        }
        return NO_MATCH;
    }

    /** Value of a class of the piece, {@link Field#NONE} where it is not in the class. */
    static int valueOf(Pieces p, int i, WordClass wordClass) {
        Vocabulary.Word word = p.word(i);
        return word == null ? Field.NONE : word.value(wordClass);
    }
}
