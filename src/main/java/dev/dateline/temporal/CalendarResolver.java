package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Resolves dates of the calendar; years that are not told come from the discourse or the publication date. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class CalendarResolver {
    private final Holidays holidays;

    CalendarResolver(Holidays holidays) {
        this.holidays = holidays;
    }

    /** A year as told, with its era; NONE where it is not told. */
    static int year(Reading r, Discourse d) {
        if (r.has(Field.YEAR)) {
            int year = r.get(Field.YEAR);
            boolean antique = r.get(Field.ERA, 0) == 1 || (d.beforeChrist() && year < 1000 && !r.has(Field.ERA));
            return antique ? 1 - year : year;
        }
        if (r.has(Field.SHORT)) {
            return century(r.get(Field.SHORT), d);
        }
        return Field.NONE;
    }

    /** The year that ends with two digits and lies nearest to the running year, else within the last 90 years. */
    static int century(int twoDigits, Discourse d) {
        LocalDate near = d.narrative ? d.told() : d.anchor;
        if (near == null) {
            return twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
        }
        int year = near.getYear() - Math.floorMod(near.getYear(), 100) + twoDigits;
        if (d.narrative) {
            return year - near.getYear() > 50 ? year - 100 : near.getYear() - year > 50 ? year + 100 : year;
        }
        return year > near.getYear() + 10 ? year - 100 : year;
    }

    Resolved day(Reading r, Discourse d) throws ImpossibleDate {
        int month = r.get(Field.MONTH);
        int day = r.get(Field.DAY);
        int year = year(r, d);
        if (year != Field.NONE) {
            check(year, month, day);
            return Resolved.day(LocalDate.of(year, month, day), Basis.EXPLICIT);
        }
        if (day > Month.of(month).maxLength()) {
            throw new ImpossibleDate(month, day, Field.NONE);
        }
        LocalDate date = r.has(Field.WEEKDAY) ? byWeekday(d, month, day, r.get(Field.WEEKDAY), 5) : null;
        if (date == null) {
            date = infer(d, month, day);
        }
        if (date == null) {
            String value = "XXXX-" + Resolved.two(month) + "-" + Resolved.two(day);
            return new Resolved(
                    TemporalExpression.Type.DATE, value, null, null, null, Granularity.DAY, Basis.NONE, null);
        }
        return Resolved.day(date, basis(d));
    }

    static void check(int year, int month, int day) throws ImpossibleDate {
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new ImpossibleDate(month, day, year);
        }
    }

    static Basis basis(Discourse d) {
        return d.follows() ? Basis.DISCOURSE : Basis.PUBLICATION;
    }

    /** The date on which month, day and weekday agree that lies nearest to the anchor, within {@code years} of it. */
    static @Nullable LocalDate byWeekday(Discourse d, int month, int day, int weekday, int years) {
        LocalDate near = d.follows() ? d.running() : d.anchor;
        if (near == null) {
            return null;
        }
        for (int distance = 0; distance <= years; distance++) {
            for (int year : new int[] {near.getYear() - distance, near.getYear() + distance}) {
                if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                    LocalDate date = LocalDate.of(year, month, day);
                    if (date.getDayOfWeek().getValue() == weekday) {
                        return date;
                    }
                }
            }
        }
        return null;
    }

    /** The day's year: the running one where the text looks back, else the last such day not after publication. */
    static @Nullable LocalDate infer(Discourse d, int month, int day) {
        LocalDate near = d.follows() ? d.running() : d.anchor;
        if (near == null) {
            return null;
        }
        if (d.follows()) {
            int year = followYear(d, near, month);
            return valid(year, month, day, -4);
        }
        LocalDate same = valid(near.getYear(), month, day, d.future ? 4 : -4);
        if (d.future) {
            return same.isBefore(near) ? valid(near.getYear() + 1, month, day, 4) : same;
        }
        return same.isAfter(near) ? valid(near.getYear() - 1, month, day, -4) : same;
    }

    /** The running year; the next one where the told month lies far back and the next one is not after publication. */
    private static int followYear(Discourse d, LocalDate near, int month) {
        int year = near.getYear();
        boolean back = d.unit().compareTo(Granularity.MONTH) <= 0 && near.getMonthValue() - month >= 5;
        LocalDate anchor = d.anchor;
        boolean possible = anchor == null || !LocalDate.of(year + 1, month, 1).isAfter(anchor);
        return back && possible ? year + 1 : year;
    }

    private static LocalDate valid(int year, int month, int day, int step) {
        int y = year;
        while (day > YearMonth.of(y, month).lengthOfMonth()) {
            y += step > 0 ? 1 : -1;
        }
        return LocalDate.of(y, month, day);
    }

    Resolved month(Reading r, Discourse d) {
        int month = r.get(Field.MONTH);
        int year = year(r, d);
        if (year != Field.NONE) {
            return Resolved.month(year, month, Basis.EXPLICIT);
        }
        LocalDate near = d.follows() ? d.running() : d.anchor;
        if (near == null) {
            String value = "XXXX-" + Resolved.two(month);
            return new Resolved(
                    TemporalExpression.Type.DATE, value, null, null, null, Granularity.MONTH, Basis.NONE, null);
        }
        if (r.has(Field.DEIXIS)) {
            return deicticMonth(r, d, month);
        }
        if (d.follows()) {
            return Resolved.month(followYear(d, near, month), month, Basis.DISCOURSE);
        }
        boolean later = month > near.getMonthValue();
        boolean earlier = month < near.getMonthValue();
        int inferred = d.future ? near.getYear() + (earlier ? 1 : 0) : near.getYear() - (later ? 1 : 0);
        return Resolved.month(inferred, month, Basis.PUBLICATION);
    }

    private static Resolved deicticMonth(Reading r, Discourse d, int month) {
        Deixis deixis = Deixis.values()[r.get(Field.DEIXIS)];
        boolean told = deixis.compareTo(Deixis.SAME) >= 0;
        LocalDate near = told ? d.told() : d.speech();
        Basis basis = told ? d.toldBasis() : d.speechBasis();
        if (near == null) {
            return Resolved.vague(TemporalExpression.Type.DATE, "XXXX-" + Resolved.two(month));
        }
        int here = near.getMonthValue();
        int year = near.getYear() + r.get(Field.NUM2, 0);
        year += switch (deixis) {
            case LAST, PREVIOUS -> month >= here ? -1 : 0;
            case NEXT, FOLLOWING -> month <= here ? 1 : 0;
            case THIS, SAME -> 0;
        };
        return Resolved.month(year, month, basis);
    }

    Resolved season(Reading r, Discourse d) {
        int season = r.get(Field.SEASON);
        int year = year(r, d);
        if (year != Field.NONE) {
            return Resolved.season(year, season, Basis.EXPLICIT);
        }
        LocalDate near = d.follows() ? d.running() : d.speech();
        if (near == null) {
            return Resolved.vague(
                    TemporalExpression.Type.DATE, "XXXX-" + new String[] {"SP", "SU", "FA", "WI"}[season]);
        }
        Deixis deixis = r.has(Field.DEIXIS) ? Deixis.values()[r.get(Field.DEIXIS)] : Deixis.THIS;
        if (deixis.compareTo(Deixis.SAME) >= 0 && d.running() != null) {
            near = d.told() == null ? near : d.told();
        }
        return Resolved.season(seasonYear(near, season, deixis, d, r.has(Field.DEIXIS)), season, basis(d));
    }

    private static int seasonYear(LocalDate near, int season, Deixis deixis, Discourse d, boolean told) {
        // months of January and February belong to the winter of the year before
        int year = season == 3 && near.getMonthValue() <= 2 ? near.getYear() - 1 : near.getYear();
        int here = near.getMonthValue() <= 2 ? 3 : (near.getMonthValue() - 3) / 3;
        boolean began = near.getMonthValue() <= 2 ? season == 3 : season <= here;
        return switch (deixis) {
            case LAST, PREVIOUS -> began && season != here ? year : year - 1;
            case NEXT, FOLLOWING -> began ? year + 1 : year;
            case SAME -> year;
            case THIS -> told || d.follows() || began || d.future ? year : year - 1;
        };
    }

    Resolved holiday(Reading r, Discourse d) {
        int holiday = r.get(Field.HOLIDAY);
        int year = year(r, d);
        Basis basis = Basis.EXPLICIT;
        LocalDate near = d.follows() ? d.running() : d.anchor;
        if (year == Field.NONE && !holidays.historic(holiday)) {
            if (near == null) {
                return Resolved.vague(TemporalExpression.Type.DATE, "XXXX-XX-XX");
            }
            basis = basis(d);
            year = near.getYear();
            LocalDate here = holidays.in(year, holiday);
            Deixis deixis = r.has(Field.DEIXIS) ? Deixis.values()[r.get(Field.DEIXIS)] : Deixis.THIS;
            boolean ahead = here != null && (d.future ? !here.isBefore(near) : here.isAfter(near));
            if (deixis == Deixis.NEXT || (deixis == Deixis.THIS && d.future)) {
                year += ahead ? 0 : 1;
            } else if (deixis == Deixis.LAST || (!r.has(Field.DEIXIS) && !d.follows())) {
                year -= ahead ? 1 : 0;
            }
        }
        LocalDate first = holidays.in(year == Field.NONE ? 0 : year, holiday);
        if (first == null) {
            return Resolved.vague(
                    TemporalExpression.Type.DATE, year == Field.NONE ? "XXXX-XX-XX" : Resolved.year(year) + "-XX-XX");
        }
        if (r.has(Field.UNIT)) { // Labor Day weekend
            return Resolved.weekend(first.minusDays(first.getDayOfWeek().getValue() <= 2 ? 7 : 0), basis);
        }
        int days = holidays.days(holiday);
        Resolved day = Resolved.day(first, basis);
        return days == 1 ? day : day.withDays(first, first.plusDays(days - 1L), Granularity.RANGE);
    }
}
