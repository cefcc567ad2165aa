package dev.dateline.temporal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether the pieces at some place belong to a word class, with the value they then have. */
final class WordMatch {
    private WordMatch() {}

    /** End and value packed as in {@link Numbers}, {@link Numbers#NO_MATCH} where not in the class. */
    static long match(Pieces p, int i, WordClass wordClass, Holidays holidays) {
        return switch (wordClass) {
            case MONTH -> named(p, i, WordClass.MONTH, WordClass.MONTHABBR);
            case WEEKDAY -> named(p, i, WordClass.WEEKDAY, WordClass.WEEKDAYABBR);
            case DAY -> day(p, i);
            case ORDDAY -> bounded(Numbers.ordinal(p, i), 1, 31);
            case DAYTH -> p.ordinal(i) ? bounded(plain(p, i), 1, 31) : Numbers.NO_MATCH;
            case YEAR -> digits(p, i, 4, 1000, 2999);
            case MODERN -> digits(p, i, 4, 1700, 2099);
            case SHORTYEAR -> shortYearBeforeEra(p, i);
            case TWODIGITS -> digits(p, i, 2, 0, 99);
            case MINUTE -> digits(p, i, 2, 0, 59);
            case HOUR -> p.digits(i) == 1 || p.digits(i) == 2 ? bounded(plain(p, i), 0, 24) : Numbers.NO_MATCH;
            case SMALL -> p.digits(i) == 1 || p.digits(i) == 2 ? plain(p, i) : Numbers.NO_MATCH;
            case YEARSHORT -> shortYear(p, i);
            case DECADE -> decade(p, i);
            case NUM -> Numbers.amount(p, i);
            case INT -> Numbers.cardinal(p, i);
            case ORD -> Numbers.ordinal(p, i);
            case DOTTED -> DottedNumber.packed(p, i);
            case DAYDOTMONTH -> DottedNumber.dayAndMonth(p, i);
            case DOTCLOCK -> DottedNumber.clock(p, i);
            case COMPACT -> compact(p, i);
            case YEARWORDS -> p.digits(i) > 0 ? Numbers.NO_MATCH : bounded(Numbers.year(p, i), 1000, 2099);
            case DAYWORDS -> p.digits(i) > 0 ? Numbers.NO_MATCH : bounded(Numbers.cardinal(p, i), 1, 31);
            case HOLIDAY -> holidays.match(p, i);
            case FEAST -> holidays.feast(p, i);
            case CAPITAL -> p.capital(i) ? Numbers.pack(i + 1, 1) : Numbers.NO_MATCH;
            default -> {
                int value = Numbers.valueOf(p, i, wordClass);
                yield value == Field.NONE ? Numbers.NO_MATCH : Numbers.pack(i + 1, value);
            }
        };
    }

    /** Words before a weekday in short, in lower case. */
    private static final Set<String> POINTERS = Set.of(
            "next", "last", "past", "coming", "upcoming", "following", "previous", "every", "each", "final", "first");

    private static final Set<String> MONTHLY = Set.of("in", "since", "until", "early", "mid", "late", "last", "next");

    private static final Set<String> MARKS = Set.of("-", "/", "'", "\u2019", "(");

    private static final WordClass[] NONE = {};
    private static final WordClass[] HOLIDAY = {WordClass.HOLIDAY, WordClass.FEAST};
    private static final WordClass[] NUM = {WordClass.NUM};
    private static final WordClass[] LONG = {WordClass.NUM, WordClass.INT};
    private static final WordClass[] THREE = {WordClass.NUM, WordClass.INT, WordClass.SHORTYEAR};
    private static final WordClass[] FOUR = {
        WordClass.YEAR, WordClass.MODERN, WordClass.NUM, WordClass.INT, WordClass.SHORTYEAR
    };
    private static final WordClass[] TWO = {
        WordClass.DAY,
        WordClass.NUM,
        WordClass.INT,
        WordClass.HOUR,
        WordClass.MINUTE,
        WordClass.SMALL,
        WordClass.TWODIGITS,
        WordClass.SHORTYEAR
    };
    private static final WordClass[] ONE = {
        WordClass.HOLIDAY,
        WordClass.DAY,
        WordClass.NUM,
        WordClass.INT,
        WordClass.HOUR,
        WordClass.SMALL,
        WordClass.SHORTYEAR
    };
    private static final WordClass[] ORDINAL = {WordClass.DAY, WordClass.DAYTH, WordClass.ORDDAY, WordClass.ORD};
    private static final WordClass[] COMPACT = {WordClass.COMPACT};
    private static final WordClass[] FUSED = {
        WordClass.DECADE, WordClass.DOTTED, WordClass.DAYDOTMONTH, WordClass.DOTCLOCK
    };
    private static final WordClass[] APOSTROPHE = {WordClass.YEARSHORT, WordClass.DECADE};

