package dev.dateline.temporal;

import java.time.LocalDate;

/** Units of time, finest first. */
enum Unit {
    SECOND("TS"),
    MINUTE("TM"),
    HOUR("TH"),
    NIGHT("NI"),
    DAY("D"),
    WEEKEND("WE"),
    WEEK("W"),
    FORTNIGHT("W"),
    MONTH("M"),
    QUARTER("Q"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The day that lies {@code amount} of these after {@code day}; hours and less count as nothing. */
    LocalDate from(LocalDate day, int amount) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case NIGHT, DAY -> day.plusDays(amount);
            case WEEKEND, WEEK -> day.plusWeeks(amount);
            case FORTNIGHT -> day.plusWeeks(2L * amount);
            case MONTH -> day.plusMonths(amount);
            case QUARTER -> day.plusMonths(3L * amount);
            case YEAR -> day.plusYears(amount);
            case DECADE -> day.plusYears(10L * amount);
            case CENTURY -> day.plusYears(100L * amount);
        };
    }

    /** TIMEX3 duration of {@code amount} of these, X where the amount is not known (negative). */
    String duration(int amount) {
        boolean clock = code.charAt(0) == 'T';
        String number = amount < 0 ? "X" : Integer.toString(this == FORTNIGHT ? 2 * amount : amount);
        return clock ? "PT" + number + code.substring(1) : "P" + number + code;
    }
}
