package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.LocalDate;

/** Cuts the beginning, middle or end out of a calendar unit: early March is the 1st to the 10th. */
final class PartOf {
    private PartOf() {}

    /** The part of {@code whole}; months are cut at the 10th and 20th, all longer units into thirds. */
    static Resolved cut(Resolved whole, Mod mod) {
        Resolved marked = whole.withMod(mod);
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        if (first == null || last == null) {
            return marked;
        }
        return switch (whole.granularity()) {
            case MONTH -> third(marked, mod, first, first.plusDays(10), first.plusDays(20), last);
            case YEAR -> third(marked, mod, first, first.plusMonths(4), first.plusMonths(8), last);
            case SEASON, QUARTER -> third(marked, mod, first, first.plusMonths(1), first.plusMonths(2), last);
            case HALF_YEAR -> third(marked, mod, first, first.plusMonths(2), first.plusMonths(4), last);
            case DECADE -> third(marked, mod, first, first.plusYears(4), first.plusYears(6), last);
            case CENTURY -> third(marked, mod, first, first.plusYears(33), first.plusYears(66), last);
            case WEEK -> ofWeek(marked, mod, first);
            default -> marked;
        };
    }

    /** The first or second half; of a month the first ends with the 15th. */
    static Resolved half(Resolved whole, int ordinal) {
        Resolved marked = whole.withMod(ordinal == 1 ? Mod.START : Mod.END);
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        if (first == null || last == null) {
            return marked;
        }
        return switch (whole.granularity()) {
            case MONTH -> half(marked, ordinal, first, first.plusDays(15), last);
            case DECADE -> half(marked, ordinal, first, first.plusYears(5), last);
            case CENTURY -> half(marked, ordinal, first, first.plusYears(50), last);
            default -> marked;
        };
    }

    private static Resolved half(Resolved whole, int ordinal, LocalDate first, LocalDate second, LocalDate last) {
        return ordinal == 1
                ? whole.withDays(first, second.minusDays(1), whole.granularity())
                : whole.withDays(second, last, whole.granularity());
    }

    /** Early in the week is Monday to Wednesday, its end Friday to Sunday. */
    private static Resolved ofWeek(Resolved whole, Mod mod, LocalDate monday) {
        int from = mod == Mod.END ? 4 : mod == Mod.MID ? 1 : 0;
        return whole.withDays(monday.plusDays(from), monday.plusDays(from + 2L), Granularity.WEEK);
    }

    private static Resolved third(
            Resolved whole, Mod mod, LocalDate first, LocalDate second, LocalDate third, LocalDate last) {
        Granularity unit = whole.granularity();
        return switch (mod) {
            case START -> whole.withDays(first, second.minusDays(1), unit);
            case MID -> whole.withDays(second, third.minusDays(1), unit);
            case END -> whole.withDays(third, last, unit);
            default -> whole;
        };
    }
}
