package dev.dateline.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a table: the first names the columns, unless the format is one without a header line. */
final class TableRows {
    private final String fileName;
    private final Recognition recognition;
    private final Reading reading;
    private final RowSink sink;
    private List<String> header = List.of();
    private @Nullable RowStream rows;
    private @Nullable Layout layout;

    TableRows(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.recognition = recognition;
        this.reading = reading;
        this.sink = sink;
    }

    /**
     * Takes a line.
     *
     * @param line its number in the file, from 1
     * @param cells null where blank
     */
    void accept(int line, @Nullable String[] cells) {
        int count = filled(cells);
        if (count == 0) {
            return;
        }
        RowStream to = rows;
        Layout of = layout;
        if (to == null || of == null) {
            to = begin(cells, count);
            of = layout;
            if (to == null || of == null || header.equals(names(cells, count))) {
                return;
            }
        }
        if (fits(cells, count, line)) {
            to.accept(new Row(line, of, width(cells, header.size()), null));
        }
    }

    private static int filled(@Nullable String[] cells) {
        int count = cells.length;
        while (count > 0 && cells[count - 1] == null) {
            count--;
        }
        return count;
    }

    private static @Nullable String[] width(@Nullable String[] cells, int width) {
        return cells.length <= width ? cells : Arrays.copyOf(cells, width);
    }

    /** Makes ready for rows; null where the line stands above the header, as titles of sheets do. */
    private @Nullable RowStream begin(@Nullable String[] cells, int count) {
        List<String> first = names(cells, count);
        List<String> known = Signatures.header(recognition.format());
        boolean headless =
                !known.isEmpty() && cells[0] != null && cells[0].chars().allMatch(Character::isDigit);
        if (!headless && count < 2) {
            return null;
        }
        header = headless ? known.subList(0, Math.min(known.size(), Math.max(count, cells.length))) : first;
        Recognition told = headless ? null : Signatures.of(header, EventFormat.Shape.TABLE);
        Recognition format = told == null ? recognition : told;
        RowStream stream = new RowStream(format.format(), reading, sink);
        Layout made = stream.layout(header);
        check(made.mapping(), headless ? known : header);
        sink.recognised(format);
        rows = stream;
        layout = made;
        return stream;
    }

    private static List<String> names(@Nullable String[] cells, int count) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String cell = cells[i];
            String name = cell == null ? "column " + (i + 1) : cell.strip();
            names.add(taken.add(name) ? name : name + " (" + (i + 1) + ")");
        }
        return names;
    }

    private void check(Mapping mapping, List<String> names) {
        if (!mapping.tellsDate() && !mapping.tellsPoint()) {
            String found = String.join(", ", names);
            throw new FormatException(
                    "No usable columns in this table",
                    "The first line of " + fileName + " names: "
                            + (found.length() > 300 ? found.substring(0, 299) + "\u2026" : found)
                            + ". Needed are a date (a column such as date, start or year) or a point (lat and lon),"
                            + " better both, and a title. Rename the columns, or say what they tell.");
        }
    }

    private boolean fits(@Nullable String[] cells, int count, int line) {
        if (count > header.size()) {
            sink.problem(FileProblem.rejected(
                    line,
                    "row-too-long",
                    "The row has " + count + " cells, the header " + header.size()
                            + ": a cell with the delimiter in it needs quotation marks."));
            return false;
        }
        if (header.get(0).equals(cells[0]) && count > 1 && header.equals(names(cells, count))) {
            sink.problem(FileProblem.rejected(
                    line, "header-again", "The row repeats the header: two files were joined here."));
            return false;
        }
        if (cells.length < header.size() && recognition.format() != EventFormat.XLSX) {
            sink.problem(FileProblem.of(
                    line,
                    null,
                    null,
                    "row-too-short",
                    "The row has " + cells.length + " cells, the header " + header.size()
                            + "; the rest is taken as empty."));
        }
        return true;
    }

    /** To be called after the last line. */
    void finish() {
        RowStream stream = rows;
        if (stream == null || stream.rows() == 0) {
            throw new FormatException(
                    "This table has no rows", fileName + " needs a line of column names and a line for each event.");
        }
        stream.finish(fileName);
    }
}
