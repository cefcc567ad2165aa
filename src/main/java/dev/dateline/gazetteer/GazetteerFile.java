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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The compiled file: {@code DLGZ}, format version (int), SHA-256 of the rest, then the deflated columns. Places by falling
 * prominence: latitude and longitude (degrees x 10,000, int), class, country, divisions, population, radius, name; then the
 * names in order, front-coded, with their postings.
 */
final class GazetteerFile {
    static final int FORMAT = 1;
    private static final byte[] MAGIC = {'D', 'L', 'G', 'Z'};

    private GazetteerFile() {}

    static void write(Path out, List<Draft> drafts, SortedMap<String, List<int[]>> index) throws IOException {
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
            file.write(sha256(body.toByteArray()));
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
        for (Draft draft : drafts) {
            text(data, draft.country);
        }
        for (Draft draft : drafts) {
            text(data, draft.admin1);
        }
        for (Draft draft : drafts) {
            text(data, draft.admin2);
        }
        for (Draft draft : drafts) {
            text(data, draft.name);
        }
    }

    private static void names(DataOutputStream data, SortedMap<String, List<int[]>> index) throws IOException {
        data.writeInt(index.size());
        String last = "";
        for (var entry : index.entrySet()) {
            String key = entry.getKey();
            int shared = 0;
            while (shared < Math.min(255, Math.min(last.length(), key.length()))
                    && last.charAt(shared) == key.charAt(shared)) {
                shared++;
            }
            data.writeByte(shared);
            text(data, key.substring(shared));
            varint(data, entry.getValue().size());
            for (int[] posting : entry.getValue()) {
                varint(data, posting[0] * 4L + posting[1]);
            }
            last = key;
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
            byte[] body = Arrays.copyOfRange(all, 40, all.length);
            if (!MessageDigest.isEqual(told, sha256(body))) {
                throw new IOException(
                        "gazetteer is damaged: its checksum does not match; make it anew with build-gazetteer");
            }
            byte[] columns = new InflaterInputStream(new ByteArrayInputStream(body)).readAllBytes();
            return new Contents(
                    new Columns(columns), HexFormat.of().formatHex(told).substring(0, 12));
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

        String readText() {
            int length = (int) readVarint();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
