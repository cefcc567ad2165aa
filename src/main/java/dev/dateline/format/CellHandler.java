package dev.dateline.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cells of a line: blank ones are null, a cell that repeats the one above is the same string, and the apostrophe that spreadsheets put before text that
 * looks like a formula is taken off.
 */
final class CellHandler extends AbstractBaseCsvCallbackHandler<CellHandler.Line> {
    /** Lines have at most so many cells. */
    static final int MAX_CELLS = 10_000;

    private @Nullable String[] above = new @Nullable String[64];
    private @Nullable String[] cells = new @Nullable String[64];
    private int count;
    private long line;

    /** A line of a table. */
    static final class Line {
        private final long number;
        private final @Nullable String[] cells;

        private Line(long number, @Nullable String[] cells) {
            this.number = number;
            this.cells = cells;
        }

        /** Number of the line that it begins in, from 1. */
        long number() {
            return number;
        }

        /** Its cells, null where blank. */
        @Nullable
        String[] cells() {
            return cells;
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MAX_CELLS) {
            throw new FormatException(
                    "A line has too many cells",
                    "Line " + line + " has more than " + MAX_CELLS
                            + " cells. Keep the columns that are needed, then add it again.");
        }
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, index * 2);
            above = Arrays.copyOf(above, index * 2);
        }
        cells[index] = cell(above[index], buffer, offset, length);
        count = index + 1;
    }

    private static @Nullable String cell(@Nullable String before, char[] buffer, int offset, int length) {
        int from = offset;
        int rest = length;
        if (rest > 1 && buffer[from] == '\'' && isFormula(buffer[from + 1])) {
            from++;
            rest--;
        }
        if (before != null && isSame(before, buffer, from, rest)) {
            return before;
        }
        for (int i = from; i < from + rest; i++) {
            if (!Character.isWhitespace(buffer[i])) {
                return new String(buffer, from, rest);
            }
        }
        return null;
    }

    private static boolean isFormula(char c) {
        return c == '=' || c == '+' || c == '-' || c == '@';
    }

    private static boolean isSame(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void handleEmpty() {
        count = 0;
    }

    @Override
    protected Line buildRecord() {
        @Nullable String[] made = Arrays.copyOf(cells, count);
        for (int i = 0; i < count; i++) {
            if (made[i] != null) {
                above[i] = made[i];
            }
        }
        return new Line(line, made);
    }
}
