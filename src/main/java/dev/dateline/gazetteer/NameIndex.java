package dev.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** From names to postings: the fingerprints of names and, bucket by bucket, their postings; and the fingerprints of the beginnings of longer names. */
final class NameIndex {
    private static final int[] NONE = {};

    private final Fingerprints names;
    private final Extents postingBuckets;
    private final byte[] bytes;
    private final int postings;
    private final Fingerprints beginnings;

    private NameIndex(Columns in) {
        names = Fingerprints.read(in);
        postingBuckets = Extents.read(in, Fingerprints.BUCKETS);
        bytes = in.bytes();
        postings = in.skip(in.readInt());
        beginnings = Fingerprints.read(in);
    }

    static NameIndex read(Columns in) {
        return new NameIndex(in);
    }

    /** The postings of a folded name, place position x 4 + kind each; empty where there are none. */
    int[] find(String folded) {
        long fingerprint = NameFolding.fingerprint(folded);
        int position = names.find(fingerprint);
        if (position < 0) {
            return NONE;
        }
        Varints cursor = new Varints(bytes, postings + postingBuckets.start(Fingerprints.bucket(fingerprint)));
        for (int i = 0; i < position; i++) {
            for (int skipped = cursor.next(); skipped > 0; skipped--) {
                cursor.next();
            }
        }
        int[] found = new int[cursor.next()];
        Arrays.setAll(found, i -> cursor.next());
        return found;
    }

    /** Whether some longer name starts with these folded words. */
    boolean startsLongerName(String folded) {
        return beginnings.find(NameFolding.fingerprint(folded)) >= 0;
    }

    /** @param index folded names with their postings, each place position and kind */
    static void write(DataOutputStream out, Map<String, List<int[]>> index) throws IOException {
        SortedMap<Long, List<int[]>> byFingerprint = new TreeMap<>();
        TreeSet<Long> beginnings = new TreeSet<>();
        index.forEach((key, postings) -> {
            byFingerprint.merge(NameFolding.fingerprint(key), postings, NameIndex::both);
            for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
                beginnings.add(NameFolding.fingerprint(key.substring(0, space)));
            }
        });
        Fingerprints.write(out, new TreeSet<>(byFingerprint.keySet()));
        int[] lengths = new int[Fingerprints.BUCKETS];
        ByteArrayOutputStream postings = new ByteArrayOutputStream();
        for (Map.Entry<Long, List<int[]>> name : byFingerprint.entrySet()) {
            int before = postings.size();
            Varints.write(postings, name.getValue().size());
            for (int[] posting : name.getValue()) {
                Varints.write(postings, posting[0] * 4 + posting[1]);
            }
            lengths[Fingerprints.bucket(name.getKey())] += postings.size() - before;
        }
        Extents.write(out, lengths);
        out.writeInt(postings.size());
        postings.writeTo(out);
        Fingerprints.write(out, beginnings);
    }

    private static List<int[]> both(List<int[]> a, List<int[]> b) {
        List<int[]> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
