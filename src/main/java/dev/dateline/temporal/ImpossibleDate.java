package dev.dateline.temporal;

/** A date that the calendar does not have; told as a problem. */
final class ImpossibleDate extends Exception {
    ImpossibleDate(int month, int day, int year) {
        super(message(month, day, year), null, false, false);
    }

    private static String message(int month, int day, int year) {
        if (month < 1 || month > 12) {
            return "There is no month " + month + "; the date is left out.";
        }
        String name = java.time.Month.of(month).toString();
        String written = name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
        return written + (year == Field.NONE ? "" : " " + year) + " has no day " + day + "; the date is left out.";
    }
}
