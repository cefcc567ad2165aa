package dev.dateline.gazetteer;

import java.util.Arrays;

/** From names to postings: an open-addressing table of 64-bit fingerprints, and a bit set of the beginnings of longer names. */
final class NameIndex {
    /** Bits of the filter of beginnings: false positives under 1 % at half a million beginnings. */
    private static final int FILTER_BITS = 1 << 23;

    private static final int[] NONE = {};

    private final long[] fingerprints;
    private final int[] slots;
    private final int mask;
    private int[] postings = new int[1 << 20];
    private int end;
    private final long[] beginnings = new long[FILTER_BITS >>> 6];

    private NameIndex(int names) {
        int capacity = Integer.highestOneBit(Math.max(8, names)) << 2;
        fingerprints = new long[capacity];
        slots = new int[capacity];
        mask = capacity - 1;
    }

    static NameIndex read(GazetteerFile.Columns in) {
        int names = in.readInt();
        NameIndex index = new NameIndex(names);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < names; i++) {
            int shared = in.readByte();
            key.setLength(shared);
            key.append(in.readText());
            index.add(key.toString(), in);
        }
        index.postings = Arrays.copyOf(index.postings, index.end);
        return index;
    }

    private void add(String key, GazetteerFile.Columns in) {
        long fingerprint = NameFolding.fingerprint(key);
        int slot = (int) fingerprint & mask;
        while (fingerprints[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        fingerprints[slot] = fingerprint;
        slots[slot] = end;
        int count = (int) in.readVarint();
        if (end + count + 1 > postings.length) {
            postings = Arrays.copyOf(postings, postings.length * 2);
        }
        postings[end++] = count;
        for (int i = 0; i < count; i++) {
            postings[end++] = (int) in.readVarint();
        }
        for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
            int bit = bit(NameFolding.fingerprint(key.substring(0, space)));
            beginnings[bit >>> 6] |= 1L << bit;
        }
    }

    private static int bit(long fingerprint) {
        return (int) (fingerprint >>> 20) & (FILTER_BITS - 1);
    }

    /** Postings of a folded name: place position x 4 + kind; empty where there is none. */
    int[] find(String folded) {
        long fingerprint = NameFolding.fingerprint(folded);
        for (int slot = (int) fingerprint & mask; fingerprints[slot] != 0; slot = (slot + 1) & mask) {
            if (fingerprints[slot] == fingerprint) {
                int from = slots[slot] + 1;
                return Arrays.copyOfRange(postings, from, from + postings[from - 1]);
            }
        }
        return NONE;
    }

    /** Whether some longer name starts with these folded words; rarely true where none does. */
    boolean startsLongerName(String folded) {
        int bit = bit(NameFolding.fingerprint(folded));
        return (beginnings[bit >>> 6] & 1L << bit) != 0;
    }
}