    /** Classes by which rules that may begin with a word of class {@code c} are indexed. */
    static List<WordClass> startsWith(WordClass c) {
        return switch (c) {
            case MONTHABBR -> List.of(WordClass.MONTH);
            case WEEKDAYABBR -> List.of(WordClass.WEEKDAY);
            case CARDINAL -> List.of(c, WordClass.NUM, WordClass.INT, WordClass.YEARWORDS, WordClass.DAYWORDS);
            case TENS ->
                List.of(
                        c,
                        WordClass.NUM,
                        WordClass.INT,
                        WordClass.ORD,
                        WordClass.ORDDAY,
                        WordClass.YEARWORDS,
                        WordClass.DAYWORDS);
            case FUZZY -> List.of(c, WordClass.NUM);
            case ORDINAL -> List.of(c, WordClass.ORD, WordClass.ORDDAY);
            default -> List.of(c);
        };
    }

    /** Classes by which rules that may begin at piece {@code i} are indexed; names of days apart. */
    static WordClass[] startsWith(Pieces p, int i, Holidays holidays) {
        Vocabulary.Word word = p.word(i);
        if (word != null) {
            return word.startsWith();
        }
        if (p.ordinal(i)) {
            return ORDINAL;
        }
        if (p.digits(i) > 0) {
            return switch (p.digits(i)) {
                case 1 -> ONE;
                case 2 -> TWO;
                case 3 -> THREE;
                case 4 -> FOUR;
                case 8 -> COMPACT;
                default -> LONG;
            };
        }
        String lower = p.lower(i);
        char first = lower.isEmpty() ? ' ' : lower.charAt(0);
        if (Character.isDigit(first)) {
            return FUSED;
        }
        if (lower.equals("'") || lower.equals("\u2018")) {
            return APOSTROPHE;
        }
        if (lower.equals("a") || lower.equals("an") || lower.equals("couple")) {
            return NUM;
        }
        return holidays.starts(lower) ? HOLIDAY : NONE;
    }

    /** Field that the value of a class goes to where the pattern names none. */
    static @Nullable Field field(WordClass wordClass) {
        return switch (wordClass) {
            case MONTH, MONTHABBR, MONTHSAFE -> Field.MONTH;
            case WEEKDAY, WEEKDAYS, WEEKDAYABBR, FULLDAY -> Field.WEEKDAY;
            case DAY, ORDDAY, DAYTH -> Field.DAY;
            case YEAR, SHORTYEAR, MODERN -> Field.YEAR;
            case YEARSHORT, TWODIGITS -> Field.SHORT;
            case DECADE, DECADEWORD -> Field.DECADE;
            case SEASON, SEASONSAFE -> Field.SEASON;
            case DAYPART -> Field.DAYPART;
            case MOD, APPROX -> Field.MOD;
            case NUM, INT -> Field.NUM;
            case ORD, ORDINAL, QWORD, HWORD -> Field.ORD;
            case UNIT, UNITSG, UNITPL -> Field.UNIT;
            case HOUR, NAMEDTIME -> Field.HOUR;
            case MINUTE -> Field.MINUTE;
            case AMPM -> Field.AMPM;
            case HOLIDAY, FEAST -> Field.HOLIDAY;
            case AGO, LATER, EARLIER -> Field.DIR;
            case ERABC -> Field.ERA;
            case DOTTED, DAYDOTMONTH, DOTCLOCK, COMPACT -> Field.DOTTED;
            case YEARWORDS -> Field.YEAR;
            case DAYWORDS -> Field.DAY;
            default -> null;
        };
    }

    private static long named(Pieces p, int i, WordClass full, WordClass abbreviation) {
        int value = Numbers.valueOf(p, i, full);
        if (full == WordClass.MONTH && value != Field.NONE && !p.capital(i) && verb(p, i)) {
            return Numbers.NO_MATCH;
        }
        boolean named =
                p.capital(i) || (full == WordClass.MONTH ? besideNumber(p, i) || monthly(p, i) : pointedAt(p, i));
        if (value == Field.NONE && named) {
            value = Numbers.valueOf(p, i, abbreviation);
        }
        return value == Field.NONE ? Numbers.NO_MATCH : Numbers.pack(i + 1, value);
    }

