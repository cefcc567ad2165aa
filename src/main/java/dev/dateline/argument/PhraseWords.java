package dev.dateline.argument;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The classes of words, from the lexicons of the class path. */
final class PhraseWords {
    private final Map<String, Integer> masks = new HashMap<>();

    private PhraseWords() {}

    static PhraseWords load() {
        PhraseWords words = new PhraseWords();
        for (String[] row : ResourceTable.read("/lexicon/phrase-words.tsv", 2)) {
            WordClass wordClass = WordClass.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String word : row[1].split(" ", -1)) {
                words.add(word, wordClass.bit);
            }
        }
        for (String[] row : ResourceTable.read("/lexicon/people.tsv", 3)) {
            words.add(last(row[0]), singular(row[2]));
            words.add(last(row[1]), plural(row[2]));
        }
        return words;
    }

    /** Classes of a word as bits of {@link WordClass#bit}. */
    int mask(String lower) {
        return masks.getOrDefault(lower, 0);
    }

    /** A sentence with the classes of its words. */
    Phrase phrase(List<Token> tokens, boolean[] harm) {
        int[] classes = new int[tokens.size()];
        boolean lowerCase = false;
        for (int i = 0; i < classes.length; i++) {
            Token token = tokens.get(i);
            classes[i] = token.text().equals("US") ? 0 : mask(token.lower()); // the country, not "us"
            lowerCase |= token.kind() == Token.Kind.WORD && !token.capitalised();
        }
        return new Phrase(tokens, classes, harm, !lowerCase);
    }

    private static int singular(String kind) {
        return switch (kind) {
            case "group" -> WordClass.GROUP.bit;
            case "attacker" -> WordClass.PERSON.bit | WordClass.ATTACKER.bit;
            case "couple" -> WordClass.PERSON.bit | WordClass.PAIR.bit;
            default -> WordClass.PERSON.bit;
        };
    }

    private static int plural(String kind) {
        return switch (kind) {
            case "group" -> WordClass.GROUP.bit;
            case "attacker" -> WordClass.PEOPLE.bit | WordClass.ATTACKER.bit;
            case "pair" -> WordClass.PEOPLE.bit | WordClass.PAIR.bit;
            default -> WordClass.PEOPLE.bit;
        };
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private void add(String word, int bits) {
        masks.merge(word, bits, (a, b) -> a | b);
    }
}
