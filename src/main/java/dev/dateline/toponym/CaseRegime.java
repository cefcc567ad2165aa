package dev.dateline.toponym;

import dev.dateline.text.Sentence;
import dev.dateline.text.Token;
import java.util.List;

/** What capital letters tell in a sentence. */
enum CaseRegime {
    /** Ordinary prose: a capital inside a sentence marks a name. */
    MIXED,
    /** A headline: most longer words are capitalised. */
    TITLE,
    UPPER,
    LOWER;

    /** Ordinary prose has capitals in one word of ten or more; a text below this share is written without them. */
    private static final double LEAST_CAPITALS = 0.015;

    /** Whether the whole text is written without capitals. */
    static boolean writtenLow(List<Sentence> sentences) {
        int words = 0;
        int capitals = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.kind() == Token.Kind.WORD && !token.is("i")) {
                    words++;
                    capitals += token.capitalised() ? 1 : 0;
                }
            }
        }
        return words > 2 && capitals < LEAST_CAPITALS * words;
    }

    static CaseRegime of(Sentence sentence, int[] flags, boolean writtenLow) {
        if (writtenLow) {
            return LOWER;
        }
        int words = 0;
        int upper = 0;
        int longer = 0;
        int capitalised = 0;
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD || token.text().length() < 2) {
                continue;
            }
            words++;
            if (token.capitalised()) {
                upper += token.allCaps() ? 1 : 0;
            }
            if (token.text().length() > 3 && (flags[i] & Words.FUNCTION) == 0) {
                longer++;
                capitalised += token.capitalised() ? 1 : 0;
            }
        }
        if (words > 0 && upper * 10 >= words * 7) {
            return UPPER;
        }
        boolean stopped = tokens.get(tokens.size() - 1).is(".");
        return longer >= 3 && capitalised * 10 >= longer * 8 && words >= 4 && !stopped ? TITLE : MIXED;
    }
}
