package dev.dateline.incident;

import java.time.LocalDate;
import java.util.Locale;

/** Writes days for other programs. */
public final class IsoDay {
    private IsoDay() {}

    /**
     * A day as ISO 8601: {@code 2024-01-03}; outside of the years 1 to 9999 with a sign and six digits ({@code -000043-03-15}, 44 BC), as ECMA-262 has it:
     * browsers take {@code -0043-03-15} for 2043.
     */
    public static String of(LocalDate day) {
        int year = day.getYear();
        if (year >= 1 && year <= 9999) {
            return day.toString();
        }
        char sign = year < 0 ? '-' : '+';
        return String.format(
                Locale.ROOT, "%c%06d-%02d-%02d", sign, Math.abs(year), day.getMonthValue(), day.getDayOfMonth());
    }
}
