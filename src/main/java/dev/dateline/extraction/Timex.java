package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A temporal expression as the outside gets it; the linking works on {@link TemporalExpression}.
 *
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value
 * @param first first possible day, null where the expression fixes no calendar interval
 * @param last last possible day, inclusive; null exactly where {@code first} is
 */
public record Timex(
        Span span,
        String type,
        String value,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    static Timex of(TemporalExpression time) {
        return new Timex(time.span(), time.type().name(), time.value(), time.first(), time.last());
    }
}
