package dev.dateline.extraction;

import dev.dateline.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The clauses of a sentence, cut at its conjunctions and marks: what stands in one clause belongs together. */
final class Clauses {
    private static final Set<String> MARKS = Set.of(";", ":", "\u2014", "\u2013", "--", "|", "\u2022", "(", ")");
    private static final Set<String> SUBORDINATORS = LinkWords.of("subordinators");
    private static final Set<String> PREPOSITIONS = LinkWords.of("prepositions");
    private static final Set<String> COORDINATORS = LinkWords.of("coordinators");

    private final int[] number;
    /** For each clause the token that it starts with. */
    private final int[] starts;

    private final boolean semicolon;
    private final boolean toll;

    private Clauses(int[] number, int[] starts, boolean semicolon, boolean toll) {
        this.number = number;
        this.starts = starts;
        this.semicolon = semicolon;
        this.toll = toll;
    }

    /**
     * Cuts a sentence.
     *
     * @param verbs for each token whether a verbal trigger starts there
     */
    static Clauses of(List<Token> tokens, boolean[] verbs) {
        int[] number = new int[tokens.size()];
        int[] starts = new int[tokens.size()];
        int current = 0;
        boolean semicolon = false;
        boolean toll = false;
        for (int i = 0; i < number.length; i++) {
            if (i > 0 && opens(tokens, i, verbs)) {
                current++;
                starts[current] = i;
            }
            number[i] = current;
            semicolon |= tokens.get(i).is(";");
            toll |= tokens.get(i).is("toll");
        }
        return new Clauses(number, Arrays.copyOf(starts, current + 1), semicolon, toll);
    }

    /** Whether the sentence has a semicolon: few have, and many questions are about it. */
    boolean hasSemicolon() {
        return semicolon;
    }

    /** Whether the sentence speaks of a toll. */
    boolean hasToll() {
        return toll;
    }

    /** Number of the clause that a token stands in, from 0; an index beyond the sentence counts as its last token. */
    int at(int token) {
        return number.length == 0 ? 0 : number[Math.min(token, number.length - 1)];
    }

    /** The token that the clause of a token starts with; 0 for an empty sentence. */
    int startAt(int token) {
        return starts[at(token)];
    }

    private static boolean opens(List<Token> tokens, int i, boolean[] verbs) {
        String lower = tokens.get(i).lower();
        String previous = tokens.get(i - 1).lower();
        if (MARKS.contains(previous)) {
            return true;
        }
        if (SUBORDINATORS.contains(lower)) {
            boolean demonstrative = lower.equals("that") && PREPOSITIONS.contains(previous);
            return !previous.equals("shortly") && !previous.equals("soon") && !demonstrative;
        }
        if (!COORDINATORS.contains(lower) || i + 1 >= tokens.size()) {
            return false;
        }
        boolean verbFollows = verbs[i + 1] && !lower.equals("with");
        return previous.equals(",") || verbFollows;
    }
}
