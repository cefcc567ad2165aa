package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns readings into dates against the discourse. Answers null for what is no temporal expression after all. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class Resolver {
    private final CalendarResolver calendar;
    private final NattyCalendar natty;

    Resolver(Holidays holidays, NattyCalendar natty) {
        this.calendar = new CalendarResolver(holidays);
        this.natty = natty;
    }

    /** @param phrase the covered text, for what Natty computes */
    @Nullable
    Resolved resolve(Reading r, Discourse d, String phrase) throws ImpossibleDate {
        return switch (r.kind()) {
            case DAY -> calendar.day(r, d);
            case MONTH -> r.get(Field.MONTH) < 1 || r.get(Field.MONTH) > 12 ? null : calendar.month(r, d);
            case SEASON -> calendar.season(r, d);
            case HOLIDAY -> calendar.holiday(r, d);
            case NUMERIC, DAYDOT -> NumericDate.resolve(r, d);
            case YEAR -> year(r, d);
            case DECADE -> decade(r, d);
            case CENTURY -> century(r);
            case QUARTER -> within(r, d, true);
            case HALF -> within(r, d, false);
            case DAYOFMONTH -> dayOfMonth(r, d);
            case WEEKDAY -> RelativeResolver.weekday(r, d);
            case WEEKEND, DEICTIC, YEARREF -> deictic(r, d);
            case RELDAY, NOW -> RelativeResolver.relativeDay(r, d);
            case OFFSET -> offset(r, d, phrase);
            case PART -> part(r, d, phrase);
            case TIMED -> timed(r, d, phrase);
            case CLOCK, DAYPART -> TimeResolver.timed(r, null, d);
            case DURATION, UNITS -> Durations.duration(r, d);
            case SET -> Durations.set(r);
            case REF -> reference(r);
            case NTH -> NthUnit.resolve(r, r.first == null ? thisYear(d) : inner(r, d, phrase));
            case NATTY -> natty(d, phrase);
            case OFYEAR -> ofYear(r, d, phrase);
            case RANGE, NOTHING, DAYNUM, YEARNUM, YEARSHORT, YEARANTIQUE -> null;
        };
    }

    private @Nullable Resolved inner(Reading r, Discourse d, String phrase) throws ImpossibleDate {
        Reading first = r.first;
        return first == null ? null : resolve(first, d, phrase);
    }

    @Nullable
    Resolved year(Reading r, Discourse d) {
        int told = r.get(Field.YEAR, 1000);
        boolean era = r.has(Field.ERA);
        if (told < 1000 && !era && !d.beforeChrist()) {
            return null;
        }
        Resolved year = Resolved.year(CalendarResolver.year(r, d), Basis.EXPLICIT);
        return r.has(Field.MOD) ? year.withMod(Mod.values()[r.get(Field.MOD)]) : year;
    }

    private static Resolved deictic(Reading r, Discourse d) {
        Resolved whole = RelativeResolver.deictic(r, d);
        return r.has(Field.MOD) ? PartOf.cut(whole, Mod.values()[r.get(Field.MOD)]) : whole;
    }

    /** The year that "week 36" belongs to. */
    private static @Nullable Resolved thisYear(Discourse d) {
        LocalDate near = d.follows() ? d.running() : d.anchor;
        return near == null ? null : Resolved.year(near.getYear(), CalendarResolver.basis(d));
    }

    private static Resolved decade(Reading r, Discourse d) {
        int first = r.get(Field.DECADE);
        boolean era = r.get(Field.ERA, 0) == 1;
        if (first < 100 && !era) {
            LocalDate near = d.narrative ? d.told() : d.anchor;
            int here = near == null ? 2020 : near.getYear();
            int hundreds = here - Math.floorMod(here, 100);
            first += hundreds + first > here ? hundreds - 100 : hundreds;
        }
        return Resolved.decade(first, era, Basis.EXPLICIT);
    }

    private static @Nullable Resolved century(Reading r) {
        int rank = r.get(Field.ORD);
        return rank < 1 || rank > 30 ? null : Resolved.century(rank - 1, r.get(Field.ERA, 0) == 1, Basis.EXPLICIT);
    }

    /** A quarter or half of a year. */
    private static @Nullable Resolved within(Reading r, Discourse d, boolean quarter) {
        int year = CalendarResolver.year(r, d);
        Basis basis = Basis.EXPLICIT;
        int rank = r.get(Field.ORD);
        if (year == Field.NONE) {
            LocalDate near = d.follows() ? d.running() : d.speech();
            if (near == null) {
                return Resolved.vague(TemporalExpression.Type.DATE, "XXXX-" + (quarter ? "Q" : "H") + rank);
            }
            basis = CalendarResolver.basis(d);
            boolean ahead = (quarter ? 3 * rank - 2 : 6 * rank - 5) > near.getMonthValue();
            year = near.getYear() - (ahead && !d.follows() && !d.future && !r.has(Field.DEIXIS) ? 1 : 0);
            year += r.get(Field.NUM2, 0);
        }
        if (rank < 1 || rank > (quarter ? 4 : 2)) {
            return null;
        }
        return quarter ? Resolved.quarter(year, rank, basis) : Resolved.half(year, rank, basis);
    }

    /** "the 13th": within the running month; in news without one, the last such day. */
    @Nullable
    Resolved dayOfMonth(Reading r, Discourse d) throws ImpossibleDate {
        int day = r.get(Field.DAY);
        LocalDate start = d.told();
        LocalDate speech = d.speech();
        if (r.has(Field.NUM) && speech != null) { // the 20th of next month
            LocalDate month = speech.withDayOfMonth(1).plusMonths(r.get(Field.NUM));
            return day > month.lengthOfMonth() ? null : Resolved.day(month.withDayOfMonth(day), d.speechBasis());
        }
        if (r.has(Field.WEEKDAY) && start != null) {
            return weekdayOfMonth(start, day, r.get(Field.WEEKDAY), d);
        }
        LocalDate near = d.running() != null && (d.narrative || d.paragraphsAgo() <= 2) ? d.running() : d.anchor;
        if (near == null) {
            return Resolved.vague(TemporalExpression.Type.DATE, "XXXX-XX-" + Resolved.two(day));
        }
        Basis basis = d.running() != null ? Basis.DISCOURSE : Basis.PUBLICATION;
        if (basis == Basis.PUBLICATION && day > near.getDayOfMonth() != d.future) {
            near = d.future ? near : near.minusMonths(1);
            near = d.future && day < near.getDayOfMonth() ? near.plusMonths(1) : near;
        }
        if (day > near.lengthOfMonth()) {
            return null;
        }
        return Resolved.day(near.withDayOfMonth(day), basis);
    }

    /** "Tuesday the 19th": the nearest such day within a year. */
    private static @Nullable Resolved weekdayOfMonth(LocalDate near, int day, int weekday, Discourse d) {
        for (int months = 0; months <= 12; months++) {
            for (int step : d.future ? new int[] {months} : new int[] {-months, months}) {
                LocalDate month = near.withDayOfMonth(1).plusMonths(step);
                if (day <= month.lengthOfMonth()
                        && month.withDayOfMonth(day).getDayOfWeek().getValue() == weekday) {
                    return Resolved.day(month.withDayOfMonth(day), d.toldBasis());
                }
            }
        }
        return null;
    }

    private @Nullable Resolved offset(Reading r, Discourse d, String phrase) throws ImpossibleDate {
        if (r.has(Field.FREQ) && !d.future) {
            return Durations.duration(r, d); // "in three days": a length, unless the clause looks ahead
        }
        Resolved from = inner(r, d, phrase);
        if (r.first != null && (from == null || from.first() == null)) {
            return null;
        }
        return RelativeResolver.offset(r, d, from);
    }

    private @Nullable Resolved part(Reading r, Discourse d, String phrase) throws ImpossibleDate {
        Resolved whole = inner(r, d, phrase);
        if (whole == null) {
            return null;
        }
        if (r.has(Field.ORD)) {
            return r.get(Field.ORD) > 2 ? null : PartOf.half(whole, r.get(Field.ORD));
        }
        Mod mod = Mod.values()[r.get(Field.MOD)];
        return PartOf.cut(whole, mod);
    }

    /** "1 October last year": the second reading gives the year of the first. */
    private @Nullable Resolved ofYear(Reading r, Discourse d, String phrase) throws ImpossibleDate {
        boolean yearFirst = r.first != null && r.first.kind() == Kind.YEARREF; // next year's first quarter
        Reading date = yearFirst ? r.second : r.first;
        Reading yearRef = yearFirst ? r.first : r.second;
        if (date == null || yearRef == null) {
            return null;
        }
        Resolved year = resolve(yearRef, d, phrase);
        LocalDate first = year == null ? null : year.first();
        if (year == null || first == null) {
            return null;
        }
        date.set(Field.YEAR, first.getYear());
        Resolved whole = resolve(date, d, phrase);
        return whole == null ? null : whole.withBasis(year.basis());
    }

    private @Nullable Resolved timed(Reading r, Discourse d, String phrase) throws ImpossibleDate {
        Reading a = r.first;
        Reading b = r.second;
        if (a == null) {
            return null;
        }
        if (b == null) {
            Resolved day = resolve(a, d, phrase);
            return day == null ? null : TimeResolver.timed(r, day, d);
        }
        boolean timeFirst = a.kind() == Kind.CLOCK || a.kind() == Kind.DAYPART;
        Resolved day = resolve(timeFirst ? b : a, d, phrase);
        Reading time = timeFirst ? a : b;
        return day == null ? null : TimeResolver.timed(time, day, d);
    }

    private static Resolved reference(Reading r) {
        return Resolved.vague(TemporalExpression.Type.DATE, Reference.values()[r.get(Field.REF)].name());
    }

    private @Nullable Resolved natty(Discourse d, String phrase) {
        LocalDate near = d.follows() ? d.running() : d.anchor;
        if (near == null) {
            return null;
        }
        Optional<LocalDate> day = natty.resolve(phrase, near);
        return day.map(date -> Resolved.day(date, CalendarResolver.basis(d))).orElse(null);
    }

    /** A day whose month was told with the other end of its range. */
    Resolved monthDay(Reading r, Discourse d) throws ImpossibleDate {
        return calendar.day(r, d);
    }
}
