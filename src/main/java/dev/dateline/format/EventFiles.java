package dev.dateline.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells event files by their content, and reads them row by row. */
public final class EventFiles {
    /** So many bytes from the beginning tell what a file is. */
    public static final int HEAD = 1 << 16;

    private static final int MAX_NAME = 60;

    private EventFiles() {}

    /**
     * What kind of event file this is; empty where it is none, as an article is none.
     *
     * @param head the first bytes, {@value #HEAD} or all there are
     * @param name of the file; its ending decides only where the content does not
     */
    public static Optional<EventFormat> recognise(byte[] head, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String text = Encoding.of(head).decode(head).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return json(text, lower);
        }
        if (text.startsWith("<")) {
            return xml(text, lower);
        }
        boolean named = lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".tab");
        if (named || isTable(text)) {
            return Optional.of(EventFormat.CSV);
        }
        return isNamedJson(lower) ? Optional.of(EventFormat.GEOJSON) : Optional.empty();
    }

    private static boolean isNamedJson(String lower) {
        return lower.endsWith(".json") || lower.endsWith(".geojson");
    }

    private static Optional<EventFormat> json(String text, String lower) {
        if (text.contains("\"FeatureCollection\"") && text.contains("\"dateline\"")) {
            return Optional.of(EventFormat.EVENTS_JSON);
        }
        String rest = text.substring(1).stripLeading();
        boolean looks = text.startsWith("{") ? rest.startsWith("\"") : rest.startsWith("{");
        return looks || isNamedJson(lower) ? Optional.of(EventFormat.GEOJSON) : Optional.empty();
    }

    private static Optional<EventFormat> xml(String text, String lower) {
        if (lower.endsWith(".csv") || lower.endsWith(".tsv") || isNamedJson(lower)) {
            return Optional.of(EventFormat.CSV);
        }
        String start = text.substring(0, Math.min(2000, text.length())).toLowerCase(Locale.ROOT);
        return start.contains("<kml") || start.contains("<gpx") || start.contains("<rss") || start.contains("<feed")
                ? Optional.of(EventFormat.XML)
                : Optional.empty();
    }

    /** Whether the first line names columns that tell dates or points, and the second has as many cells. */
    private static boolean isTable(String text) {
        List<String> lines = Delimiter.lines(text);
        if (lines.size() < 2) {
            return false;
        }
        char delimiter = Delimiter.of(text);
        List<String> header = Delimiter.split(lines.get(0), delimiter);
        ColumnMap columns = ColumnMap.of(header);
        return header.size() >= 3
                && Math.abs(Delimiter.split(lines.get(1), delimiter).size() - header.size()) <= 1
                && header.stream().allMatch(name -> name.length() <= MAX_NAME)
                && columns.size() >= 2
                && (columns.tellsDate() || columns.tellsPoint());
    }

    /**
     * Reads a file that was recognised, to its end.
     *
     * @param sink takes events, problems and sources in the order of the file; what it throws ends the reading
     * @throws FormatException where the file as a whole can't be used
     */
    public static void read(InputStream in, String fileName, RowSink sink) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
        buffered.mark(HEAD + 1);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        Encoding encoding = Encoding.of(head);
        refuse(head, encoding, fileName);
        buffered.skipNBytes(encoding.mark());
        if (encoding.isGuess()) {
            sink.problem(FileProblem.of(
                    1, null, null, "encoding-guessed", "The file is not in UTF-8; it is read as windows-1252."));
        }
        BufferedReader text = new BufferedReader(new InputStreamReader(buffered, encoding.charset()), HEAD);
        EventFormat format = recognise(head, fileName).orElse(EventFormat.CSV);
        switch (format) {
            case EVENTS_JSON, GEOJSON -> new FeatureFile(fileName, format, sink).read(text);
            case CSV -> new CsvFile(fileName, sink).read(text);
            case XML ->
                throw new FormatException(
                        "This kind of event file can't be read yet",
                        fileName + " is KML, GPX or a feed. Convert it to GeoJSON or CSV.");
        }
    }

    private static void refuse(byte[] head, Encoding encoding, String fileName) {
        String text = encoding.decode(head);
        if (text.isBlank()) {
            throw new FormatException("This file is empty", fileName + " has nothing in it. Choose another file.");
        }
        if (text.startsWith("PK")) {
            throw new FormatException(
                    "This is no text file",
                    fileName + " is a ZIP archive or a spreadsheet. Open it and save the table as CSV (UTF-8).");
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
