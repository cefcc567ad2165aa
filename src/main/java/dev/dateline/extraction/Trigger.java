package dev.dateline.extraction;

/**
 * Words of a sentence that signal an incident.
 *
 * @param rule the rule that matched
 * @param from index of the first token in the sentence
 * @param to index after the last token
 */
record Trigger(TriggerRule rule, int from, int to) {
    boolean overlaps(Trigger other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
