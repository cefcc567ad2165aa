package dev.dateline.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables as text: a header line, then a row for each event. */
final class CsvFile {
    private static final int HEAD = 1 << 16;

    private final String fileName;
    private final RowSink sink;

    CsvFile(String fileName, RowSink sink) {
        this.fileName = fileName;
        this.sink = sink;
    }

    void read(BufferedReader text) throws IOException {
        text.mark(HEAD + 1);
        char[] head = new char[HEAD];
        int length = Math.max(0, text.read(head, 0, HEAD));
        text.reset();
        char delimiter = Delimiter.of(new String(head, 0, length));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(format).get()) {
            rows(parser);
        } catch (UncheckedIOException | IOException e) {
            throw new FormatException(
                    "This table breaks off",
                    fileName + ": " + reason(e) + ". Look for a quotation mark that is not closed.");
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(cause.getMessage());
    }

    private void rows(CSVParser parser) {
        RowStream rows = new RowStream(sink);
        List<String> header = List.of();
        ColumnMap columns = ColumnMap.of(header);
        boolean any = false;
        long line = parser.getCurrentLineNumber() + 1;
        for (CSVRecord record : parser) {
            int number = (int) Math.min(line, Integer.MAX_VALUE);
            line = parser.getCurrentLineNumber() + 1;
            if (isBlank(record)) {
                continue;
            }
            if (header.isEmpty()) {
                header = header(record);
                columns = usable(header);
                continue;
            }
            any = true;
            if (fits(record, header.size(), number)) {
                rows.accept(new Row(number, values(record, header), columns, null, null));
            }
        }
        if (header.isEmpty() || !any) {
            throw new FormatException(
                    "This table has no rows", fileName + " needs a line of column names and a line for each event.");
        }
        rows.finish();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static List<String> header(CSVRecord record) {
        List<String> header = new ArrayList<>();
        for (String cell : record) {
            String name = cell.isBlank() ? "column " + (header.size() + 1) : cell.strip();
            header.add(header.contains(name) ? name + " (" + (header.size() + 1) + ")" : name);
        }
        return header;
    }

    private ColumnMap usable(List<String> header) {
        ColumnMap columns = ColumnMap.of(header);
        if (!columns.tellsDate() && !columns.tellsPoint()) {
            String found = String.join(", ", header);
            throw new FormatException(
                    "No usable columns in this table",
                    "The first line of " + fileName + " names: "
                            + (found.length() > 300 ? found.substring(0, 299) + "\u2026" : found)
                            + ". Needed are a date (a column such as date, start or year) or a point (lat and lon),"
                            + " better both, and a title. Rename the columns.");
        }
        return columns;
    }

    private boolean fits(CSVRecord record, int width, int number) {
        for (int i = width; i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                sink.problem(FileProblem.rejected(
                        number,
                        "row-too-long",
                        "The row has " + record.size() + " cells, the header " + width
                                + ": a cell with the delimiter in it needs quotation marks."));
                return false;
            }
        }
        if (record.size() < width) {
            sink.problem(FileProblem.of(
                    number,
                    null,
                    null,
                    "row-too-short",
                    "The row has " + record.size() + " cells, the header " + width + "; the rest is taken as empty."));
        }
        return true;
    }

    private static Map<String, String> values(CSVRecord record, List<String> header) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
            if (!record.get(i).isBlank()) {
                values.put(header.get(i), record.get(i));
            }
        }
        return values;
    }
}
