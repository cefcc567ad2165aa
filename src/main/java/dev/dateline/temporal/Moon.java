package dev.dateline.temporal;

import java.time.LocalDate;

/**
 * Days that follow the moon, as China and India count them. Longitudes of sun and moon after Meeus, Astronomical
 * Algorithms (1998), ch. 25 and 47, with the terms above 0.05 degrees: a new moon is right to about ten minutes.
 */
final class Moon {
    private static final double MONTH = 29.530588861;
    /** Julian day of 1970-01-01T00:00 UTC. */
    private static final double EPOCH = 2440587.5;

    private static final double J2000 = 2451545.0;
    private static final double BEIJING = 8 / 24.0;
    private static final double INDIA = 5.5 / 24;
    /** Degrees by which the moon gains on the sun in a day. */
    private static final double GAIN = 360 / MONTH;

    /** Degrees, and multiples of D, M, M', F: Meeus, table 47.A. */
    private static final double[][] TERMS = {
        {6.288774, 0, 0, 1, 0},
        {1.274027, 2, 0, -1, 0},
        {0.658314, 2, 0, 0, 0},
        {0.213618, 0, 0, 2, 0},
        {-0.185116, 0, 1, 0, 0},
        {-0.114332, 0, 0, 0, 2},
        {0.058793, 2, 0, -2, 0},
        {0.057066, 2, -1, -1, 0},
        {0.053322, 2, 0, 1, 0},
        {0.045758, 2, -1, 0, 0},
        {-0.040923, 0, 1, -1, 0},
        {-0.034720, 1, 0, 0, 0},
        {-0.030383, 0, 1, 1, 0},
    };

    private Moon() {}

    /** A day of the Chinese calendar in {@code year}; month 1 is the one in which the sun reaches 330 degrees. */
    static LocalDate chinese(int year, int month, int day) {
        double term = sunAt(LocalDate.of(year, 1, 1), (300 + 30 * month) % 360);
        // the term may fall on the day of the new moon itself
        double moon = newMoonBefore(Math.floor(term + 0.5 + BEIJING) + 0.5 - BEIJING);
        return date(moon + BEIJING).plusDays(day - 1L);
    }

    /**
     * A day of the Hindu calendar (months from new moon to new moon, Chaitra is 1) in {@code year}: the one at whose
     * {@code hour} the lunar day {@code tithi} (1 to 30) prevails in India.
     */
    static LocalDate hindu(int year, int month, int tithi, int hour) {
        double start = newMoonBefore(sunAt(LocalDate.of(year, 1, 1), (330 + 30 * month + ayanamsa(year)) % 360));
        double begin = elongated(start, 12.0 * (tithi - 1));
        double end = elongated(start, 12.0 * tithi);
        LocalDate day = date(begin + INDIA);
        double moment = julian(day) + hour / 24.0 - INDIA;
        return moment < begin && moment + 1 < end ? day.plusDays(1) : day;
    }

    /** Distance of the vernal equinox from the first point of the sidereal zodiac, after Lahiri. */
    private static double ayanamsa(int year) {
        return 23.85 + (year - 2000) * 0.01397;
    }

    /** When the sun reaches {@code longitude} in the year that begins at {@code newYear}. */
    private static double sunAt(LocalDate newYear, double longitude) {
        double start = julian(newYear);
        double jd = start + turn(longitude - sun(start)) / 360 * 365.2422;
        for (int i = 0; i < 4; i++) {
            jd += half(longitude - sun(jd)) / 360 * 365.2422;
        }
        return jd;
    }

    private static double newMoonBefore(double jd) {
        double moon = elongated(jd - elongation(jd) / GAIN, 0);
        return moon > jd ? elongated(moon - MONTH, 0) : moon;
    }

    /** When the moon is {@code degrees} ahead of the sun after the new moon near {@code start}. */
    private static double elongated(double start, double degrees) {
        double jd = start + degrees / GAIN;
        for (int i = 0; i < 5; i++) {
            jd += half(degrees - elongation(jd)) / GAIN;
        }
        return jd;
    }

    private static double elongation(double jd) {
        return turn(moon(jd) - sun(jd));
    }

    private static double sun(double jd) {
        double t = (jd - J2000) / 36525;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t);
        double centre = (1.914602 - 0.004817 * t) * StrictMath.sin(anomaly)
                + 0.019993 * StrictMath.sin(2 * anomaly)
                + 0.000289 * StrictMath.sin(3 * anomaly);
        return turn(280.46646 + 36000.76983 * t + centre - 0.00569);
    }

    private static double moon(double jd) {
        double t = (jd - J2000) / 36525;
        double[] angles = {
            297.8501921 + 445267.1114034 * t,
            357.5291092 + 35999.0502909 * t,
            134.9633964 + 477198.8675055 * t,
            93.2720950 + 483202.0175233 * t
        };
        double longitude = 218.3164477 + 481267.88123421 * t;
        for (double[] term : TERMS) {
            double angle = 0;
            for (int k = 0; k < angles.length; k++) {
                angle += term[k + 1] * angles[k];
            }
            longitude += term[0] * StrictMath.sin(Math.toRadians(angle));
        }
        return turn(longitude);
    }

    private static double turn(double degrees) {
        double rest = degrees % 360;
        return rest < 0 ? rest + 360 : rest;
    }

    private static double half(double degrees) {
        double rest = turn(degrees);
        return rest > 180 ? rest - 360 : rest;
    }

    private static double julian(LocalDate day) {
        return day.toEpochDay() + EPOCH;
    }

    private static LocalDate date(double jd) {
        return LocalDate.ofEpochDay((long) Math.floor(jd - EPOCH));
    }
}
