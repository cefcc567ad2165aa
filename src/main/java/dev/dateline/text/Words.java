package dev.dateline.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of one document, each held once while it comes up again soon: later stages look words up by their text, and a
 * text that is held once knows its hash. A table without chains; a word that falls on another's place takes it.
 */
final class Words {
    private static final int LARGEST = 4096;

    /** A word as written and in lower case (root locale), with typographic apostrophes made plain. */
    record Word(String text, String lower) {}

    private final String document;
    private final @Nullable Word[] table;

    Words(String document) {
        this.document = document;
        int wanted = Math.min(LARGEST, Math.max(64, document.length() / 8));
        table = new Word[Integer.highestOneBit(wanted)];
    }

    /** The characters {@code [start, end)} of the document. */
    Word of(int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + document.charAt(i);
        }
        int slot = (hash ^ (hash >>> 12)) & (table.length - 1);
        Word known = table[slot];
        if (known != null
                && known.text().length() == end - start
                && document.regionMatches(start, known.text(), 0, end - start)) {
            return known;
        }
        String text = document.substring(start, end);
        Word word = new Word(text, text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        table[slot] = word;
        return word;
    }
}
