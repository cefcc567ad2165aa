package dev.dateline.toponym;

import java.util.List;

/** Recognises a text's or paragraph's own origin: "ANKARA, 3 Jan (Reuters) -", "SAN SALVADOR, 3 JAN 90 --". */
final class Datelines {
    private static final int MAX_TOKENS = 16;

    private Datelines() {}

    /** Marks the places of a dateline at the head of the sentence. */
    static void mark(SentenceView view) {
        int dash = end(view);
        if (dash < 0) {
            return;
        }
        for (Mention mention : view.mentions) {
            if (mention.last < dash) {
                mention.role = ResolvedToponym.Role.DATELINE;
            }
        }
    }

    /** The dash that closes a dateline, or -1. */
    private static int end(SentenceView view) {
        List<Mention> mentions = view.mentions;
        if (mentions.isEmpty() || mentions.get(0).first > 1 || mentions.get(0).demonym()) {
            return -1;
        }
        Mention first = mentions.get(0);
        boolean source = view.tokens.get(first.first).allCaps() && view.regime == CaseRegime.MIXED;
        for (int i = first.last + 1; i < Math.min(view.size(), MAX_TOKENS); i++) {
            String text = view.lower(i);
            if (text.equals("-") || text.equals("--") || text.equals("\u2013") || text.equals("\u2014")) {
                return source ? i : -1;
            }
            boolean number = !view.word(i) && Character.isDigit(text.charAt(0));
            source |= number || text.equals("(") || view.has(i, Words.TIME);
            boolean inside = number
                    || view.has(i, Words.TIME)
                    || view.mentionAt(i) != null
                    || view.capital(i)
                    || ",()/:;.".contains(text);
            if (!inside) {
                return -1;
            }
        }
        return -1;
    }
}
