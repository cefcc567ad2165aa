package dev.dateline.gazetteer;

import java.util.Arrays;

/** From names to postings: open-addressing tables of the 40-bit fingerprints of names, and of the beginnings of longer ones. */
final class NameIndex {
    private final FingerprintTable names;
    private final FingerprintTable beginnings;
    /** For each name its number of postings, then the postings: place position x 4 + kind. */
    private int[] postings = new int[1 << 20];

    private NameIndex(GazetteerFile.Columns in) {
        long[] fingerprints = ascending(in);
        names = FingerprintTable.numbers(fingerprints.length);
        int end = 0;
        for (long fingerprint : fingerprints) {
            names.put(fingerprint, end);
            int count = (int) in.readVarint();
            if (end + count + 1 > postings.length) {
                postings = Arrays.copyOf(postings, Math.max(end + count + 1, postings.length * 3 / 2));
            }
            postings[end++] = count;
            for (int i = 0; i < count; i++) {
                postings[end++] = (int) in.readVarint();
            }
        }
        postings = Arrays.copyOf(postings, end);
        long[] longer = ascending(in);
        beginnings = FingerprintTable.set(longer.length);
        for (long fingerprint : longer) {
            beginnings.add(fingerprint);
        }
    }

    static NameIndex read(GazetteerFile.Columns in) {
        return new NameIndex(in);
    }

    private static long[] ascending(GazetteerFile.Columns in) {
        long[] numbers = new long[in.readInt()];
        long last = 0;
        for (int i = 0; i < numbers.length; i++) {
            last += in.readVarint();
            numbers[i] = last;
        }
        return numbers;
    }

    /** Where the postings of a folded name stand; -1 where there are none. */
    int find(String folded) {
        return names.get(NameFolding.fingerprint(folded));
    }

    /** Number of postings at a place that {@link #find} gave. */
    int count(int found) {
        return postings[found];
    }

    /** The posting of that number, from 0: place position x 4 + kind. */
    int posting(int found, int number) {
        return postings[found + 1 + number];
    }

    /** Whether some longer name starts with these folded words. */
    boolean startsLongerName(String folded) {
        return beginnings.contains(NameFolding.fingerprint(folded));
    }
}
