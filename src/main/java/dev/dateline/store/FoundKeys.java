package dev.dateline.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what the last searches found in the newest version of the store: pages and counts ask for the same again. Thread-safe. */
final class FoundKeys {
    /** Keys remembered, 4 bytes each. */
    private static final int MOST = 4 << 20;

    private final Map<String, int[]> found = new LinkedHashMap<>(16, 0.75f, true);
    private long version = -1;
    private int kept;

    /** What a search finds in this version of the store; computed where it is not remembered. */
    int[] of(String query, long newest, Function<String, int[]> search) {
        synchronized (this) {
            if (newest != version) {
                version = newest;
                found.clear();
                kept = 0;
            }
            int[] known = found.get(query);
            if (known != null) {
                return known;
            }
        }
        int[] keys = search.apply(query);
        keep(query, newest, keys);
        return keys;
    }

    private synchronized void keep(String query, long of, int[] keys) {
        if (of != version || keys.length > MOST || found.putIfAbsent(query, keys) != null) {
            return;
        }
        kept += keys.length;
        var oldest = found.values().iterator();
        while (kept > MOST) {
            kept -= oldest.next().length;
            oldest.remove();
        }
    }

    /** Numbers in decimal digits apart by commas, ascending. */
    static int[] parsed(byte[] text) {
        int count = text.length == 0 ? 0 : 1;
        for (byte b : text) {
            count += b == ',' ? 1 : 0;
        }
        int[] numbers = new int[count];
        int at = 0;
        for (byte b : text) {
            if (b == ',') {
                at++;
            } else {
                numbers[at] = numbers[at] * 10 + (b - '0');
            }
        }
        Arrays.sort(numbers); // already so, unless the database chooses another way
        return numbers;
    }
}
