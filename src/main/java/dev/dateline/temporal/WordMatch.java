package dev.dateline.temporal;

import java.util.ArrayList;
import java.util.List;
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
            case HOLIDAY -> holidays.match(p, i);
            case CAPITAL -> p.capital(i) ? Numbers.pack(i + 1, 1) : Numbers.NO_MATCH;
            default -> {
                int value = Numbers.valueOf(p, i, wordClass);
                yield value == Field.NONE ? Numbers.NO_MATCH : Numbers.pack(i + 1, value);
            }
        };
    }

    /** Classes by which rules that may begin at piece {@code i} are indexed. */
    static List<WordClass> startsWith(Pieces p, int i, Holidays holidays) {
        Vocabulary.Word word = p.word(i);
        if (word != null) {
            List<WordClass> classes = new ArrayList<>(word.values().size() + 3);
            for (WordClass c : word.values().keySet()) {
                classes.add(
                        c == WordClass.MONTHABBR
                                ? WordClass.MONTH
                                : c == WordClass.WEEKDAYABBR ? WordClass.WEEKDAY : c);
                switch (c) {
                    case CARDINAL, TENS -> add(classes, WordClass.NUM, WordClass.INT);
                    case FUZZY -> add(classes, WordClass.NUM);
                    default -> {}
                }
                if (c == WordClass.ORDINAL || c == WordClass.TENS) {
                    add(classes, WordClass.ORD, WordClass.ORDDAY);
                }
            }
            holiday(classes, p, i, holidays);
            return classes;
        }
        if (p.ordinal(i)) {
            return List.of(WordClass.DAY, WordClass.DAYTH, WordClass.ORDDAY, WordClass.ORD);
        }
        if (p.digits(i) > 0) {
            return switch (p.digits(i)) {
                case 1 ->
                    List.of(
                            WordClass.HOLIDAY,
                            WordClass.DAY,
                            WordClass.NUM,
                            WordClass.INT,
                            WordClass.HOUR,
                            WordClass.SMALL,
                            WordClass.SHORTYEAR);
                case 2 ->
                    List.of(
                            WordClass.DAY,
                            WordClass.NUM,
                            WordClass.INT,
                            WordClass.HOUR,
                            WordClass.MINUTE,
                            WordClass.SMALL,
                            WordClass.TWODIGITS,
                            WordClass.SHORTYEAR);
                case 3 -> List.of(WordClass.NUM, WordClass.INT, WordClass.SHORTYEAR);
                case 4 -> List.of(WordClass.YEAR, WordClass.MODERN, WordClass.NUM, WordClass.INT, WordClass.SHORTYEAR);
                default -> List.of(WordClass.NUM, WordClass.INT);
            };
        }
        String lower = p.lower(i);
        char first = lower.isEmpty() ? ' ' : lower.charAt(0);
        if (Character.isDigit(first)) {
            return List.of(WordClass.DECADE, WordClass.DOTTED);
        }
        if (lower.equals("'") || lower.equals("\u2018")) {
            return List.of(WordClass.YEARSHORT, WordClass.DECADE);
        }
        if (lower.equals("a") || lower.equals("an") || lower.equals("couple")) {
            return List.of(WordClass.NUM);
        }
        return holidays.starts(lower) ? List.of(WordClass.HOLIDAY) : List.of();
    }

    private static void holiday(List<WordClass> classes, Pieces p, int i, Holidays holidays) {
        if (holidays.starts(p.lower(i))) {
            classes.add(WordClass.HOLIDAY);
        }
    }

    private static void add(List<WordClass> classes, WordClass... more) {
        for (WordClass c : more) {
            if (!classes.contains(c)) {
                classes.add(c);
            }
        }
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
            case HOLIDAY -> Field.HOLIDAY;
            case AGO, LATER, EARLIER -> Field.DIR;
            case ERABC -> Field.ERA;
            case DOTTED -> Field.DOTTED;
            default -> null;
        };
    }

    private static long named(Pieces p, int i, WordClass full, WordClass abbreviation) {
        int value = Numbers.valueOf(p, i, full);
        if (full == WordClass.MONTH && value != Field.NONE && !p.capital(i) && verb(p, i)) {
            return Numbers.NO_MATCH;
        }
        if (value == Field.NONE && p.capital(i)) {
            value = Numbers.valueOf(p, i, abbreviation);
        }
        return value == Field.NONE ? Numbers.NO_MATCH : Numbers.pack(i + 1, value);
    }

    /** "may" and "march" in lower case are months only beside a number. */
    private static boolean verb(Pieces p, int i) {
        String lower = p.lower(i);
        boolean numbered = (i > 0 && p.number(i - 1) > 0) || (i + 1 < p.size() && p.number(i + 1) > 0);
        return (lower.equals("may") || lower.equals("march")) && !numbered;
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
