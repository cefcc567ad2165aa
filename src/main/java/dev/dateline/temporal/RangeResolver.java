package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves two dates told together: "12-14 April", "from August to October 2020", "28 and 29 August". What one leaves
 * out, the other gives. Both ends of a range bear the whole range as their days.
 */
final class RangeResolver {
    private static final Field[] SHARED = {Field.YEAR, Field.SHORT, Field.MONTH, Field.ERA};

    private static final Set<Kind> YEARS = EnumSet.of(Kind.YEAR, Kind.YEARNUM, Kind.YEARSHORT, Kind.YEARANTIQUE);

    private final Resolver resolver;

    RangeResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Both ends, each null where it cannot be resolved. */
    record Ends(@Nullable Resolved first, @Nullable Resolved second) {}

    Ends resolve(Reading range, Reading a, Reading b, Discourse d) throws ImpossibleDate {
        Reading from = core(a);
        Reading to = core(b);
        boolean fromTold = CalendarResolver.year(from, d) != Field.NONE;
        boolean toTold = CalendarResolver.year(to, d) != Field.NONE;
        if (to.has(Field.SHORT) && fromTold && !to.has(Field.YEAR)) {
            int year = CalendarResolver.year(from, d);
            to.set(Field.YEAR, year - Math.floorMod(year, 100) + to.get(Field.SHORT));
        }
        if (dayOnly(from) && to.kind() == Kind.NUMERIC) {
            return dayBefore(range, from, end(b, to, d));
        }
        share(to, from);
        share(from, to);
        Resolved first;
        Resolved second;
        if (toTold && !fromTold) {
            second = end(b, to, d);
            first = end(a, from, d);
        } else {
            first = end(a, from, d);
            second = end(b, to, d);
        }
        if (from.kind() == Kind.WEEKDAY && to.kind() == Kind.WEEKDAY && second != null && second.first() != null) {
            LocalDate day = second.first().with(TemporalAdjusters.previous(DayOfWeek.of(from.get(Field.WEEKDAY))));
            first = Resolved.day(day, second.basis());
        } else if (first != null
                && second != null
                && first.first() != null
                && second.first() != null
                && second.first().isBefore(first.first())) {
            if (!fromTold && from.has(Field.MONTH)) {
                from.set(Field.YEAR, first.first().getYear() - 1);
                first = end(a, from, d);
            } else if (!toTold && to.has(Field.MONTH)) {
                to.set(Field.YEAR, second.first().getYear() + 1);
                second = end(b, to, d);
            }
        }
        return joint(range, first, second);
    }

    /** "25./26.07.2024": the first is a day of the second's month. */
    private static Ends dayBefore(Reading range, Reading from, @Nullable Resolved second) {
        LocalDate last = second == null ? null : second.first();
        if (second == null || last == null || from.get(Field.DAY) > last.lengthOfMonth()) {
            return new Ends(null, second);
        }
        Resolved first = Resolved.day(last.withDayOfMonth(from.get(Field.DAY)), second.basis());
        return joint(range, first, second);
    }

    private static Reading core(Reading reading) {
        Reading inner = reading.first;
        return reading.kind() == Kind.PART && inner != null ? inner : reading;
    }

    private static void share(Reading giver, Reading taker) {
        boolean yearless = !taker.has(Field.YEAR) && !taker.has(Field.SHORT);
        for (Field field : SHARED) {
            boolean year = field == Field.YEAR || field == Field.SHORT;
            boolean fits = field != Field.MONTH || dayOnly(taker);
            boolean dated = !year || !YEARS.contains(taker.kind());
            if (giver.has(field) && !taker.has(field) && fits && dated && (!year || yearless)) {
                taker.set(field, giver.get(field));
            }
        }
    }

    private static boolean dayOnly(Reading r) {
        return r.kind() == Kind.DAYOFMONTH || r.kind() == Kind.DAYNUM;
    }

    private @Nullable Resolved end(Reading whole, Reading core, Discourse d) throws ImpossibleDate {
        if (dayOnly(core)) {
            return core.has(Field.MONTH) ? resolver.monthDay(core, d) : resolver.dayOfMonth(core, d);
        }
        if (core.kind() != Kind.YEAR && YEARS.contains(core.kind())) {
            return resolver.year(core, d);
        }
        return resolver.resolve(whole, d, "");
    }

    /** A range's days go to both ends; those of a list only where it names two neighbouring days. */
    private static Ends joint(Reading range, @Nullable Resolved first, @Nullable Resolved second) {
        if (first == null || second == null) {
            return new Ends(first, second);
        }
        LocalDate from = first.first();
        LocalDate to = second.last();
        if (from == null || to == null || to.isBefore(from)) {
            return new Ends(first, second);
        }
        boolean list = range.get(Field.C, 1) == 2;
        boolean neighbours =
                first.granularity() == Granularity.DAY && from.plusDays(1).equals(to);
        if (list && !neighbours) {
            return new Ends(first, second);
        }
        return new Ends(first.withDays(from, to, Granularity.RANGE), second.withDays(from, to, Granularity.RANGE));
    }
}
