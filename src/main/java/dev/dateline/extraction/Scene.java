package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Sentence;
import dev.dateline.text.Token;
import dev.dateline.toponym.ResolvedToponym;
import java.util.List;
import java.util.Set;

/**
 * A sentence with everything that was recognised in it: what linking looks at.
 *
 * @param sentence the sentence
 * @param text the covered characters
 * @param clauses its clauses
 * @param triggers all triggers in order, agents too
 * @param tolls numbers of people harmed
 * @param times temporal expressions with a calendar interval
 * @param places mentions of places in any role
 */
record Scene(
        Sentence sentence,
        String text,
        Clauses clauses,
        List<Trigger> triggers,
        List<Toll> tolls,
        List<TemporalExpression> times,
        List<ResolvedToponym> places) {

    List<Token> tokens() {
        return sentence.tokens();
    }

    /** Index of the token at or after {@code offset}; the number of tokens where there is none. */
    int tokenAt(int offset) {
        List<Token> tokens = sentence.tokens();
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The clause at a token, for any index. */
    int clauseAt(int token) {
        return clauses.at(token);
    }

    /** Number of tokens between a trigger and the words {@code [from, to)}; 0 where they touch or overlap. */
    static int gap(Trigger trigger, int from, int to) {
        return from >= trigger.to() ? from - trigger.to() : Math.max(0, trigger.from() - to);
    }

    /** Lower-case word {@code back} tokens before {@code token}; empty before the sentence. */
    String wordBefore(int token, int back) {
        int at = token - back;
        return at >= 0 && at < tokens().size() ? tokens().get(at).lower() : "";
    }

    /** Whether one of the {@code most} words before {@code token} is one of these. */
    boolean anyBefore(int token, int most, Set<String> words) {
        for (int back = 1; back <= most; back++) {
            if (words.contains(wordBefore(token, back))) {
                return true;
            }
        }
        return false;
    }

    /** Lower-case word at {@code token}; empty beyond the sentence. */
    String word(int token) {
        return token >= 0 && token < tokens().size() ? tokens().get(token).lower() : "";
    }
}
