package dev.dateline.temporal;

import java.util.Set;

/** Tells whether a date is mentioned by the way, so that the running date of the text does not move to it. */
final class Subordination {
    private static final int REACH = 10;
    private static final Set<String> PLANS = Set.of(
            "plan",
            "plans",
            "planned",
            "planning",
            "plot",
            "plotted",
            "plotting",
            "intended",
            "wanted",
            "hoped",
            "meant",
            "prepared",
            "preparing",
            "threatened");

    private Subordination() {}

    /**
     * Whether the date at piece {@code from} is an aside: planned only ("a plan to attack it on New Year's Eve"), or, in
     * a sentence that has told a date, an attribute ("the earthquake of April 2009") or in brackets.
     */
    static boolean aside(Pieces p, int from, boolean dated) {
        boolean to = false;
        for (int i = from - 1; i >= 0 && from - i <= REACH; i--) {
            String word = p.lower(i);
            to |= word.equals("to");
            if (to && PLANS.contains(word)) {
                return true;
            }
        }
        if (!dated || from == 0) {
            return false;
        }
        int before = p.lower(from - 1).equals("the") && from > 1 ? from - 2 : from - 1;
        String word = p.lower(before);
        return word.equals("of") || word.equals("since") || word.equals("(");
    }
}
