package dev.dateline.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/** What is unpacked from an archive, within limits; a damaged archive is told as such. */
final class ArchiveStream extends FilterInputStream {
    /** Nothing is too large up to here. */
    private static final long HARMLESS = 64L << 20;
    /** Text is packed to a hundredth at best; a bomb to a thousandth. */
    private static final long MAX_RATIO = 250;

    private static final long MAX_BYTES = 64L << 30;

    private final String fileName;
    private final LongSupplier packed;
    private long unpacked;

    /**
     * Makes one.
     *
     * @param packed number of bytes that the unpacked ones were packed in so far
     */
    ArchiveStream(InputStream in, String fileName, LongSupplier packed) {
        super(in);
        this.fileName = fileName;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(target, offset, length);
        } catch (EOFException e) {
            throw new FormatException(
                    "This archive breaks off",
                    fileName + " ends after " + unpacked + " unpacked bytes. Download it again.");
        } catch (ZipException e) {
            throw new FormatException(
                    "This archive is damaged",
                    fileName + " can't be unpacked after " + unpacked + " bytes (" + e.getMessage()
                            + "). Download it again.");
        }
        unpacked += Math.max(0, count);
        if (unpacked > HARMLESS && unpacked / MAX_RATIO > packed.getAsLong() || unpacked > MAX_BYTES) {
            throw new FormatException(
                    "This archive unpacks to too much",
                    fileName + " becomes more than " + (unpacked >> 20)
                            + " MB, which no table of events does. Unpack it yourself and add what you need.");
        }
        return count;
    }
}
