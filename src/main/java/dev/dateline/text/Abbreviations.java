package dev.dateline.text;

import java.util.HashMap;
import java.util.Map;

/** Words whose last full stop belongs to them, from {@code lexicon/abbreviations.tsv}. */
final class Abbreviations {
    private static final Map<String, Boolean> ENDS_SENTENCE = load();

    private Abbreviations() {}

    /** Whether {@code lower}, without its last full stop, is an abbreviation, an initial, or letters with full stops. */
    static boolean contains(String lower) {
        return ENDS_SENTENCE.containsKey(lower) || dotted(lower);
    }

    /** Whether a sentence may end with this abbreviation. */
    static boolean mayEndSentence(String lower) {
        return ENDS_SENTENCE.getOrDefault(lower, lower.length() > 1);
    }

    /** "u.s", "a.m", "j": single letters with full stops between them. */
    private static boolean dotted(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(lower.charAt(i)) : lower.charAt(i) != '.') {
                return false;
            }
        }
        return lower.length() % 2 == 1 && !lower.equals("i") && !lower.equals("a");
    }

    private static Map<String, Boolean> load() {
        Map<String, Boolean> words = new HashMap<>();
        for (String[] row : ResourceTable.read("/lexicon/abbreviations.tsv", 2)) {
            words.put(row[0], row[1].equals("free"));
        }
        return Map.copyOf(words);
    }
}
