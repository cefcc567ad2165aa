package dev.dateline.format.out;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes cells that no spreadsheet takes for formulas (CWE-1236). */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

    private Cells() {}

    /** The value with an apostrophe before it where it would be run; numbers stay as they are. */
    static String safe(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            return text;
        }
        boolean runs = "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return runs && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
