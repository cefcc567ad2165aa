package dev.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The places by falling prominence, in blocks that are inflated when one of their places is first asked for: an article asks for
 * some hundred of 230,000.
 */
final class Places {
    private final int size;
    private final PlaceBlock.Codes codes;
    private final Extents extents;
    private final byte[] bytes;
    private final int start;
    private final AtomicReferenceArray<@Nullable PlaceBlock> inflated;
    /** Places once asked for: an article asks for the same ones many times. */
    private final AtomicReferenceArray<@Nullable Place> asked;

    private Places(Columns in) {
        size = in.readInt();
        codes = new PlaceBlock.Codes(Texts.read(in), Texts.read(in), Texts.read(in));
        int blocks = in.readInt();
        extents = Extents.read(in, blocks);
        bytes = in.bytes();
        start = in.skip(in.readInt());
        inflated = new AtomicReferenceArray<>(blocks);
        asked = new AtomicReferenceArray<>(size);
    }

    static Places read(Columns in) {
        return new Places(in);
    }

    int size() {
        return size;
    }

    Place get(int id) {
        Place known = asked.get(id);
        if (known == null) {
            known = block(id / PlaceBlock.SIZE).place(id, codes);
            asked.set(id, known);
        }
        return known;
    }

    private PlaceBlock block(int number) {
        PlaceBlock known = inflated.get(number);
        if (known == null) {
            known = PlaceBlock.read(inflate(start + extents.start(number), extents.length(number)));
            inflated.set(number, known);
        }
        return known;
    }

    /** A block starts with its inflated length. */
    private byte[] inflate(int from, int length) {
        byte[] block = new byte[new Columns(bytes, from).readInt()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from + Integer.BYTES, length - Integer.BYTES);
            if (inflater.inflate(block) == block.length) {
                return block;
            }
            throw new IllegalStateException("a block of the gazetteer is cut short");
        } catch (DataFormatException e) {
            throw new IllegalStateException("a block of the gazetteer can't be inflated", e);
        } finally {
            inflater.end();
        }
    }

    static void write(DataOutputStream out, List<Draft> drafts) throws IOException {
        out.writeInt(drafts.size());
        PlaceBlock.Numbers numbers = new PlaceBlock.Numbers(
                codes(out, drafts, draft -> draft.country),
                codes(out, drafts, draft -> draft.admin1),
                codes(out, drafts, draft -> draft.admin2));
        int[] lengths = new int[(drafts.size() + PlaceBlock.SIZE - 1) / PlaceBlock.SIZE];
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int i = 0; i < lengths.length; i++) {
            int before = blocks.size();
            int end = Math.min((i + 1) * PlaceBlock.SIZE, drafts.size());
            deflate(blocks, drafts.subList(i * PlaceBlock.SIZE, end), numbers);
            lengths[i] = blocks.size() - before;
        }
        out.writeInt(lengths.length);
        Extents.write(out, lengths);
        out.writeInt(blocks.size());
        blocks.writeTo(out);
    }

    private static void deflate(ByteArrayOutputStream blocks, List<Draft> block, PlaceBlock.Numbers numbers)
            throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        PlaceBlock.write(new DataOutputStream(plain), block, numbers);
        new DataOutputStream(blocks).writeInt(plain.size());
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(blocks, deflater)) {
            plain.writeTo(deflated);
        } finally {
            deflater.end();
        }
    }

    /** Writes the different texts of a column in the order in which they first stand; gives each place the number of its own. */
    private static ToIntFunction<Draft> codes(DataOutputStream out, List<Draft> drafts, Function<Draft, String> column)
            throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            numbers.putIfAbsent(column.apply(draft), numbers.size());
        }
        Texts.write(out, List.copyOf(numbers.keySet()));
        return draft -> numbers.getOrDefault(column.apply(draft), 0);
    }
}
