package dev.dateline.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * The compiled file: {@code DLGZ}, format version (int), SHA-256 of the columns, their length (int), then the columns, deflated. They are read where
 * they lie, see {@link BytePlanes}. Places by falling prominence: latitude + 90 and longitude + 180 (degrees x 10,000), class, GeoNames id, population,
 * radius, country, divisions, name; the positions of countries, divisions and capitals; then the {@link NameIndex}.
 */
final class GazetteerFile {
    static final int FORMAT = 2;
    private static final byte[] MAGIC = {'D', 'L', 'G', 'Z'};
    private static final int HEAD = 4 + 4 + 32 + 4;

    private GazetteerFile() {}

    static void write(Path out, List<Draft> drafts, Map<String, List<int[]>> index) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(body)) {
            places(data, drafts);
            NameIndex.write(data, index);
        }
        byte[] columns = body.toByteArray();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(out));
                DeflaterOutputStream deflated = new DeflaterOutputStream(file, deflater)) {
            file.write(MAGIC);
            file.writeInt(FORMAT);
            file.write(sha256(columns));
            file.writeInt(columns.length);
            deflated.write(columns);
        } finally {
            deflater.end();
        }
    }

    /** The order of the classes is part of the format. */
    @SuppressWarnings("EnumOrdinal")
    private static void places(DataOutputStream data, List<Draft> drafts) throws IOException {
        data.writeInt(drafts.size());
        column(data, drafts, 3, draft -> (int) Math.round(draft.latitude * 1e4) + 900_000);
        column(data, drafts, 3, draft -> (int) Math.round(draft.longitude * 1e4) + 1_800_000);
        column(data, drafts, 1, draft -> draft.featureClass.ordinal() | (draft.capital ? 0x80 : 0));
        column(data, drafts, 4, draft -> draft.geonameId);
        column(data, drafts, 4, draft -> (int) Math.min(Integer.MAX_VALUE, draft.population));
        column(data, drafts, 2, draft -> (int) Math.round(draft.radiusKm));
        codes(data, drafts, draft -> draft.country);
        codes(data, drafts, draft -> draft.admin1);
        codes(data, drafts, draft -> draft.admin2);
        Texts.write(data, drafts.stream().map(draft -> draft.name).toList());
        positions(data, drafts, draft -> draft.featureClass == FeatureClass.COUNTRY);
        positions(data, drafts, draft -> draft.featureClass == FeatureClass.ADMIN1);
        positions(data, drafts, draft -> draft.capital);
    }

    private static void column(DataOutputStream data, List<Draft> drafts, int bytes, ToIntFunction<Draft> column)
            throws IOException {
        BytePlanes.write(data, drafts.stream().mapToInt(column).toArray(), bytes);
    }

    /** A column of few different texts: the texts in the order in which they first stand, then their number for each place. */
    private static void codes(DataOutputStream data, List<Draft> drafts, Function<Draft, String> column)
            throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            numbers.putIfAbsent(column.apply(draft), numbers.size());
        }
        Texts.write(data, List.copyOf(numbers.keySet()));
        column(data, drafts, 2, draft -> numbers.getOrDefault(column.apply(draft), 0));
    }

    private static void positions(DataOutputStream data, List<Draft> drafts, java.util.function.Predicate<Draft> wanted)
            throws IOException {
        int[] positions = IntStream.range(0, drafts.size())
                .filter(i -> wanted.test(drafts.get(i)))
                .toArray();
        data.writeInt(positions.length);
        BytePlanes.write(data, positions, 3);
    }

    /** Checks the head and inflates the columns, whose own checksum tells whether they are whole. */
    static Contents open(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        if (all.length < HEAD || !Arrays.equals(Arrays.copyOf(all, 4), MAGIC)) {
            throw new IOException("not a compiled gazetteer; make one with build-gazetteer");
        }
        try (DataInputStream head = new DataInputStream(new ByteArrayInputStream(all, 4, HEAD - 4))) {
            int format = head.readInt();
            if (format != FORMAT) {
                throw new IOException("gazetteer has format " + format + ", this version reads " + FORMAT
                        + "; make it anew with build-gazetteer");
            }
            String checksum = HexFormat.of().formatHex(head.readNBytes(32)).substring(0, 12);
            return new Contents(new Columns(inflate(all, head.readInt())), checksum);
        }
    }

    private static byte[] inflate(byte[] all, int length) throws IOException {
        if (length < 0) {
            throw damaged(null);
        }
        byte[] columns = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(all, HEAD, all.length - HEAD);
            int inflated = 0;
            while (inflated < length) {
                int more = inflater.inflate(columns, inflated, length - inflated);
                if (more == 0) {
                    throw damaged(null);
                }
                inflated += more;
            }
            inflater.inflate(new byte[1]);
            if (!inflater.finished()) {
                throw damaged(null);
            }
            return columns;
        } catch (DataFormatException e) {
            throw damaged(e);
        } finally {
            inflater.end();
        }
    }

    private static IOException damaged(@org.jspecify.annotations.Nullable Exception cause) {
        return new IOException(
                "gazetteer is damaged: its checksum does not match; make it anew with build-gazetteer", cause);
    }

    record Contents(Columns columns, String checksum) {}

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
