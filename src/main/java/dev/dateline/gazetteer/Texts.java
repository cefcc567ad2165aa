package dev.dateline.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts in a row, made when asked for. */
final class Texts {
    private final byte[] bytes;
    private final int start;
    private final Extents extents;

    private Texts(byte[] bytes, int start, Extents extents) {
        this.bytes = bytes;
        this.start = start;
        this.extents = extents;
    }

    static Texts read(Columns in) {
        int count = in.readInt();
        int length = in.readInt();
        Extents extents = Extents.read(in, count);
        return new Texts(in.bytes(), in.skip(length), extents);
    }

    String get(int i) {
        return new String(bytes, start + extents.start(i), extents.length(i), StandardCharsets.UTF_8);
    }

    static void write(DataOutputStream out, List<String> texts) throws IOException {
        int[] lengths = new int[texts.size()];
        int sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = texts.get(i).getBytes(StandardCharsets.UTF_8).length;
            sum += lengths[i];
        }
        out.writeInt(lengths.length);
        out.writeInt(sum);
        Extents.write(out, lengths);
        for (String text : texts) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
