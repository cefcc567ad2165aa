package dev.dateline.temporal;

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

    /** TIMEX3 duration of {@code amount} of these, X where the amount is not known (negative). */
    String duration(int amount) {
        boolean clock = code.charAt(0) == 'T';
        String number = amount < 0 ? "X" : Integer.toString(this == FORTNIGHT ? 2 * amount : amount);
        return clock ? "PT" + number + code.substring(1) : "P" + number + code;
    }
}