    /** "may" and "march" in lower case are months only beside a number. */
    private static boolean verb(Pieces p, int i) {
        String lower = p.lower(i);
        boolean numbered = (i > 0 && p.number(i - 1) > 0)
                || (i + 1 < p.size() && (p.number(i + 1) > 0 || Numbers.ordinal(p, i + 1) != Numbers.NO_MATCH))
                || (i > 1 && p.lower(i - 1).equals("of") && (p.ordinal(i - 2) || ordinalWord(p, i - 2)));
        return (lower.equals("may") || lower.equals("march")) && !numbered;
    }

    /** "next mon", "every thu"; or a text of nothing but a weekday. */
    private static boolean pointedAt(Pieces p, int i) {
        return i == 0 ? p.size() <= 2 : POINTERS.contains(p.lower(i - 1));
    }

    /** "in sept", "since oct": but "in mar" may be anything. */
    private static boolean monthly(Pieces p, int i) {
        return i > 0 && MONTHLY.contains(p.lower(i - 1)) && !p.lower(i).startsWith("mar");
    }

    private static boolean besideNumber(Pieces p, int i) {
        return number(p, i, -1) || number(p, i, 1);
    }

    /** Whether a number stands on one side, with a mark between at most. */
    private static boolean number(Pieces p, int i, int step) {
        int at = i + step;
        if (at >= 0 && at < p.size() && MARKS.contains(p.lower(at))) {
            at += step;
        }
        return at >= 0 && at < p.size() && p.number(at) > 0;
    }

    private static boolean ordinalWord(Pieces p, int i) {
        return Numbers.valueOf(p, i, WordClass.ORDINAL) != Field.NONE;
    }

    private static long day(Pieces p, int i) {
        if (p.digits(i) == 1 || p.digits(i) == 2 || p.ordinal(i)) {
            return bounded(plain(p, i), 1, 31);
        }
        return Numbers.NO_MATCH;
    }

    private static long digits(Pieces p, int i, int digits, int least, int most) {
        return p.digits(i) == digits ? bounded(plain(p, i), least, most) : Numbers.NO_MATCH;
    }

    /** Year, month and day in eight digits, packed as {@link DottedNumber} packs a year that comes first. */
    private static long compact(Pieces p, int i) {
        int n = p.digits(i) == 8 ? p.number(i) : 0;
        int month = n / 100 % 100;
        int day = n % 100;
        boolean date = n >= 1900_01_01 && n <= 2099_12_31 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return date ? Numbers.pack(i + 1, -n) : Numbers.NO_MATCH;
    }

    private static long plain(Pieces p, int i) {
        return Numbers.pack(i + 1, p.number(i));
    }

    private static long bounded(long packed, int least, int most) {
        int value = Numbers.value(packed);
        return packed == Numbers.NO_MATCH || value < least || value > most ? Numbers.NO_MATCH : packed;
    }

    /** Three or four digits; one or two where an era stands beside them. */
    private static long shortYearBeforeEra(Pieces p, int i) {
        int digits = p.digits(i);
        boolean era = i + 1 < p.size()
                && (Numbers.valueOf(p, i + 1, WordClass.ERABC) >= 0 || Numbers.valueOf(p, i + 1, WordClass.ERAAD) >= 0);
        boolean after = i > 0 && Numbers.valueOf(p, i - 1, WordClass.ERAAD) >= 0;
        boolean fits = digits == 3 || digits == 4 || (digits > 0 && digits < 3 && (era || after));
        return fits && p.number(i) > 0 ? plain(p, i) : Numbers.NO_MATCH;
    }

    private static long shortYear(Pieces p, int i) {
        boolean apostrophe = p.lower(i).equals("'") || p.lower(i).equals("\u2018");
        return apostrophe && i + 1 < p.size() && p.digits(i + 1) == 2 && p.glued(i + 1)
                ? Numbers.pack(i + 2, p.number(i + 1))
                : Numbers.NO_MATCH;
    }

    /** First year of the decade; two digits stay as they are. */
    private static long decade(Pieces p, int i) {
        boolean apostrophe = p.lower(i).equals("'") || p.lower(i).equals("\u2018");
        int at = apostrophe ? i + 1 : i;
        if (at >= p.size()) {
            return Numbers.NO_MATCH;
        }
        String lower = p.lower(at);
        int n = lower.length() - 1;
        if ((n != 2 && n != 4 && n != 3) || lower.charAt(n) != 's' || lower.charAt(n - 1) != '0') {
            return Numbers.NO_MATCH;
        }
        int value = 0;
        for (int k = 0; k < n; k++) {
            if (lower.charAt(k) < '0' || lower.charAt(k) > '9') {
                return Numbers.NO_MATCH;
            }
            value = value * 10 + lower.charAt(k) - '0';
        }
        return Numbers.pack(at + 1, value);
    }
}
