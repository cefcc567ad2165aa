package dev.dateline.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;

/** Where each of many pieces in a row starts: their lengths, and the start of every 32nd. */
final class Extents {
    private static final int STEP = 32;

    private final BytePlanes lengths;
    private final BytePlanes starts;

    private Extents(BytePlanes lengths, BytePlanes starts) {
        this.lengths = lengths;
        this.starts = starts;
    }

    static Extents read(Columns in, int count) {
        BytePlanes lengths = in.planes(count, 2);
        return new Extents(lengths, in.planes(count / STEP + 1, 4));
    }

    int start(int i) {
        int start = starts.get(i / STEP);
        for (int k = i & -STEP; k < i; k++) {
            start += lengths.get(k);
        }
        return start;
    }

    int length(int i) {
        return lengths.get(i);
    }

    static void write(DataOutputStream out, int[] lengths) throws IOException {
        BytePlanes.write(out, lengths, 2);
        int[] starts = new int[lengths.length / STEP + 1];
        int start = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (i % STEP == 0) {
                starts[i / STEP] = start;
            }
            start += lengths[i];
        }
        if (lengths.length % STEP == 0) {
            starts[starts.length - 1] = start;
        }
        BytePlanes.write(out, starts, 4);
    }
}
