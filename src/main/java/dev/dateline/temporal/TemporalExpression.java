package dev.dateline.temporal;

import dev.dateline.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A temporal expression found in a text, normalised after TIMEX3 (ISO-TimeML).
 *
 * @param span covered characters, without a leading preposition
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value: {@code 2024-01-03}, {@code 2024-W05}, {@code 2021}, {@code 199}, {@code 2024-SU}, {@code P3D}, {@code PRESENT_REF}
 * @param mod TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER ..., null where there is none
 * @param first first possible day, null where the expression fixes no calendar interval (durations, sets, vague references)
 * @param last last possible day, inclusive; null exactly where {@code first} is
 * @param granularity what a single unit of the expression is
 * @param basis what it was resolved against
 * @param rule stable id of the rule that found it: {@code date.relative.weekday-last}
 * @param offset where it counts from another date ("three days after the attack"): the distance, so that a caller who
 *     knows that date can resolve it anew; null for all else
 */
public record TemporalExpression(
        Span span,
        Type type,
        String value,
        @Nullable String mod,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Granularity granularity,
        Basis basis,
        String rule,
        @Nullable Offset offset) {
    public TemporalExpression {
        if ((first == null) != (last == null)) {
            throw new IllegalArgumentException("first and last are both given or both null: " + value);
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("last " + last + " lies before first " + first);
        }
    }

    /** Two expressions of a text differ in their span; to hash the other components takes longer than to compare them. */
    @Override
    public int hashCode() {
        return span.hashCode();
    }

    /** An expression that counts from no other date. */
    public TemporalExpression(
            Span span,
            Type type,
            String value,
            @Nullable String mod,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Granularity granularity,
            Basis basis,
            String rule) {
        this(span, type, value, mod, first, last, granularity, basis, rule, null);
    }

    /** The same expression with other days, as counted from the date of an incident. */
    public TemporalExpression countedFrom(LocalDate date) {
        if (offset == null) {
            return this;
        }
        Offset.Days days = offset.from(date);
        String exact = days.first().equals(days.last()) ? days.first().toString() : value;
        return new TemporalExpression(
                span, type, exact, mod, days.first(), days.last(), granularity, Basis.INCIDENT, rule, offset);
    }

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** Unit of an expression, finest first; RANGE is an explicit range of days. */
    public enum Granularity {
        MINUTE,
        HOUR,
        DAYPART,
        DAY,
        RANGE,
        WEEKEND,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        HALF_YEAR,
        YEAR,
        DECADE,
        CENTURY,
        /** No calendar unit: durations, sets, "recently". */
        NONE
    }

    /** What an expression was resolved against. */
    public enum Basis {
        /** Complete in itself: "3 January 2024". */
        EXPLICIT,
        /** The document's publication date. */
        PUBLICATION,
        /** Another expression or the running date of the text before it. */
        DISCOURSE,
        /** The date of an incident in the text: "three days after the coup". */
        INCIDENT,
        /** Nothing to resolve against: {@code first} is null. */
        NONE
    }
}
