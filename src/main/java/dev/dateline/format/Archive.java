package dev.dateline.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Opens ZIP archives and gzip, and finds the event file in them. */
final class Archive {
    private static final int MAX_ENTRIES = 10_000;
    private static final List<String> ENDINGS = List.of(
            ".csv",
            ".tsv",
            ".tab",
            ".json",
            ".geojson",
            ".jsonl",
            ".ndjson",
            ".geojsonl",
            ".kml",
            ".gpx",
            ".umap",
            ".xml",
            ".rss",
            ".xlsx",
            ".gz");

    /**
     * The entry that is to be read.
     *
     * @param sheet whether the archive itself is a spreadsheet
     * @param document whether the archive itself is a text document
     * @param entry name of the entry, null where there is none
     * @param others number of other entries that could be event files
     */
    record Choice(boolean sheet, boolean document, @Nullable String entry, int others) {}

    private Archive() {}

    static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    }

    static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /** Which of these entries is the event file: a KMZ's doc.kml, or the only one whose ending is an event file's. */
    static Choice choose(List<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return new Choice(true, false, null, 0);
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/") || name.equals("mimetype"))) {
            return new Choice(false, true, null, 0);
        }
        List<String> kml = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".kml"))
                .toList();
        if (!kml.isEmpty()) {
            return new Choice(false, false, kml.contains("doc.kml") ? "doc.kml" : kml.get(0), 0);
        }
        List<String> found = names.stream().filter(Archive::isEventFile).toList();
        return new Choice(false, false, found.isEmpty() ? null : found.get(0), Math.max(0, found.size() - 1));
    }

    private static boolean isEventFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        return !lower.startsWith("__macosx/")
                && !last.startsWith(".")
                && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** The names of all entries; an archive that no honest program writes is refused. */
    static List<String> names(ZipFile zip, String fileName) {
        if (zip.size() > MAX_ENTRIES) {
            throw new FormatException(
                    "This archive has too many files",
                    fileName + " has " + zip.size() + " entries. Unpack it and add the event file itself.");
        }
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.contains("../") || name.endsWith("/..")) {
                throw new FormatException(
                        "This archive is not safe",
                        fileName + " has an entry that points outside of it: " + entry.getName()
                                + ". Get it from where it was made.");
            }
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    static ZipFile open(Path file, String fileName) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            return older(file, fileName);
        }
    }

    /** Programs of before 2006 write names in DOS's encoding. */
    private static ZipFile older(Path file, String fileName) throws IOException {
        try {
            return new ZipFile(file.toFile(), Charset.forName("IBM437"));
        } catch (ZipException e) {
            throw new FormatException(
                    "This archive is damaged",
                    fileName + " can't be opened (" + e.getMessage() + "). Download it again.");
        }
    }

    static InputStream entry(ZipFile zip, String name, String fileName) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        long packed = Math.max(1, entry.getCompressedSize());
        return new ArchiveStream(zip.getInputStream(entry), fileName, () -> packed);
    }

    static InputStream gunzip(InputStream in, String fileName) throws IOException {
        CountedStream counted = new CountedStream(in);
        try {
            return new ArchiveStream(new GZIPInputStream(counted, 1 << 16), fileName, counted::count);
        } catch (IOException e) {
            throw new FormatException(
                    "This archive is damaged",
                    fileName + " can't be unpacked (" + e.getMessage() + "). Download it again.");
        }
    }

    /** The beginning of what is packed in an archive of which the beginning is known; empty where it can't be told. */
    static byte[] headWithin(byte[] head, int size) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return read(in, size);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** Names of the entries whose beginnings stand in the beginning of an archive. */
    static List<String> namesWithin(byte[] head) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 30 < head.length; i++) {
            if (head[i] == 'P' && head[i + 1] == 'K' && head[i + 2] == 3 && head[i + 3] == 4) {
                int length = (head[i + 26] & 0xFF) | (head[i + 27] & 0xFF) << 8;
                if (length > 0 && length < 300 && i + 30 + length <= head.length) {
                    names.add(new String(head, i + 30, length, StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }

    /** The beginning of an entry, as far as it stands in the beginning of the archive. */
    static byte[] entryWithin(byte[] head, String name, int size) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(head))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return read(in, size);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // the head ends before the entry
        }
        return new byte[0];
    }

    /** As much as can be read before the data breaks off. */
    private static byte[] read(InputStream in, int size) {
        byte[] bytes = new byte[size];
        int length = 0;
        try {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes, length, size - length)) {
                length += count;
            }
        } catch (IOException e) {
            // the head ends here
        }
        return Arrays.copyOf(bytes, length);
    }
}
