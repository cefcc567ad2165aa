package dev.dateline.format;

import org.jspecify.annotations.Nullable;

/**
 * What could not be used of a row.
 *
 * @param row line number in the file, from 1
 * @param column its name, null where it concerns the row
 * @param value as in the file, at most {@value #MAX_VALUE} characters; null where it concerns the row
 * @param code stable identifier such as {@code date-impossible}
 * @param message one sentence for a person
 * @param rejected whether the row gives no event for it
 */
public record FileProblem(
        int row, @Nullable String column, @Nullable String value, String code, String message, boolean rejected) {
    static final int MAX_VALUE = 200;

    public FileProblem {
        value = value == null || value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE - 1) + "\u2026";
    }

    static FileProblem of(int row, @Nullable String column, @Nullable String value, String code, String message) {
        return new FileProblem(row, column, value, code, message, false);
    }

    static FileProblem rejected(int row, String code, String message) {
        return new FileProblem(row, null, null, code, message, true);
    }
}
