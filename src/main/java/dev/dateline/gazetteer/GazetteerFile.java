package dev.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The compiled file: {@code DLGZ}, format version (int), SHA-256 of the body, which names the version of the data, the CRC-32 of the
 * body, which tells whether it is whole, its length (both int), then the body, read where it lies: countries, divisions and capitals
 * by code, the {@link NameIndex}, and the {@link Places}, which alone are deflated, block by block.
 */
final class GazetteerFile {
    static final int FORMAT = 3;
    private static final byte[] MAGIC = {'D', 'L', 'G', 'Z'};
    private static final int SHA = 32;
    /** Keeps a damaged length from asking for all memory. */
    private static final int LONGEST = 1 << 27;

    private GazetteerFile() {}

    static void write(Path out, List<Draft> drafts, Map<String, List<int[]>> index) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(body)) {
            KeyedPlaces.write(
                    data, drafts, draft -> draft.featureClass == FeatureClass.COUNTRY, draft -> draft.country);
            KeyedPlaces.write(
                    data,
                    drafts,
                    draft -> draft.featureClass == FeatureClass.ADMIN1,
                    draft -> draft.country + "." + draft.admin1);
            KeyedPlaces.write(data, drafts, draft -> draft.capital, draft -> draft.country);
            NameIndex.write(data, index);
            Places.write(data, drafts);
        }
        byte[] bytes = body.toByteArray();
        try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(out))) {
            file.write(MAGIC);
            file.writeInt(FORMAT);
            file.write(sha256(bytes));
            file.writeInt(crc(bytes));
            file.writeInt(bytes.length);
            file.write(bytes);
        }
    }

    /** Checks that the file is one, of this format and whole. */
    static Contents open(InputStream in) throws IOException {
        try (DataInputStream file = new DataInputStream(in)) {
            if (!Arrays.equals(file.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("not a compiled gazetteer; make one with build-gazetteer");
            }
            int format = file.readInt();
            if (format != FORMAT) {
                throw new IOException("gazetteer has format " + format + ", this version reads " + FORMAT
                        + "; make it anew with build-gazetteer");
            }
            byte[] sha = file.readNBytes(SHA);
            int crc = file.readInt();
            int length = file.readInt();
            if (length < 0 || length > LONGEST) {
                throw damaged();
            }
            byte[] body = new byte[length];
            file.readFully(body);
            if (crc(body) != crc) {
                throw damaged();
            }
            return new Contents(new Columns(body), HexFormat.of().formatHex(sha).substring(0, 12));
        } catch (EOFException e) {
            throw damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("gazetteer is damaged: its checksum does not match; make it anew with build-gazetteer");
    }

    record Contents(Columns columns, String checksum) {}

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
