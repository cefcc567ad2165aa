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

    /** Values of {@link Field#C}: a range is 1, a list 2. */
    private static final int FIRST_UNITS = 3;

    private static final int LASTING = 4;

    private final Resolver resolver;

    RangeResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Both ends, each null where it cannot be resolved. */
    record Ends(@Nullable Resolved first, @Nullable Resolved second) {}

    Ends resolve(Reading range, Reading a, Reading b, Discourse d) throws ImpossibleDate {
        if (range.get(Field.C, 1) == FIRST_UNITS) {
            return firstUnits(a, b, d);
        }
        if (range.get(Field.C, 1) == LASTING) {
            return lasting(a, b, d);
        }
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
        boolean next =
                !list(range) && dayOnly(to) && !to.has(Field.MONTH) && to.get(Field.DAY) < from.get(Field.DAY, 0);
        boolean before =
                !list(range) && dayOnly(from) && !from.has(Field.MONTH) && from.get(Field.DAY) > to.get(Field.DAY, 31);
        share(to, from);
        share(from, to);
        if (next && to.has(Field.MONTH)) { // from 27 April to the 3rd
            shift(to, 1);
        } else if (before && from.has(Field.MONTH)) {
            shift(from, -1);
        }
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
            return weekdays(range, from, to, first, second);
        } else if (first != null
                && second != null
                && first.first() != null
                && second.first() != null
                && second.first().isBefore(first.first())) {
            if (Contradictions.sameMonth(from, to) && !(fromTold && toTold)) {
                return new Ends(first, second); // from 5 May to 3 May: a slip, not a year
            }
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

    /** "Wednesday to Friday": the earlier is the last one before the later, or the later the first one after. */
    private static Ends weekdays(Reading range, Reading from, Reading to, @Nullable Resolved first, Resolved second) {
        LocalDate start = first == null ? null : first.first();
        LocalDate end = second.first();
        boolean pointed = from.has(Field.DEIXIS) || (start != null && end != null && start.isBefore(end));
        if (start != null && first != null && pointed && !to.has(Field.DEIXIS)) {
            LocalDate day = start.with(TemporalAdjusters.next(DayOfWeek.of(to.get(Field.WEEKDAY))));
            return joint(range, first, Resolved.day(day, first.basis()));
        }
        if (end == null) {
            return new Ends(first, second);
        }
        LocalDate day = end.with(TemporalAdjusters.previous(DayOfWeek.of(from.get(Field.WEEKDAY))));
        return joint(range, Resolved.day(day, second.basis()), second);
    }

    /** "The first three months of 2021": both bear the days of the part that is meant. */
    private Ends firstUnits(Reading length, Reading whole, Discourse d) throws ImpossibleDate {
        Resolved duration = Durations.duration(length, d);
        Resolved date = resolver.resolve(whole, d, "");
        LocalDate first = date == null ? null : date.first();
        LocalDate last = date == null ? null : date.last();
        int amount = length.get(Field.NUM, 1);
        if (date == null || first == null || last == null || !length.has(Field.ORD) || amount < 1 || amount > 1000) {
            return new Ends(duration, date);
        }
        Unit unit = Durations.unit(length);
        boolean fromStart = length.get(Field.ORD) > 0;
        LocalDate from = fromStart ? first : unit.from(last.plusDays(1), -amount);
        LocalDate to = fromStart ? unit.from(first, amount).minusDays(1) : last;
        if (from.isBefore(first) || to.isAfter(last) || to.isBefore(from)) {
            return new Ends(duration, date);
        }
        Mod mod = fromStart ? Mod.START : Mod.END;
        return new Ends(
                duration.withDays(from, to, Granularity.NONE),
                date.withDays(from, to, Granularity.RANGE).withMod(mod));
    }

    /** "3 days starting from next Monday", "18 December for 10 days". */
    private Ends lasting(Reading a, Reading b, Discourse d) throws ImpossibleDate {
        boolean dateFirst = b.kind() == Kind.DURATION;
        Reading length = dateFirst ? b : a;
        Resolved duration = Durations.duration(length, d);
        Resolved day = resolver.resolve(dateFirst ? a : b, d, "");
        LocalDate from = day == null ? null : day.first();
        int amount = length.get(Field.NUM, 1);
        Unit unit = Durations.unit(length);
        if (day != null && from != null && amount >= 1 && amount <= 1000 && unit.compareTo(Unit.DAY) >= 0) {
            LocalDate to = unit.from(from, amount).minusDays(1);
            day = day.withDays(from, to, Granularity.RANGE);
            duration = duration.withDays(from, to, Granularity.NONE);
        }
        return dateFirst ? new Ends(day, duration) : new Ends(duration, day);
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

    /** Moves a day by a month, and by a year where its month becomes one of another. */
    private static void shift(Reading r, int months) {
        int month = r.get(Field.MONTH) + months;
        r.set(Field.MONTH, month == 0 ? 12 : month == 13 ? 1 : month);
        if (r.has(Field.YEAR)) {
            r.set(Field.YEAR, r.get(Field.YEAR) + (month == 0 ? -1 : month == 13 ? 1 : 0));
        }
    }

    private static boolean list(Reading range) {
        return range.get(Field.C, 1) == 2;
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
        boolean neighbours =
                first.granularity() == Granularity.DAY && from.plusDays(1).equals(to);
        if (list(range) && !neighbours) {
            return new Ends(first, second);
        }
        return new Ends(first.withDays(from, to, Granularity.RANGE), second.withDays(from, to, Granularity.RANGE));
    }
}
