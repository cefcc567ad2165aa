package dev.dateline.temporal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lengths of time and repeated times: they have a value, and no place in the calendar. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class Durations {
    private Durations() {}

    static Unit unit(Reading r) {
        return Unit.values()[r.get(Field.UNIT)];
    }

    /** "three days", "several weeks", "the past two years" (which ends at the anchor). */
    static Resolved duration(Reading r, Discourse d) {
        Unit unit = unit(r);
        int amount = r.get(Field.NUM, 1);
        Resolved length = Resolved.vague(TemporalExpression.Type.DURATION, unit.duration(amount));
        if (r.has(Field.MOD)) {
            length = length.withMod(Mod.values()[r.get(Field.MOD)]);
        }
        return r.has(Field.DEIXIS) && amount > 0 ? window(r, length, unit, amount, d) : length;
    }

    /** The past two weeks reach up to the day of speech, the next three days begin after it. */
    private static Resolved window(Reading r, Resolved length, Unit unit, int amount, Discourse d) {
        LocalDate near = d.speech();
        if (near == null || unit.compareTo(Unit.DAY) < 0 || amount > 1000) {
            return length;
        }
        boolean past = r.get(Field.DEIXIS) == Deixis.LAST.ordinal();
        LocalDate from = near;
        LocalDate to = near;
        if (unit == Unit.QUARTER) { // whole ones
            LocalDate quarter = near.withDayOfMonth(1).minusMonths((near.getMonthValue() - 1) % 3);
            from = past ? unit.from(quarter, -amount) : unit.from(quarter, 1);
            to = (past ? quarter : unit.from(quarter, amount + 1)).minusDays(1);
        } else if (past) {
            from = unit.from(near, -amount);
        } else {
            from = near.plusDays(1);
            to = unit.from(near, amount);
        }
        boolean known = from.getYear() >= 1 && to.getYear() <= 9990;
        return known ? length.withDays(from, to, TemporalExpression.Granularity.NONE) : length;
    }

    /** "daily", "every Monday", "twice a week". */
    static @Nullable Resolved set(Reading r) {
        if (r.has(Field.WEEKDAY)) {
            return Resolved.vague(TemporalExpression.Type.SET, "XXXX-WXX-" + r.get(Field.WEEKDAY));
        }
        if (r.has(Field.DAYPART)) {
            return Resolved.vague(TemporalExpression.Type.SET, "XXXX-XX-XXT" + DayPart.values()[r.get(Field.DAYPART)]);
        }
        if (r.has(Field.MONTH)) {
            return Resolved.vague(TemporalExpression.Type.SET, "XXXX-" + Resolved.two(r.get(Field.MONTH)));
        }
        Unit unit = Unit.values()[r.get(Field.UNIT)];
        if (r.has(Field.FREQ) || r.has(Field.NUM)) {
            return Resolved.vague(TemporalExpression.Type.SET, unit.duration(r.get(Field.NUM, 1)));
        }
        String value = switch (unit) {
            case DAY -> "XXXX-XX-XX";
            case NIGHT -> "XXXX-XX-XXTNI";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case YEAR -> "XXXX";
            default -> unit.duration(1);
        };
        return Resolved.vague(TemporalExpression.Type.SET, value);
    }
}
