package dev.dateline.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes a row report as a table: each row of a file that is not on the map and the timeline, or only in part, and why. */
public final class RowReportCsv implements AutoCloseable {
    private static final String[] COLUMNS = {"row", "column", "value", "code", "message", "rejected"};
    /** Spreadsheets take a cell that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    public RowReportCsv(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(COLUMNS);
    }

    /**
     * Adds a row; values are as in {@link FileProblem}.
     *
     * @param row null where it is not known
     */
    public void add(
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String code,
            String message,
            boolean rejected) {
        csv.writeRecord(
                row == null ? null : row.toString(),
                disarmed(column),
                disarmed(value),
                code,
                message,
                String.valueOf(rejected));
    }

    public void add(FileProblem problem) {
        add(
                problem.row() == 0 ? null : (Integer) problem.row(),
                problem.column(),
                problem.value(),
                problem.code(),
                problem.message(),
                problem.rejected());
    }

    private static @Nullable String disarmed(@Nullable String cell) {
        return cell == null || cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
