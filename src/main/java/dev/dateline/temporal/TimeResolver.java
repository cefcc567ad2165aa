package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Resolves clock times and parts of a day. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class TimeResolver {
    private TimeResolver() {}

    /** {@code T10:57}, {@code T05:30}, {@code T11:00}; null where the numbers are no time. */
    static @Nullable String clock(Reading r) {
        int dotted = r.get(Field.DOTTED, 0);
        int hour = r.get(Field.HOUR, dotted / 100);
        int minute = r.get(Field.MINUTE, dotted % 100);
        int second = r.get(Field.SECOND, -1);
        if (r.has(Field.AMPM)) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + r.get(Field.AMPM);
        } else if (r.has(Field.DAYPART) && hour < 12) {
            DayPart part = DayPart.values()[r.get(Field.DAYPART)];
            boolean afterNoon = part == DayPart.AF || part == DayPart.EV || (part == DayPart.NI && hour >= 6);
            hour += afterNoon ? 12 : 0;
        }
        if (hour > 24 || minute > 59) {
            return null;
        }
        return "T" + Resolved.two(hour) + ":" + Resolved.two(minute) + (second >= 0 ? ":" + Resolved.two(second) : "");
    }

    /** A time of day, on a told day or on the one spoken of. */
    static @Nullable Resolved timed(Reading time, @Nullable Resolved day, Discourse d) {
        boolean part = time.has(Field.DAYPART) && !time.has(Field.HOUR) && !time.has(Field.DOTTED);
        String suffix = part ? "T" + DayPart.values()[time.get(Field.DAYPART)] : clock(time);
        if (suffix == null) {
            return null;
        }
        Resolved on = day != null ? day : spokenOf(time, d);
        Granularity unit = part ? Granularity.DAYPART : Granularity.MINUTE;
        if (on == null) {
            return Resolved.vague(TemporalExpression.Type.TIME, "XXXX-XX-XX" + suffix);
        }
        LocalDate first = on.first();
        if (first == null || on.granularity().compareTo(Granularity.RANGE) > 0) {
            return on.withValue(TemporalExpression.Type.TIME, on.value() + "-XX" + suffix, on.granularity());
        }
        int lasts = time.get(Field.NUM2, 0); // overnight reaches into the next day
        LocalDate last = on.last() == null ? first : on.last();
        Resolved timed = on.withValue(TemporalExpression.Type.TIME, on.value().replaceAll("T.*", "") + suffix, unit);
        return lasts == 0
                ? timed
                : timed.withDays(first.plusDays(Math.min(lasts, 0)), last.plusDays(Math.max(lasts, 0)), unit);
    }

    /** The day of a bare time: what was told last in the same paragraph, else the day of publication. */
    private static @Nullable Resolved spokenOf(Reading time, Discourse d) {
        Deixis deixis = time.has(Field.DEIXIS) ? Deixis.values()[time.get(Field.DEIXIS)] : Deixis.SAME;
        // a live blog's times at the start of a line are those of its own day
        boolean told = deixis.compareTo(Deixis.SAME) >= 0 && !(d.entry && d.anchor != null && !d.narrative);
        LocalDate day = told ? d.lastDay() : d.speech();
        if (day == null || (told && !time.has(Field.DEIXIS) && d.paragraphsAgo() > 1)) {
            day = d.narrative ? d.lastDay() : d.anchor;
        }
        if (day == null) {
            return null;
        }
        int step = switch (deixis) {
            case LAST, PREVIOUS -> -1;
            case NEXT, FOLLOWING -> 1;
            case THIS, SAME -> 0;
        };
        Basis basis = told && d.lastDay() != null ? Basis.DISCOURSE : d.speechBasis();
        return Resolved.day(day.plusDays(step), basis);
    }
}
