package dev.dateline.gazetteer;

/**
 * An open-addressing table from 40-bit fingerprints to numbers, at most two thirds full, linear probing. A fingerprint's lower
 * bits choose the slot, its upper 32 are what the slot keeps: half the memory of whole keys, at a chance of confusion that stays
 * below that of the fingerprints themselves.
 */
final class FingerprintTable {
    private static final int KEPT_FROM_BIT = 8;

    private final int[] keys;
    private final int[] values;
    private final int mask;

    private FingerprintTable(int size, boolean numbered) {
        int capacity = Integer.highestOneBit(Math.max(4, size)) << 1;
        keys = new int[capacity < size * 3 / 2 ? capacity << 1 : capacity];
        values = new int[numbered ? keys.length : 0];
        mask = keys.length - 1;
    }

    /** A table that gives a number for each fingerprint. */
    static FingerprintTable numbers(int size) {
        return new FingerprintTable(size, true);
    }

    /** A table that only knows which fingerprints were added. */
    static FingerprintTable set(int size) {
        return new FingerprintTable(size, false);
    }

    void add(long fingerprint) {
        keys[freeSlot(fingerprint)] = kept(fingerprint);
    }

    void put(long fingerprint, int value) {
        int slot = freeSlot(fingerprint);
        keys[slot] = kept(fingerprint);
        values[slot] = value;
    }

    private int freeSlot(long fingerprint) {
        int slot = (int) fingerprint & mask;
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    boolean contains(long fingerprint) {
        return slot(fingerprint) >= 0;
    }

    /** The number put for the fingerprint; -1 where there is none. */
    int get(long fingerprint) {
        int slot = slot(fingerprint);
        return slot < 0 ? -1 : values[slot];
    }

    private int slot(long fingerprint) {
        int key = kept(fingerprint);
        for (int slot = (int) fingerprint & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return slot;
            }
        }
        return -1;
    }

    /** Never 0, which marks a free slot. */
    private static int kept(long fingerprint) {
        int key = (int) (fingerprint >>> KEPT_FROM_BIT);
        return key == 0 ? 1 : key;
    }
}
