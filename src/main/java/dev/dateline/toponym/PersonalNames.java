package dev.dateline.toponym;

import dev.dateline.text.ResourceTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The given names and surnames of {@code lexicon/toponym-names.tsv}, found by hash in the file's own bytes: making 27,000 texts of
 * them would take longer than most articles.
 */
final class PersonalNames {
    private static final String TABLE = "/lexicon/toponym-names.tsv";
    /** A power of two, more than twice the number of names. */
    private static final int SLOTS = 1 << 16;

    private final byte[] table;
    /** Where the line of a name starts, by the hash of the name and, where that slot is taken, in the next free one; -1: none. */
    private final int[] lines = new int[SLOTS];

    private PersonalNames(byte[] table) {
        this.table = table;
        Arrays.fill(lines, -1);
    }

    static PersonalNames load() {
        return of(ResourceTable.bytes(TABLE));
    }

    /** @param table lines of a name, a tab, and {@code given}, {@code surname} or {@code given,surname}; UTF-8, each line ended */
    static PersonalNames of(byte[] table) {
        PersonalNames names = new PersonalNames(table);
        int start = 0;
        int hash = 0;
        boolean within = true;
        for (int i = 0; i < table.length; i++) {
            byte b = table[i];
            if (b == '\n') {
                start = i + 1;
                hash = 0;
                within = true;
            } else if (b == '\t' && within) {
                names.put(hash, start);
                within = false;
            } else if (within) {
                hash = 31 * hash + b;
            }
        }
        return names;
    }

    /** {@link Words#GIVEN} and {@link Words#SURNAME} as far as the word is one; 0 where it is no name. */
    int kinds(String lower) {
        byte[] name = lower.getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        for (byte b : name) {
            hash = 31 * hash + b;
        }
        for (int slot = slot(hash); lines[slot] >= 0; slot = slot + 1 & SLOTS - 1) {
            int after = lines[slot] + name.length;
            if (after < table.length && table[after] == '\t' && startsWith(lines[slot], name)) {
                return kindsAt(after + 1);
            }
        }
        return 0;
    }

    private void put(int hash, int line) {
        if (table[line] == '#') {
            return;
        }
        int slot = slot(hash);
        while (lines[slot] >= 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        lines[slot] = line;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }

    private boolean startsWith(int line, byte[] name) {
        return Arrays.equals(table, line, line + name.length, name, 0, name.length);
    }

    /** The kinds are told by their first letter and by whether a second follows. */
    private int kindsAt(int at) {
        if (table[at] == 's') {
            return Words.SURNAME;
        }
        int comma = at + "given".length();
        return comma < table.length && table[comma] == ',' ? Words.GIVEN | Words.SURNAME : Words.GIVEN;
    }
}
