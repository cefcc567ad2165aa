package dev.dateline.format;

import java.util.regex.Pattern;

/**
 * A point on Earth.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
record Point(double latitude, double longitude) {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:[.,]\\d{0,20})?°?");

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

    static Point read(String latitude, String longitude) throws UnusableException {
        double lat = degrees(latitude);
        double lon = degrees(longitude);
        if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
            return new Point(lat, lon);
        }
        if (Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
            throw new UnusableException(
                    "coordinates-swapped",
                    "Latitude " + latitude + " is beyond 90: latitude and longitude look swapped.");
        }
        throw new UnusableException(
                "coordinates-out-of-range",
                "Latitude " + latitude + ", longitude " + longitude
                        + " lies outside the world: degrees are needed, -90 to 90 and -180 to 180.");
    }

    private static double degrees(String text) throws UnusableException {
        String number = text.strip();
        if (number.length() > 40) {
            throw unreadable(text);
        }
        try {
            double degrees = DECIMAL.matcher(number).matches()
                    ? Double.parseDouble(number.replace(',', '.').replace("°", ""))
                    : Double.parseDouble(number);
            if (Double.isFinite(degrees)) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw unreadable(text);
    }

    private static UnusableException unreadable(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "\u2026" : text;
        return new UnusableException("coordinates-unreadable", "Coordinate \"" + shown + "\" is no number of degrees.");
    }
}
