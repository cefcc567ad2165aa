package dev.dateline.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
        try (InputStream in = ResourceTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("data file missing from the class path: " + path);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String line, int columns, String where) {
        String[] cells = line.split("\t", -1);
        if (cells.length < columns) {
            throw new IllegalStateException(
                    where + " has a row of " + cells.length + " columns, needs " + columns + ": " + line);
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }
}
