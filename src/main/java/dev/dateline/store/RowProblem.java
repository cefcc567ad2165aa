package dev.dateline.store;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of a file, or words of an article, could not be used.
 *
 * @param row line number in the file from 1, null for articles
 * @param column name of the column, null where it concerns the row
 * @param value as in the file, null where none
 * @param code stable identifier
 * @param message one sentence for a person
 * @param start offset in the article's text, null for files
 * @param end offset after the last code unit, null with {@code start}
 * @param rejected whether the row gives no event for it
 */
public record RowProblem(
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String value,
        String code,
        String message,
        @Nullable Integer start,
        @Nullable Integer end,
        boolean rejected) {}
