package dev.dateline.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an incident happened, as an interval of days.
 *
 * @param start first possible day
 * @param end last possible day, inclusive
 * @param precision how exactly it is known
 * @param edtf the same as EDTF (ISO 8601-2): {@code 2024-01-03}, {@code 2021}, {@code 2024-03-01/2024-03-10}, {@code 199X}
 * @param text the words that told it, as written; null where inferred from elsewhere
 * @param basis what it rests on: {@code explicit}, {@code publication}, {@code discourse}, {@code incident}
 */
public record When(
        LocalDate start,
        LocalDate end,
        DatePrecision precision,
        String edtf,
        @Nullable String text,
        String basis) {
    public When {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end " + end + " lies before start " + start);
        }
    }
}
