package dev.dateline.store;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Turns what a person types into a query of FTS5: every word must be there, as the beginning of a word; a single Latin letter as a word of its
 * own, as most texts have a word that begins with it.
 */
final class FullText {
    /** A word that no text has. */
    private static final String NOTHING = "\"\uE000nothing\uE000\"";

    private FullText() {}

    /** An FTS5 expression; one that matches nothing where the text has no word. */
    static String query(String text) {
        String[] words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ", -1);
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(20)
                .map(word -> '"' + word + (word.matches("[A-Za-z]") ? "\"" : "\"*"))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" "), query -> query.isEmpty() ? NOTHING : query));
    }
}
