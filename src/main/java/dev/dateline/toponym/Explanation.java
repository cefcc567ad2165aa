package dev.dateline.toponym;

import java.util.List;

/**
 * The places of a text with what decided about each name.
 *
 * @param toponyms what {@link ToponymResolver#resolve} gives
 * @param decisions one for each name of the gazetteer in the text, taken for a place or not, in order of their start
 */
public record Explanation(List<ResolvedToponym> toponyms, List<ToponymDecision> decisions) {
    public Explanation {
        toponyms = List.copyOf(toponyms);
        decisions = List.copyOf(decisions);
    }
}
