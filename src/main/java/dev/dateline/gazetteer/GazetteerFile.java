package dev.dateline.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The compiled file: {@code DLGZ}, format version (int), SHA-256 of the rest, then the deflated columns. Places by falling
 * prominence: latitude and longitude (degrees x 10,000, int), class, GeoNames id, population, radius, country, divisions, name;
 * then the 40-bit fingerprints of the folded names, ascending, with their postings, and those of the beginnings of longer names.
 */
final class GazetteerFile {
    static final int FORMAT = 1;
    private static final byte[] MAGIC = {'D', 'L', 'G', 'Z'};

    private GazetteerFile() {}

    static void write(Path out, List<Draft> drafts, Map<String, List<int[]>> index) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(body, deflater))) {
            places(data, drafts);
            names(data, index);
        } finally {
            deflater.end();
        }
        try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(out))) {
            file.write(MAGIC);
            file.writeInt(FORMAT);
            file.write(sha256(body.toByteArray(), 0));
            body.writeTo(file);
        }
    }

    /** The order of the classes is part of the format. */
    @SuppressWarnings("EnumOrdinal")
    private static void places(DataOutputStream data, List<Draft> drafts) throws IOException {
        data.writeInt(drafts.size());
        for (Draft draft : drafts) {
            data.writeInt((int) Math.round(draft.latitude * 1e4));
        }
        for (Draft draft : drafts) {
            data.writeInt((int) Math.round(draft.longitude * 1e4));
        }
        for (Draft draft : drafts) {
            data.writeByte(draft.featureClass.ordinal() | (draft.capital ? 0x80 : 0));
        }
        for (Draft draft : drafts) {
            data.writeInt(draft.geonameId);
        }
        for (Draft draft : drafts) {
            varint(data, draft.population);
        }
        for (Draft draft : drafts) {
            varint(data, Math.round(draft.radiusKm));
        }
        codes(data, drafts, draft -> draft.country);
        codes(data, drafts, draft -> draft.admin1);
        codes(data, drafts, draft -> draft.admin2);
        for (Draft draft : drafts) {
            varint(data, draft.name.getBytes(StandardCharsets.UTF_8).length);
        }
        for (Draft draft : drafts) {
            data.write(draft.name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A column of few different texts: the texts in the order in which they first stand, then their number for each place. */
    private static void codes(DataOutputStream data, List<Draft> drafts, Function<Draft, String> column)
            throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            numbers.putIfAbsent(column.apply(draft), numbers.size());
        }
        varint(data, numbers.size());
        for (String text : numbers.keySet()) {
            text(data, text);
        }
        for (Draft draft : drafts) {
            varint(data, numbers.getOrDefault(column.apply(draft), 0));
        }
    }

    private static void names(DataOutputStream data, Map<String, List<int[]>> index) throws IOException {
        SortedMap<Long, List<int[]>> byFingerprint = new TreeMap<>();
        SortedSet<Long> beginnings = new TreeSet<>();
        index.forEach((key, postings) -> {
            byFingerprint.merge(NameFolding.fingerprint(key), postings, GazetteerFile::both);
            for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
                beginnings.add(NameFolding.fingerprint(key.substring(0, space)));
            }
        });
        ascending(data, byFingerprint.keySet());
        for (List<int[]> postings : byFingerprint.values()) {
            varint(data, postings.size());
            for (int[] posting : postings) {
                varint(data, posting[0] * 4L + posting[1]);
            }
        }
        ascending(data, beginnings);
    }

    private static List<int[]> both(List<int[]> a, List<int[]> b) {
        List<int[]> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }

    /** Ascending numbers as their differences. */
    private static void ascending(DataOutputStream data, Collection<Long> numbers) throws IOException {
        data.writeInt(numbers.size());
        long last = 0;
        for (long number : numbers) {
            varint(data, number - last);
            last = number;
        }
    }

    static void varint(DataOutputStream data, long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            data.writeByte((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        data.writeByte((int) rest);
    }

    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        varint(data, bytes.length);
        data.write(bytes);
    }

    /** Checks the head and returns the inflated columns and the checksum. */
    static Contents open(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        if (all.length < 40 || !Arrays.equals(Arrays.copyOf(all, 4), MAGIC)) {
            throw new IOException("not a compiled gazetteer; make one with build-gazetteer");
        }
        try (DataInputStream head = new DataInputStream(new ByteArrayInputStream(all, 4, 36))) {
            int format = head.readInt();
            if (format != FORMAT) {
                throw new IOException("gazetteer has format " + format + ", this version reads " + FORMAT
                        + "; make it anew with build-gazetteer");
            }
            byte[] told = head.readNBytes(32);
            if (!MessageDigest.isEqual(told, sha256(all, 40))) {
                throw new IOException(
                        "gazetteer is damaged: its checksum does not match; make it anew with build-gazetteer");
            }
            byte[] columns = inflate(new ByteArrayInputStream(all, 40, all.length - 40));
            return new Contents(
                    new Columns(columns), HexFormat.of().formatHex(told).substring(0, 12));
        }
    }

    private static byte[] inflate(InputStream deflated) throws IOException {
        Inflater inflater = new Inflater();
        try (InputStream in = new InflaterInputStream(deflated, inflater, 1 << 16)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    record Contents(Columns columns, String checksum) {}

    /** A cursor over the inflated bytes. */
    static final class Columns {
        private final byte[] bytes;
        private int at;

        Columns(byte[] bytes) {
            this.bytes = bytes;
        }

        int readInt() {
            int value = (bytes[at] & 0xff) << 24
                    | (bytes[at + 1] & 0xff) << 16
                    | (bytes[at + 2] & 0xff) << 8
                    | (bytes[at + 3] & 0xff);
            at += 4;
            return value;
        }

        int readByte() {
            return bytes[at++] & 0xff;
        }

        long readVarint() {
            long value = 0;
            int shift = 0;
            int part;
            do {
                part = bytes[at++];
                value |= (long) (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            return value;
        }

        /** The next {@code length} bytes. */
        byte[] readBytes(int length) {
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        String readText() {
            int length = (int) readVarint();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }

    private static byte[] sha256(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
