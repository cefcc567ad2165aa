package dev.dateline.extraction;

import dev.dateline.text.Span;
import java.util.List;

/**
 * What a sentence was found to tell, and why, for a developer's eyes: which rules fired, which candidates lost and by what.
 *
 * @param span the sentence
 * @param findings in order of kind, then of their start
 */
public record SentenceFindings(Span span, List<Finding> findings) {
    public SentenceFindings {
        findings = List.copyOf(findings);
    }

    /** What a finding is about. */
    public enum Kind {
        TIME,
        PLACE,
        /** A name of the gazetteer that was taken for no place. */
        NO_PLACE,
        /** A trigger that reports no incident. */
        NO_INCIDENT,
        INCIDENT,
        PROBLEM
    }

    /**
     * One thing found, or not taken.
     *
     * @param span the words
     * @param text what they were taken for, in one line
     * @param reasons why, and what lost, a line each
     */
    public record Finding(Kind kind, Span span, String text, List<String> reasons) {
        public Finding {
            reasons = List.copyOf(reasons);
        }
    }
}
