package dev.dateline.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Tells event files by their content, and reads them row by row. */
public final class EventFiles {
    /** So many bytes from the beginning tell what a file is. */
    public static final int HEAD = 1 << 16;

    private static final int MAX_NESTED = 3;
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String fileName;
    private final Reading reading;
    private final RowSink sink;
    private int nested;

    private EventFiles(String fileName, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.reading = reading;
        this.sink = sink;
    }

    /**
     * What kind of event file this is; empty where it is none, as an article is none.
     *
     * @param head the first bytes, {@value #HEAD} or all there are
     * @param name of the file; its ending decides only where the content does not
     */
    public static Optional<EventFormat> recognise(byte[] head, String name) {
        return recognition(head, name).map(Recognition::format);
    }

    /**
     * What kind of event file this is, and what tells it; empty where it is none, as an article is none.
     *
     * @param head the first bytes, {@value #HEAD} or all there are
     * @param name of the file; its ending decides only where the content does not
     */
    public static Optional<Recognition> recognition(byte[] head, String name) {
        return recognition(head, name, 0);
    }

    private static Optional<Recognition> recognition(byte[] head, String name, int depth) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (depth < MAX_NESTED && Archive.isGzip(head)) {
            String inner = lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            return within(recognition(Archive.headWithin(head, HEAD), inner, depth + 1), "in gzip, ");
        }
        if (depth < MAX_NESTED && Archive.isZip(head)) {
            return zip(head, lower, depth);
        }
        if (starts(head, OLD_EXCEL)) {
            return lower.endsWith(".xls")
                    ? Optional.of(new Recognition(EventFormat.XLSX, "it is a spreadsheet of the old kind"))
                    : Optional.empty();
        }
        return Recogniser.recognise(Encoding.of(head).decode(head), name);
    }

    private static Optional<Recognition> within(Optional<Recognition> inner, String where) {
        return inner.map(told -> new Recognition(told.format(), where + told.reason()));
    }

    private static Optional<Recognition> zip(byte[] head, String lower, int depth) {
        Archive.Choice choice = Archive.choose(Archive.namesWithin(head));
        if (choice.sheet() || lower.endsWith(".xlsx")) {
            return Optional.of(new Recognition(EventFormat.XLSX, "it is a spreadsheet"));
        }
        String entry = choice.entry();
        if (choice.document()) {
            return Optional.empty();
        }
        if (entry == null) {
            return lower.endsWith(".zip") || lower.endsWith(".kmz")
                    ? Optional.of(new Recognition(EventFormat.CSV, "it is a ZIP archive"))
                    : Optional.empty();
        }
        return within(
                recognition(Archive.entryWithin(head, entry, HEAD), entry, depth + 1),
                "in a ZIP archive, " + entry + ": ");
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && List.of(0, 1, 2, 3).stream().allMatch(i -> head[i] == with[i]);
    }

    /**
     * Reads a file that was recognised, to its end.
     *
     * @param sink takes events, problems and sources in the order of the file; what it throws ends the reading
     * @throws FormatException where the file as a whole can't be used
     */
    public static void read(InputStream in, String fileName, RowSink sink) throws IOException {
        read(in, fileName, Reading.usual(), sink);
    }

    /**
     * Reads a file that was recognised, to its end. Archives are kept in a temporary file meanwhile.
     *
     * @param sink takes events, problems and sources in the order of the file; what it throws ends the reading
     * @throws FormatException where the file as a whole can't be used
     */
    public static void read(InputStream in, String fileName, Reading reading, RowSink sink) throws IOException {
        new EventFiles(fileName, reading, sink).open(in, fileName);
    }

    private void open(InputStream in, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
        buffered.mark(HEAD + 1);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        if (Archive.isGzip(head)) {
            deeper();
            String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            open(Archive.gunzip(buffered, fileName), inner);
        } else if (Archive.isZip(head)) {
            deeper();
            unzip(buffered);
        } else {
            text(buffered, head, name);
        }
    }

    private void deeper() {
        nested++;
        if (nested > MAX_NESTED) {
            throw new FormatException(
                    "This archive is nested too deeply",
                    fileName + " holds archives in archives. Unpack it and add the event file itself.");
        }
    }

    private void unzip(InputStream in) throws IOException {
        Path file = Files.createTempFile("dateline", ".zip");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile zip = Archive.open(file, fileName)) {
                List<String> names = Archive.names(zip, fileName);
                Archive.Choice choice = Archive.choose(names);
                if (choice.sheet()) {
                    sheet(zip, file);
                } else {
                    String entry = entry(choice, names);
                    try (InputStream inner = Archive.entry(zip, entry, fileName)) {
                        open(inner, entry);
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String entry(Archive.Choice choice, List<String> names) {
        String entry = choice.entry();
        if (names.stream().anyMatch(name -> name.endsWith("project.json"))) {
            throw new FormatException(
                    "This is a full export of an Atlos project",
                    fileName + " holds a file for each incident. Export the incidents as CSV and add that.");
        }
        if (entry == null || choice.document()) {
            throw new FormatException(
                    "This archive holds no event file",
                    fileName + " has: " + listed(names) + ". Looked for: CSV, JSON, GeoJSON, KML, GPX, XLSX.");
        }
        if (choice.others() > 0) {
            throw new FormatException(
                    "This archive holds several event files",
                    fileName + " has: " + listed(names) + ". Unpack it and add them one by one.");
        }
        return entry;
    }

    private static String listed(List<String> names) {
        String all = String.join(", ", names.subList(0, Math.min(8, names.size())));
        return names.isEmpty() ? "nothing" : names.size() > 8 ? all + " and " + (names.size() - 8) + " more" : all;
    }

    /** Shared strings are held in memory, so what they unpack to is looked at first. */
    private void sheet(ZipFile zip, Path file) throws IOException {
        for (String part : Archive.names(zip, fileName)) {
            try (InputStream in = Archive.entry(zip, part, fileName)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        Recognition recognition = new Recognition(EventFormat.XLSX, "it is a spreadsheet");
        new SheetFile(fileName, recognition, reading, sink).read(file);
    }

    private void text(BufferedInputStream in, byte[] head, String name) throws IOException {
        Encoding encoding = Encoding.of(head);
        Refusals.check(head, encoding, fileName);
        Recognition recognition = recognition(head, name, MAX_NESTED)
                .orElse(new Recognition(EventFormat.CSV, "nothing tells it to be anything else"));
        EventFormat format = recognition.format();
        if (format == EventFormat.GDELT_MENTIONS) {
            throw new FormatException(
                    "This is a table of mentions",
                    fileName + " lists where GDELT's events are mentioned. Add the events themselves: *.export.CSV.");
        }
        boolean table = format.shape() == EventFormat.Shape.TABLE || format.shape() == EventFormat.Shape.PLAIN_TABLE;
        if (!table) {
            sink.recognised(recognition);
        }
        if (format.shape() == EventFormat.Shape.XML) {
            new XmlFile(fileName, recognition, reading, sink).read(in);
            return;
        }
        in.skipNBytes(encoding.mark());
        if (encoding.isGuess()) {
            sink.problem(FileProblem.of(
                    1, null, null, "encoding-guessed", "The file is not in UTF-8; it is read as windows-1252."));
        }
        MixedReader text = new MixedReader(in, encoding);
        read(text, recognition);
        if (text.wrong() > 0) {
            sink.problem(FileProblem.of(
                    text.firstWrongLine(),
                    null,
                    null,
                    "encoding-mixed",
                    "From here on " + text.wrong() + " characters are not in the file's encoding, " + encoding.charset()
                            + "; they are read as windows-1252."));
        }
    }

    private void read(MixedReader text, Recognition recognition) throws IOException {
        switch (recognition.format().shape()) {
            case FEATURES -> new FeatureFile(fileName, recognition, reading, sink).read(text);
            case OBJECTS -> new ObjectFile(fileName, recognition, reading, sink).read(text);
            case LINES -> new LinesFile(fileName, recognition, reading, sink).read(text);
            case KEPLER -> new KeplerFile(fileName, recognition, reading, sink).read(text);
            default -> new TableFile(fileName, recognition, reading, sink).read(text);
        }
    }
}
