package dev.dateline.temporal;

import org.jspecify.annotations.Nullable;

/** Lengths of time and repeated times: they have a value, and no place in the calendar. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class Durations {
    private Durations() {}

    /** "three days", "several weeks", "the past two years" (which ends at the anchor). */
    static Resolved duration(Reading r, Discourse d) {
        Unit unit = Unit.values()[r.get(Field.UNIT)];
        int amount = r.get(Field.NUM, 1);
        Resolved length = Resolved.vague(TemporalExpression.Type.DURATION, unit.duration(amount));
        if (r.has(Field.MOD)) {
            length = length.withMod(Mod.values()[r.get(Field.MOD)]);
        }
        return length;
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
