package dev.dateline.extraction;

import dev.dateline.incident.IncidentType;
import dev.dateline.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of {@code rules/triggers.tsv}.
 *
 * @param id stable id: {@code bombing.suicide}
 * @param kind what it signals
 * @param pos noun, verb, or an agent or instrument
 * @param flags see the file's head
 * @param patterns the words, one way or another
 * @param example a sentence in which it matches
 */
record TriggerRule(String id, Kind kind, Pos pos, Set<String> flags, List<WordPattern> patterns, String example) {
    /** Part of speech of the words. */
    enum Pos {
        NOUN,
        VERB,
        AGENT
    }

    /**
     * What a trigger signals: a type, or a happening whose type the words around decide.
     *
     * @param type null for the open kinds
     * @param name code of the type, or casualty, explosion, fire, clash
     */
    record Kind(Optional<IncidentType> type, String name) {
        static Kind of(String name) {
            return new Kind(IncidentType.ofCode(name), name);
        }

        boolean is(String other) {
            return name.equals(other);
        }
    }

    static TriggerRule of(String[] row) {
        Pos pos = switch (row[2].toLowerCase(Locale.ROOT)) {
            case "n" -> Pos.NOUN;
            case "v" -> Pos.VERB;
            case "a" -> Pos.AGENT;
            default -> throw new IllegalArgumentException(row[0] + " has an unknown part of speech: " + row[2]);
        };
        Set<String> flags = row[3].isEmpty() ? Set.of() : Set.of(row[3].split(",", -1));
        return new TriggerRule(row[0], Kind.of(row[1]), pos, flags, patterns(row[4]), row[5]);
    }

    private static List<WordPattern> patterns(String source) {
        return Arrays.stream(source.split("/", -1)).map(WordPattern::parse).toList();
    }

    /** Index after the last token of the longest match at token {@code from}; -1 where there is none. */
    int match(List<Token> tokens, int from) {
        int longest = -1;
        for (WordPattern pattern : patterns) {
            longest = Math.max(longest, pattern.match(tokens, from));
        }
        return longest;
    }

    boolean weak() {
        return flags.contains("weak");
    }
}
