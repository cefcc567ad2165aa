package dev.dateline.temporal;

import dev.dateline.text.Document;
import dev.dateline.text.Problem;
import java.util.List;

/**
 * Finds and normalises the temporal expressions of a document. Immutable after loading and safe for use by many threads.
 */
public final class TemporalRecogniser {
    private TemporalRecogniser() {}

    /** Loads the rules from the class path. */
    public static TemporalRecogniser load() {
        return new TemporalRecogniser();
    }

    /**
     * Finds all temporal expressions.
     *
     * @return expressions in order, not overlapping, and what could not be read
     */
    public Result recognise(Document document) {
        return new Result(List.of(), List.of());
    }

    /**
     * What was found.
     *
     * @param expressions in order of their start, not overlapping
     * @param problems dates that cannot exist, and the like
     */
    public record Result(List<TemporalExpression> expressions, List<Problem> problems) {
        public Result {
            expressions = List.copyOf(expressions);
            problems = List.copyOf(problems);
        }
    }
}
