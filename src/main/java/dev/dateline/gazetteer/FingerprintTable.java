package dev.dateline.gazetteer;

/** An open-addressing table from fingerprints (not 0) to numbers, at most half full, linear probing. */
final class FingerprintTable {
    private final long[] keys;
    private final int[] values;
    private final int mask;

    FingerprintTable(int size) {
        int capacity = Integer.highestOneBit(Math.max(4, size)) << 1;
        keys = new long[capacity < size * 3 / 2 ? capacity << 1 : capacity];
        values = new int[keys.length];
        mask = keys.length - 1;
    }

    void put(long key, int value) {
        int slot = (int) key & mask;
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    /** The number put for the key; -1 where there is none. */
    int get(long key) {
        for (int slot = (int) key & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return -1;
    }
}
