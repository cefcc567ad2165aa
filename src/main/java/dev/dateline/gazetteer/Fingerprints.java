package dev.dateline.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedSet;

/** 40-bit fingerprints in ascending order, found by their upper 16 bits, then among the few that share them. */
final class Fingerprints {
    static final int BUCKETS = 1 << 16;
    private static final int REST_BITS = 24;
    private static final int REST = (1 << REST_BITS) - 1;

    private final Extents buckets;
    private final BytePlanes rests;

    private Fingerprints(Extents buckets, BytePlanes rests) {
        this.buckets = buckets;
        this.rests = rests;
    }

    static Fingerprints read(Columns in) {
        int count = in.readInt();
        Extents buckets = Extents.read(in, BUCKETS);
        return new Fingerprints(buckets, in.planes(count, 3));
    }

    static int bucket(long fingerprint) {
        return (int) (fingerprint >>> REST_BITS);
    }

    /** Position of the fingerprint in its bucket; -1 where it is not there. */
    int find(long fingerprint) {
        int bucket = bucket(fingerprint);
        int rest = (int) fingerprint & REST;
        int start = buckets.start(bucket);
        int length = buckets.length(bucket);
        for (int i = 0; i < length; i++) {
            if (rests.get(start + i) == rest) {
                return i;
            }
        }
        return -1;
    }

    static void write(DataOutputStream out, SortedSet<Long> fingerprints) throws IOException {
        int[] lengths = new int[BUCKETS];
        int[] rests = new int[fingerprints.size()];
        int at = 0;
        for (long fingerprint : fingerprints) {
            lengths[bucket(fingerprint)]++;
            rests[at++] = (int) fingerprint & REST;
        }
        out.writeInt(rests.length);
        Extents.write(out, lengths);
        BytePlanes.write(out, rests, 3);
    }
}
