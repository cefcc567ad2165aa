package dev.dateline.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Whole numbers kept as planes of bytes: the lowest bytes of all, then the next. They deflate better than whole words, and are read where they lie, so
 * that loading costs nothing.
 */
final class BytePlanes {
    private final byte[] data;
    private final int start;
    private final int count;
    private final int planes;

    /**
     * @param start where the first plane starts in the data
     * @param count how many numbers there are
     * @param planes bytes of each, 1 to 4
     */
    BytePlanes(byte[] data, int start, int count, int planes) {
        this.data = data;
        this.start = start;
        this.count = count;
        this.planes = planes;
    }

    int get(int i) {
        int value = 0;
        for (int at = start + (planes - 1) * count + i; at >= start; at -= count) {
            value = value << 8 | data[at] & 0xff;
        }
        return value;
    }

    /** Writes numbers from 0 to 256^planes - 1. */
    static void write(DataOutputStream out, int[] numbers, int planes) throws IOException {
        for (int plane = 0; plane < planes; plane++) {
            for (int number : numbers) {
                if (planes < 4 && number >>> 8 * planes != 0) {
                    throw new IOException(number + " does not fit into " + planes + " bytes");
                }
                out.writeByte(number >>> 8 * plane);
            }
        }
    }
}
