package dev.dateline.extraction;

import dev.dateline.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The clauses of a sentence, cut at its conjunctions and marks: what stands in one clause belongs together. */
final class Clauses {
    private static final Set<String> MARKS = Set.of(";", ":", "\u2014", "\u2013", "--", "|", "\u2022", "(", ")");
    private static final Set<String> SUBORDINATORS = Set.of(
            "while",
            "when",
            "where",
            "which",
            "who",
            "whose",
            "after",
            "before",
            "because",
            "although",
            "though",
            "since",
            "until",
            "whereas",
            "that");
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "on", "of", "from", "to", "by", "near", "for", "with", "during", "outside");
    private static final Set<String> COORDINATORS = Set.of("and", "but", "then", "or", "as", "with");

    /** Few sentences hold these, and many questions are about them. */
    private static final Set<String> WATCHED = Set.of(";", "toll");

    private final int[] number;
    /** For each clause the token that it starts with. */
    private final int[] starts;

    private final Set<String> marks;

    private Clauses(int[] number, int[] starts, Set<String> marks) {
        this.number = number;
        this.starts = starts;
        this.marks = marks;
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
        Set<String> marks = Set.of();
        for (int i = 0; i < number.length; i++) {
            if (i > 0 && opens(tokens, i, verbs)) {
                current++;
                starts[current] = i;
            }
            number[i] = current;
            if (WATCHED.contains(tokens.get(i).lower())
                    && !marks.contains(tokens.get(i).lower())) {
                marks = marks.isEmpty() ? Set.of(tokens.get(i).lower()) : WATCHED;
            }
        }
        return new Clauses(number, Arrays.copyOf(starts, current + 1), marks);
    }

    /** Whether a semicolon, or "toll", may stand in the sentence: asked before it is searched for. */
    boolean mayHold(String watched) {
        return marks.contains(watched);
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
