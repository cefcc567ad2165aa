package dev.dateline.format;

import java.util.Locale;

/** Says of files that are no event files at all what they are, and what to do. */
final class Refusals {
    private Refusals() {}

    static void check(byte[] head, Encoding encoding, String fileName) {
        String text = encoding.decode(head);
        if (text.isBlank()) {
            throw new FormatException("This file is empty", fileName + " has nothing in it. Choose another file.");
        }
        if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new FormatException(
                    "This is a spreadsheet of the old kind",
                    fileName + " is of Excel 97 to 2003. Save it as XLSX, or the table as CSV (UTF-8).");
        }
        if (text.startsWith("PK")) {
            throw new FormatException(
                    "This archive is damaged", fileName + " begins as a ZIP archive does, but is none. Get it again.");
        }
        if (text.indexOf('\u0000') >= 0) {
            throw new FormatException(
                    "This is no text file",
                    fileName + " contains binary data. Save the table as CSV (UTF-8) or GeoJSON.");
        }
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new FormatException(
                    "This is a web page, not a table",
                    fileName + " holds HTML: perhaps a sign-in or error page was saved in place of the file."
                            + " Download it again, or give it the ending .html to read it as an article.");
        }
    }
}
