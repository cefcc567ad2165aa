package dev.dateline.extraction;

import dev.dateline.text.ResourceTable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of {@code lexicon/link-words.tsv}: words by which triggers are tied to times, places and people. */
final class LinkWords {
    private static final Map<String, Set<String>> CLASSES = ResourceTable.read("/lexicon/link-words.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Set.of(row[1].split(" ", -1))));

    private LinkWords() {}

    /**
     * The words of a class, in lower case.
     *
     * @throws IllegalArgumentException where the lexicon has no such class
     */
    static Set<String> of(String name) {
        Set<String> words = CLASSES.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class of words in lexicon/link-words.tsv: " + name);
        }
        return words;
    }
}
