package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Resolves what is told relative to another date: weekdays, "last week", "three days later". */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class RelativeResolver {
    private RelativeResolver() {}

    /** A bare weekday is the last one up to the day of publication, or the next where the clause looks ahead. */
    static Resolved weekday(Reading r, Discourse d) {
        int weekday = r.get(Field.WEEKDAY);
        DayOfWeek day = DayOfWeek.of(weekday);
        Deixis deixis = r.has(Field.DEIXIS) ? Deixis.values()[r.get(Field.DEIXIS)] : null;
        if (r.has(Field.A)) {
            return habit(weekday, day, d);
        }
        boolean told = deixis != null && deixis.compareTo(Deixis.SAME) >= 0 && d.running() != null;
        LocalDate near = told || d.narrative ? d.told() : d.speech();
        if (near == null) {
            return Resolved.vague(TemporalExpression.Type.DATE, "XXXX-WXX-" + weekday);
        }
        Basis basis = told || d.narrative ? d.toldBasis() : d.speechBasis();
        LocalDate date;
        if (deixis == null) {
            boolean ahead = d.future || (d.narrative && d.running() != null);
            TemporalAdjuster after = d.fragment ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day);
            date = near.with(ahead ? after : TemporalAdjusters.previousOrSame(day));
        } else {
            date = switch (deixis) {
                case LAST, PREVIOUS -> near.with(TemporalAdjusters.previous(day));
                case NEXT -> r.has(Field.B) ? near.with(TemporalAdjusters.next(day)) : nextWeek(near, day, d);
                case FOLLOWING -> near.with(TemporalAdjusters.next(day));
                case SAME -> near.with(TemporalAdjusters.nextOrSame(day));
                case THIS ->
                    d.future
                            ? near.with(TemporalAdjusters.nextOrSame(day))
                            : near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .with(TemporalAdjusters.nextOrSame(day));
            };
        }
        date = date.plusWeeks(r.get(Field.NUM2, 0)); // Tuesday before last
        if (r.has(Field.NUM)) { // Tuesday last week
            LocalDate monday = near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            date = monday.plusWeeks(r.get(Field.NUM)).with(TemporalAdjusters.nextOrSame(day));
        }
        return Resolved.day(date, basis);
    }

    /** "Next Friday" is told of this week's Friday only once that is past; history counts from its running date. */
    private static LocalDate nextWeek(LocalDate near, DayOfWeek day, Discourse d) {
        LocalDate next = near.with(TemporalAdjusters.next(day));
        boolean thisWeek = day.compareTo(near.getDayOfWeek()) > 0;
        return thisWeek && !d.narrative ? next.plusWeeks(1) : next;
    }

    /** "Friday prayers": the day told before, if it is one; in a text that looks back, else none. */
    private static Resolved habit(int weekday, DayOfWeek day, Discourse d) {
        LocalDate last = d.lastDay();
        if (last != null && d.sameParagraph() && last.getDayOfWeek() == day) {
            return Resolved.day(last, Basis.DISCOURSE);
        }
        LocalDate anchor = d.anchor;
        if (anchor == null || d.follows()) {
            return Resolved.vague(TemporalExpression.Type.DATE, "XXXX-WXX-" + weekday);
        }
        return Resolved.day(anchor.with(TemporalAdjusters.previousOrSame(day)), Basis.PUBLICATION);
    }

    /** today, yesterday, tomorrow: {@code NUM} days from the day of speech. */
    static Resolved relativeDay(Reading r, Discourse d) {
        int days = r.get(Field.NUM, 0);
        LocalDate near = d.anchor != null && !d.narrative ? d.anchor : d.speech();
        if (near == null || (d.narrative && days == 0)) {
            return Resolved.vague(TemporalExpression.Type.DATE, days == 0 ? "PRESENT_REF" : "XXXX-XX-XX");
        }
        return Resolved.day(near.plusDays(days), d.speechBasis());
    }

    /** this, last, next, the same, the following + unit. */
    static Resolved deictic(Reading r, Discourse d) {
        Deixis deixis = Deixis.values()[r.get(Field.DEIXIS)];
        Unit unit = Unit.values()[r.get(Field.UNIT)];
        boolean told = deixis.compareTo(Deixis.SAME) >= 0;
        LocalDate near = told ? dayOrRunning(d, unit) : d.speech();
        Basis basis = told ? d.toldBasis() : d.speechBasis();
        int step = switch (deixis) {
            case LAST, PREVIOUS -> -1;
            case THIS, SAME -> 0;
            case NEXT, FOLLOWING -> 1;
        };
        step += r.get(Field.NUM2, 0); // the week after next
        return near == null ? vague(unit, TemporalExpression.Type.DATE, step) : at(near, unit, step, basis, deixis, d);
    }

    /** For a day, the last one told, unless something longer was told since. */
    private static @Nullable LocalDate dayOrRunning(Discourse d, Unit unit) {
        if (unit.compareTo(Unit.DAY) > 0) {
            return d.told();
        }
        return d.lastDay() != null && (d.paragraphsAgo() <= 1 || d.narrative) ? d.lastDay() : d.told();
    }

    private static Resolved at(LocalDate near, Unit unit, int step, Basis basis, Deixis deixis, Discourse d) {
        LocalDate moved = near;
        return switch (unit) {
            case WEEK, FORTNIGHT -> Resolved.week(near.plusWeeks(step), basis);
            case WEEKEND -> weekend(near, step, deixis, basis, d);
            case MONTH -> {
                moved = near.plusMonths(step);
                yield Resolved.month(moved.getYear(), moved.getMonthValue(), basis);
            }
            case QUARTER -> {
                moved = near.plusMonths(3L * step);
                yield Resolved.quarter(moved.getYear(), (moved.getMonthValue() + 2) / 3, basis);
            }
            case YEAR -> Resolved.year(near.getYear() + step, basis);
            case DECADE -> decade(near.getYear(), step, basis);
            case CENTURY -> century(near.getYear(), step, basis);
            case NIGHT -> {
                Resolved day = Resolved.day(near.plusDays(step), basis);
                yield day.withValue(TemporalExpression.Type.TIME, day.value() + "TNI", Granularity.DAYPART);
            }
            default -> sameDay(near.plusDays(step), basis, d, step);
        };
    }

    private static Resolved sameDay(LocalDate day, Basis basis, Discourse d, int step) {
        // "the same day" after a month or a year told alone is a day within it
        boolean known = d.lastDay() != null || d.running() == null;
        if (known || step != 0) {
            return Resolved.day(day, basis);
        }
        return Resolved.vague(
                TemporalExpression.Type.DATE,
                Resolved.month(day.getYear(), day.getMonthValue(), basis).value() + "-XX");
    }

    private static Resolved decade(int year, int step, Basis basis) {
        if (year > 0) {
            return Resolved.decade(Math.floorDiv(year, 10) * 10 + 10 * step, false, basis);
        }
        return Resolved.decade((1 - year) / 10 * 10 - 10 * step, true, basis);
    }

    private static Resolved century(int year, int step, Basis basis) {
        if (year > 0) {
            return Resolved.century(year / 100 + step, false, basis);
        }
        return Resolved.century((1 - year) / 100 - step, true, basis);
    }

    private static Resolved weekend(LocalDate near, int step, Deixis deixis, Basis basis, Discourse d) {
        boolean within = near.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (deixis == Deixis.THIS && !d.future && !within) {
            return Resolved.weekend(near.minusWeeks(1), basis);
        }
        boolean nextIsThis = deixis == Deixis.NEXT && !within;
        return Resolved.weekend(near.plusWeeks(nextIsThis ? 0 : step), basis);
    }

    /** N units before or after: {@code from} is null for "ago" and "later". */
    static Resolved offset(Reading r, Discourse d, @Nullable Resolved from) {
        Unit unit = Unit.values()[r.get(Field.UNIT)];
        int direction = r.get(Field.DIR);
        boolean ago = r.get(Field.A, 0) == 1;
        boolean event = r.get(Field.B, 0) == 1;
        if (r.get(Field.NUM, 1) < 0) {
            Resolved some = vague(unit, TemporalExpression.Type.DATE, direction);
            LocalDate today = ago && unit.compareTo(Unit.DAY) < 0 ? d.speech() : null;
            // "a few minutes ago" is today
            return today == null
                    ? some
                    : some.withDays(today, today, Granularity.DAY).withBasis(d.speechBasis());
        }
        LocalDate near = from != null
                ? direction > 0 && unit.compareTo(Unit.DAY) <= 0 ? from.last() : from.first()
                : ago ? d.speech() : dayOrRunning(d, unit);
        Basis basis = from != null ? from.basis() : event ? Basis.INCIDENT : ago ? d.speechBasis() : d.toldBasis();
        // what is counted from a told day is a day
        boolean exact = (from != null && from.granularity() == Granularity.DAY) || r.get(Field.C, 0) == 1;
        Offset offset = new Offset(amount(unit, r.get(Field.NUM, 1)), name(unit), direction, exact);
        if (near == null) {
            return vague(unit, TemporalExpression.Type.DATE, direction).withOffset(offset);
        }
        try {
            if (r.has(Field.UNIT2)) { // two years and four months ago
                Unit finer = Unit.values()[r.get(Field.UNIT2)];
                near = new Offset(offset.amount(), offset.unit(), direction, true)
                        .from(near)
                        .first();
                offset = new Offset(amount(finer, r.get(Field.NUM2, 1)), name(finer), direction, exact);
                unit = finer;
            }
            Offset.Days days = offset.from(near);
            if (days.first().getYear() < -4000 || days.last().getYear() > 9990) {
                return vague(unit, TemporalExpression.Type.DATE, direction);
            }
            return shaped(days, unit, exact, basis).withOffset(from != null || r.has(Field.UNIT2) ? null : offset);
        } catch (java.time.DateTimeException | ArithmeticException e) {
            return vague(unit, TemporalExpression.Type.DATE, direction);
        }
    }

    private static int amount(Unit unit, int told) {
        return told * (unit == Unit.FORTNIGHT ? 2 : 1);
    }

    private static String name(Unit unit) {
        return switch (unit) {
            case NIGHT -> "day";
            case FORTNIGHT -> "week";
            default -> unit.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Resolved shaped(Offset.Days days, Unit unit, boolean exact, Basis basis) {
        LocalDate first = days.first();
        if (exact) {
            return Resolved.day(first, basis);
        }
        return switch (unit) {
            case WEEK, FORTNIGHT -> Resolved.week(first, basis);
            case MONTH -> Resolved.month(first.getYear(), first.getMonthValue(), basis);
            case YEAR -> Resolved.year(first.getYear(), basis);
            case DECADE -> Resolved.year(first.getYear(), basis).withDays(first, days.last(), Granularity.DECADE);
            case CENTURY -> century(first.getYear(), 0, basis);
            case HOUR, MINUTE, SECOND ->
                Resolved.day(first, basis)
                        .withValue(TemporalExpression.Type.TIME, Resolved.iso(first) + "TXX", Granularity.DAY);
            default -> Resolved.day(first, basis);
        };
    }

    private static Resolved vague(Unit unit, TemporalExpression.Type type, int direction) {
        String value = switch (unit) {
            case DAY, NIGHT -> "XXXX-XX-XX";
            default -> direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
        };
        return Resolved.vague(type, value);
    }
}
