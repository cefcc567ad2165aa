package dev.dateline.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on Earth.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
record Point(double latitude, double longitude) {
    private static final int MAX_LENGTH = 40;
    /** Numbers beyond this are metres of a projection. */
    private static final double METRES = 1000;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:[.,]\\d{0,20})?[°º]?");
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "([NSEWO]?) ?([+-]?)(\\d{1,3})(?:[°º:d ] ?| )(\\d{1,2})"
                    + "(?:(?:[.,](\\d{1,6}))?)(?:['\u2019\u2032:m ] ?(?:(\\d{1,2}(?:[.,]\\d{1,6})?) ?(?:\"|\u2033|''|s)?)?)? ?([NSEWO]?)");
    private static final Pattern LETTERED = Pattern.compile("(\\d{1,3}(?:[.,]\\d{0,20})?)[°º]? ?([NSEWO])");

    /** Why a point can't be used. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        UnusableException(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads degrees; a longitude of up to 360 is brought into the range. */
    static Point read(String latitude, String longitude) throws UnusableException {
        double lat = degrees(latitude);
        double lon = degrees(longitude);
        if (lat == 0 && lon == 0) {
            throw new UnusableException(
                    "coordinates-zero", "The point is 0, 0, where programs put what has no place; it is left out.");
        }
        if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
            return new Point(lat, lon);
        }
        if (Math.abs(lat) <= 90 && Math.abs(lon) <= 360) {
            return new Point(lat, lon > 0 ? lon - 360 : lon + 360);
        }
        throw unusable(latitude, longitude, lat, lon);
    }

    private static UnusableException unusable(String latitude, String longitude, double lat, double lon) {
        if (Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
            return new UnusableException(
                    "coordinates-swapped",
                    "Latitude " + latitude + " is beyond 90: latitude and longitude look swapped.");
        }
        String at = "Latitude " + shown(latitude) + ", longitude " + shown(longitude);
        if (Math.abs(lat) > METRES && Math.abs(lon) > METRES) {
            return new UnusableException(
                    "coordinates-projected",
                    at + " look like metres of a projection: export the file in WGS 84 (EPSG:4326).");
        }
        return new UnusableException(
                "coordinates-out-of-range",
                at + " lies outside the world: degrees are needed, -90 to 90 and -180 to 180.");
    }

    private static String shown(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "\u2026" : text;
    }

    static double degrees(String text) throws UnusableException {
        String number = text.strip();
        if (number.length() > MAX_LENGTH || number.isEmpty()) {
            throw unreadable(text);
        }
        try {
            double degrees = isPlain(number) ? Double.parseDouble(number) : written(number);
            if (Double.isFinite(degrees)) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw unreadable(text);
    }

    /** Digits with at most a sign and points: what needs no pattern. */
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && !(i == 0 && c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static double written(String text) {
        String number = text.replace('\u2212', '-');
        if (DECIMAL.matcher(number).matches()) {
            return decimal(number.replaceAll("[°º]", ""));
        }
        String upper = number.toUpperCase(Locale.ROOT);
        Matcher lettered = LETTERED.matcher(upper);
        if (lettered.matches()) {
            return signed(decimal(lettered.group(1)), lettered.group(2));
        }
        Matcher m = SEXAGESIMAL.matcher(upper);
        if (!m.matches()) {
            return Double.parseDouble(number);
        }
        String fraction = m.group(5) == null ? "" : "." + m.group(5);
        double degrees = decimal(m.group(3))
                + decimal(m.group(4) + fraction) / 60
                + (m.group(6) == null ? 0 : decimal(m.group(6)) / 3600);
        return signed(m.group(2).equals("-") ? -degrees : degrees, m.group(1) + m.group(7));
    }

    private static double decimal(String number) {
        return Double.parseDouble(number.replace(',', '.'));
    }

    private static double signed(double degrees, String letter) {
        return letter.equals("S") || letter.equals("W") || letter.equals("O") ? -degrees : degrees;
    }

    private static UnusableException unreadable(String text) {
        return new UnusableException(
                "coordinates-unreadable", "Coordinate \"" + shown(text) + "\" is no number of degrees.");
    }
}
