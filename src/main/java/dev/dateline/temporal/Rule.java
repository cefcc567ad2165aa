package dev.dateline.temporal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code rules/temporal.tsv}.
 *
 * @param level 1 matches words only; a higher one may refer to readings of lower ones
 * @param id stable name: {@code date.day-month-year}
 * @param kind what a match is
 * @param elements the pattern, in order
 * @param sets fields that every match has
 * @param hidden whether it serves other rules only
 * @param second words of which the second piece must be one, null where it may be another or the first element may cover
 *     more than a piece
 * @param exampleCell examples as in the file, parted by {@code " | "}; {@code -} for none
 */
record Rule(
        int level,
        String id,
        Kind kind,
        List<Element> elements,
        Map<Field, Integer> sets,
        boolean hidden,
        @Nullable Set<String> second,
        String exampleCell) {
    /** Texts like {@code On [3 January 2024] he left = 2024-01-03}. */
    List<String> examples() {
        return exampleCell.equals("-") ? List.of() : List.of(exampleCell.split(" \\| ", -1));
    }
}
