package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Sentence;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Set;

/** Datelines ("QUETTA, Pakistan, Nov 9 -"): their date is that of the text, not of what it reports. */
final class Datelines {
    private static final Set<String> DASHES = LinkWords.of("dashes");
    private static final int LONGEST = 14;

    private Datelines() {}

    /** The times of a sentence less those of its dateline. */
    static List<TemporalExpression> without(Sentence sentence, List<TemporalExpression> times) {
        List<Token> tokens = sentence.tokens();
        if (times.isEmpty() || sentence.paragraph() > 3 || !tokens.get(0).allCaps()) {
            return times;
        }
        for (int i = 1; i < Math.min(LONGEST, tokens.size()); i++) {
            if (DASHES.contains(tokens.get(i).text())) {
                int end = tokens.get(i).start();
                return times.stream().filter(t -> t.span().start() >= end).toList();
            }
        }
        return times;
    }
}
