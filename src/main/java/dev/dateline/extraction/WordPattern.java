package dev.dateline.extraction;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern over the words of a sentence, as the rule files write it: {@code shoot.d *7 dead}. Elements are separated by
 * spaces; {@code a|b} one of several words; {@code bomb.v} any form of a verb, {@code bomb.d} its past forms, {@code bomb.n}
 * singular and plural; {@code word?} optional; {@code *N} up to N words between, none of them ending the clause.
 */
final class WordPattern {
    private static final Set<String> STOPS = Set.of(";", ".", "!", "?", ":");

    /** Nouns for people that may come to harm. */
    private static final Set<String> PERSONS = persons();

    private record Element(Set<String> words, boolean optional, int gap) {}

    private final List<Element> elements = new ArrayList<>();

    private WordPattern() {}

    /** Whether a word is a noun for people, singular or plural. */
    static boolean isPerson(String lower) {
        return PERSONS.contains(lower);
    }

    static WordPattern parse(String source) {
        WordPattern pattern = new WordPattern();
        int gap = 0;
        for (String part : source.strip().split(" ", -1)) {
            if (part.startsWith("*")) {
                gap = Integer.parseInt(part.substring(1));
            } else {
                boolean optional = part.endsWith("?");
                pattern.elements.add(new Element(
                        words(optional ? part.substring(0, part.length() - 1) : part), optional, gap));
                gap = 0;
            }
        }
        if (pattern.elements.stream().allMatch(Element::optional)) {
            throw new IllegalArgumentException("a pattern needs a word that must be there: " + source);
        }
        return pattern;
    }

    private static Set<String> words(String alternatives) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : alternatives.split("\\|", -1)) {
            if (word.endsWith(".v")) {
                words.addAll(Inflector.verbForms(word.substring(0, word.length() - 2)));
            } else if (word.endsWith(".d")) {
                words.addAll(Inflector.pastForms(word.substring(0, word.length() - 2)));
            } else if (word.endsWith(".n")) {
                words.addAll(Inflector.nounForms(word.substring(0, word.length() - 2)));
            } else if (word.equals("@person")) {
                words.addAll(PERSONS);
            } else {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }

    private static Set<String> persons() {
        Set<String> persons = new HashSet<>();
        for (String[] row : ResourceTable.read("/lexicon/people.tsv", 3)) {
            if (row[2].equals("person")) {
                persons.add(row[0]);
                persons.add(row[1]);
            }
        }
        return persons;
    }

    /** Words one of which any match starts with. */
    Set<String> firstWords() {
        Set<String> first = new LinkedHashSet<>();
        for (Element element : elements) {
            first.addAll(element.words);
            if (!element.optional) {
                break;
            }
        }
        return first;
    }

    /** Index after the last token of a match that starts at token {@code from}, the shortest gaps first; -1 where there is none. */
    int match(List<Token> tokens, int from) {
        return match(tokens, from, 0);
    }

    private int match(List<Token> tokens, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        Element next = elements.get(element);
        for (int skip = 0; skip <= next.gap; skip++) {
            int here = at + skip;
            if (here >= tokens.size()) {
                break;
            }
            if (next.words.contains(tokens.get(here).lower())) {
                int end = match(tokens, here + 1, element + 1);
                if (end >= 0) {
                    return end;
                }
            }
            if (STOPS.contains(tokens.get(here).text())) {
                break;
            }
        }
        return next.optional ? match(tokens, at, element + 1) : -1;
    }
}
