package dev.dateline.argument;

import dev.dateline.text.Token;
import java.util.List;

/** A sentence with the classes of its words. Any index may be asked for: outside of the sentence there are empty words of no class. */
final class Phrase {
    private final List<Token> tokens;
    private final int[] classes;
    private final boolean[] harm;
    private final boolean capitals;

    /**
     * @param classes bits of {@link WordClass} for each token
     * @param harm for each token whether it is a word of harm
     * @param capitals whether no word is written in lower case, so that capitals tell no names
     */
    Phrase(List<Token> tokens, int[] classes, boolean[] harm, boolean capitals) {
        this.tokens = tokens;
        this.classes = classes;
        this.harm = harm;
        this.capitals = capitals;
    }

    List<Token> tokens() {
        return tokens;
    }

    boolean capitals() {
        return capitals;
    }

    int size() {
        return tokens.size();
    }

    boolean is(int i, WordClass wordClass) {
        return i >= 0 && i < classes.length && (classes[i] & wordClass.bit) != 0;
    }

    boolean harm(int i) {
        return i >= 0 && i < harm.length && harm[i];
    }

    boolean isPerson(int i) {
        return is(i, WordClass.PERSON) || is(i, WordClass.PEOPLE);
    }

    /** An article, "the" and the like, or "his". */
    boolean isDeterminer(int i) {
        return is(i, WordClass.ARTICLE) || is(i, WordClass.DEFINITE) || is(i, WordClass.POSSESSIVE);
    }

    String word(int i) {
        return i >= 0 && i < classes.length ? tokens.get(i).lower() : "";
    }

    boolean is(int i, String lower) {
        return word(i).equals(lower);
    }

    boolean isWord(int i) {
        return i >= 0 && i < classes.length && tokens.get(i).kind() == Token.Kind.WORD;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < classes.length && tokens.get(i).kind() == Token.Kind.NUMBER;
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < classes.length && tokens.get(i).capitalised();
    }

    /** Index after "-year-old" or "-storey" where a number at {@code i} is the first part of a compound, else {@code i}. */
    int compound(int i) {
        return isNumber(i) && is(i + 1, "-") && isWord(i + 2) ? i + 3 : i;
    }
}
