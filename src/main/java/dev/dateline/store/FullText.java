package dev.dateline.store;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns what a person types into a query of FTS5: every word must be there, the last one as a beginning. */
final class FullText {
    private FullText() {}

    /** An FTS5 expression; empty where the text has no word. */
    static String query(String text) {
        String[] words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ", -1);
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(20)
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" "));
    }
}
