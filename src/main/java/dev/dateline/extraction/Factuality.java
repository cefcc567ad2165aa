package dev.dateline.extraction;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells whether a trigger reports something that happened, from the words around it ({@code rules/factuality.tsv}). */
final class Factuality {
    /** What the words around a trigger make of it. */
    enum Verdict {
        FACT("happened"),
        /** Talks about an incident that is told elsewhere; reports none by itself. */
        REFERENCE("told elsewhere"),
        FOILED("foiled"),
        FAILED("failed"),
        GENERIC("generic: no single incident"),
        NEGATED("negated"),
        HYPOTHETICAL("hypothetical: feared, planned or asked for");

        final String words;

        Verdict(String words) {
            this.words = words;
        }

        boolean happened() {
            return this == FACT || this == REFERENCE || this == FOILED || this == FAILED;
        }
    }

    record Cue(
            String id,
            Verdict verdict,
            boolean before,
            boolean nounsOnly,
            int reach,
            WordPattern pattern,
            String example) {}

    /** Longest cue in tokens. */
    private static final int CUE = 8;

    private final Map<String, List<Cue>> byFirstWord = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();

    private Factuality() {}

    static Factuality load() {
        Factuality factuality = new Factuality();
        for (String[] row : ResourceTable.read("/rules/factuality.tsv", 6)) {
            // alternatives of several words are patterns of their own
            for (String alternative : alternatives(row[4])) {
                Cue cue = new Cue(
                        row[0],
                        Verdict.valueOf(row[1].toUpperCase(Locale.ROOT)),
                        row[2].startsWith("before"),
                        row[2].equals("before-noun"),
                        Integer.parseInt(row[3]),
                        WordPattern.parse(alternative),
                        row[5]);
                factuality.cues.add(cue);
                for (String word : cue.pattern.firstWords()) {
                    factuality
                            .byFirstWord
                            .computeIfAbsent(word, w -> new ArrayList<>())
                            .add(cue);
                }
            }
        }
        return factuality;
    }

    private static String[] alternatives(String pattern) {
        return pattern.split("\\|", -1);
    }

    List<Cue> cues() {
        return cues;
    }

    /**
     * The strongest verdict of the cues beside a trigger.
     *
     * @param clauses cues in other clauses do not count, but for a leading "if"
     */
    Verdict judge(List<Token> tokens, Clauses clauses, Trigger trigger) {
        Verdict verdict = Verdict.FACT;
        int from = Math.max(0, trigger.from() - 16);
        int to = Math.min(tokens.size(), trigger.to() + 8);
        for (int i = from; i < to; i++) {
            if (i >= trigger.from() && i < trigger.to()) {
                continue;
            }
            for (Cue cue : byFirstWord.getOrDefault(tokens.get(i).lower(), List.of())) {
                if (applies(tokens, clauses, trigger, i, cue) && cue.verdict.compareTo(verdict) > 0) {
                    verdict = cue.verdict;
                }
            }
        }
        return verdict;
    }

    private static boolean applies(List<Token> tokens, Clauses clauses, Trigger trigger, int i, Cue cue) {
        if (tokens.get(i).text().equals("May") && !tokens.get(trigger.from()).allCaps()) {
            return false; // the month
        }
        if (cue.nounsOnly && trigger.rule().pos() == TriggerRule.Pos.VERB) {
            return false;
        }
        int end = cue.pattern.match(tokens, i);
        if (end < 0 || end - i > CUE + 1) {
            return false;
        }
        if (cue.before && end < tokens.size() && tokens.get(end).is(",") && end <= trigger.from() && cue.nounsOnly) {
            return false; // "the day before, a bomber": an adverb
        }
        if (tokens.get(i).lower().equals("over") && quantity(tokens, end)) {
            return false; // "over 200 people"
        }
        if (cue.before && cue.verdict == Verdict.REFERENCE && comma(tokens, end, trigger.from())) {
            return false;
        }
        if (cue.before) {
            int distance = trigger.from() - end;
            return end <= trigger.from()
                    && distance <= cue.reach
                    && (clauses.at(i) == clauses.at(trigger.from())
                            || (cue.reach > 10 && clauses.at(trigger.from()) - clauses.at(i) <= 1));
        }
        return i >= trigger.to() && i - trigger.to() <= cue.reach && clauses.at(i) == clauses.at(trigger.to() - 1);
    }

    private static boolean comma(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean quantity(List<Token> tokens, int at) {
        return at < tokens.size() && Distribution.number(tokens.get(at).lower());
    }
}
