package dev.dateline.temporal;

import java.time.LocalDate;

/** Days of the Hebrew calendar, after Reingold and Dershowitz, Calendrical Calculations (2018), ch. 8. */
final class HebrewCalendar {
    /** Days from 1970-01-01 to the day before the first of Tishri of the year 1. */
    private static final long EPOCH = -1373427 - 719163;

    private static final int TISHRI_TO_HESHVAN = 30;
    private static final int ADAR = 6;
    /** Days from the first of Passover to the first day of each month from Adar on. */
    private static final int[] FROM_PASSOVER = {-43, -14, 16, 45, 75, 104, 134};

    private HebrewCalendar() {}

    /**
     * The day that falls into a Gregorian year.
     *
     * @param month 1 Tishri to 5 Shevat, 6 the last Adar, 7 Nisan to 12 Elul
     */
    static LocalDate day(int year, int month, int day) {
        if (month >= ADAR) {
            LocalDate passover = newYear(year + 3761).minusDays(163);
            return passover.plusDays(FROM_PASSOVER[month - ADAR] + day - 1L);
        }
        LocalDate date = early(year + 3761, month, day);
        return date.getYear() > year ? early(year + 3760, month, day) : date;
    }

    /** A day of the first five months. */
    private static LocalDate early(int hebrew, int month, int day) {
        LocalDate first = newYear(hebrew);
        long length = newYear(hebrew + 1).toEpochDay() - first.toEpochDay();
        int heshvan = length % 10 == 5 ? 30 : 29;
        int kislev = length % 10 == 3 ? 29 : 30;
        int[] starts = {
            0, TISHRI_TO_HESHVAN, 30 + heshvan, 30 + heshvan + kislev, 59 + heshvan + kislev,
        };
        return first.plusDays(starts[month - 1] + day - 1L);
    }

    private static LocalDate newYear(int hebrew) {
        long before = elapsed(hebrew - 1);
        long here = elapsed(hebrew);
        long after = elapsed(hebrew + 1);
        int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
        return LocalDate.ofEpochDay(EPOCH + here + delay);
    }

    /** Days from the epoch to the molad of Tishri, put off from Sunday, Wednesday and Friday. */
    private static long elapsed(int year) {
        long months = Math.floorDiv(235L * year - 234, 19L);
        long parts = 12084 + 13753 * months;
        long day = 29 * months + Math.floorDiv(parts, 25920L);
        return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
    }
}
