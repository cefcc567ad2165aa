package dev.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated data files of the class path: UTF-8, {@code #} lines are comments, one record a line. */
public final class ResourceTable {
    private ResourceTable() {}

    /**
     * All records of a data file.
     *
     * @param path absolute resource path: {@code /lexicon/abbreviations.tsv}
     * @param columns least number of columns that a record must have; missing trailing ones are an error
     * @return the rows in file order, each with at least {@code columns} cells, stripped
     * @throws IllegalStateException naming file and line, where the file is missing or a row is short
     */
    public static List<String[]> read(String path, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(path)) {
            rows.add(cells(line, columns, path));
        }
        return rows;
    }

    /**
     * All lines of a data file that are neither blank nor comments.
     *
     * @param path absolute resource path
     * @throws IllegalStateException where the file is missing
     */
    public static List<String> lines(String path) {
        String text = new String(bytes(path), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (last > start && text.charAt(start) != '#') {
                String line = text.substring(start, last);
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            start = end + 1;
        }
        return lines;
    }

    /**
     * A data file as it is, for a reader that makes no text of each line.
     *
     * @param path absolute resource path
     * @throws IllegalStateException where the file is missing
     */
    public static byte[] bytes(String path) {
        try (InputStream in = ResourceTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("data file missing from the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String line, int columns, String where) {
        List<String> cells = new ArrayList<>(8);
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab).strip());
            start = tab + 1;
        }
        cells.add(line.substring(start).strip());
        if (cells.size() < columns) {
            throw new IllegalStateException(
                    where + " has a row of " + cells.size() + " columns, needs " + columns + ": " + line);
        }
        return cells.toArray(new String[0]);
    }
}
