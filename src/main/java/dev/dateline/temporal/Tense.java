package dev.dateline.temporal;

import java.util.Set;

/** Tells from the words around an expression whether its clause looks ahead. */
final class Tense {
    private static final int BEFORE = 14;
    private static final int AFTER = 7;
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "won't", "wo", "upcoming", "going");
    private static final Set<String> DUE =
            Set.of("scheduled", "due", "planned", "plans", "expected", "set", "plan", "slated", "hopes", "intends");
    private static final Set<String> BREAKS = Set.of(
            ".", ";", ":", "\u2014", "said", "says", "told", "who", "which", "whom", "because", "after", "since",
            "when");

    private Tense() {}

    /** Whether pieces {@code from} to {@code to} are told of as future. */
    static boolean future(Pieces p, int from, int to) {
        for (int i = from - 1; i >= 0 && from - i <= BEFORE; i--) {
            String word = p.lower(i);
            if (FUTURE.contains(word) || (DUE.contains(word) && followedByTo(p, i, from))) {
                return true;
            }
            if (BREAKS.contains(word)) {
                break;
            }
        }
        for (int i = to; i < p.size() && i - to < AFTER; i++) {
            String word = p.lower(i);
            if (FUTURE.contains(word)) {
                return true;
            }
            if (BREAKS.contains(word) || (word.equals(",") && i > to) || word.endsWith("ed")) {
                return false;
            }
        }
        return false;
    }

    /** "is due on Monday", "plans to march on Friday", but not "set fire on Friday". */
    private static boolean followedByTo(Pieces p, int i, int from) {
        if (i + 1 >= p.size()) {
            return false;
        }
        String next = p.lower(i + 1);
        return next.equals("to") || next.equals("for") || (i + 1 <= from && next.equals("on") && i + 2 >= from);
    }
}
