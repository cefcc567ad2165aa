package dev.dateline.argument;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds the names of those who act: known groups, and forces of a state ("Israeli army", "Russian forces"). */
public final class ActorReader {
    private static final Set<String> FORCES = Set.of(
            "army",
            "forces",
            "troops",
            "military",
            "navy",
            "soldiers",
            "warplanes",
            "jets",
            "drones",
            "airstrikes",
            "rebels",
            "militants",
            "separatists",
            "police",
            "fighters",
            "militia");
    private static final Set<String> VICTIM_BEFORE = Set.of("against", "on", "of", "targeting", "at", "for");
    private static final Set<String> NO_STATE = Set.of("police", "fighters", "militants", "rebels");

    private record Name(List<String> words, String text) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private ActorReader() {}

    /** A reader over the lexicons of the class path. */
    public static ActorReader load() {
        ActorReader reader = new ActorReader();
        for (String[] row : ResourceTable.read("/lexicon/groups.tsv", 2)) {
            List<String> words = List.of(row[0].split(" ", -1));
            reader.byFirstWord
                    .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Name(words, row[0]));
        }
        reader.byFirstWord.values().forEach(names -> names.sort((a, b) -> b.words.size() - a.words.size()));
        return reader;
    }

    /**
     * Names of actors in a sentence with their spans, in order; none that stands as the victim.
     *
     * @param demonym whether the token at an index is the adjective of a country
     */
    public Map<String, Span> read(List<Token> tokens, IntPredicate demonym) {
        Map<String, Span> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = group(tokens, i);
            if (end < 0) {
                end = force(tokens, i, demonym);
            }
            if (end > i) {
                if (!victim(tokens, i - 1) && !victim(tokens, i - 2)) {
                    Span span =
                            new Span(tokens.get(i).start(), tokens.get(end - 1).end());
                    found.putIfAbsent(text(tokens, i, end), span);
                }
                i = end - 1;
            }
        }
        return found;
    }

    private static boolean victim(List<Token> tokens, int i) {
        return i >= 0 && VICTIM_BEFORE.contains(tokens.get(i).lower());
    }

    private int group(List<Token> tokens, int i) {
        for (Name name : byFirstWord.getOrDefault(tokens.get(i).text(), List.of())) {
            int n = name.words.size();
            boolean all = i + n <= tokens.size();
            for (int k = 1; all && k < n; k++) {
                all = tokens.get(i + k).text().equals(name.words.get(k));
            }
            if (all) {
                return i + n;
            }
        }
        return -1;
    }

    /** "Israeli army": an adjective of a country and a force. */
    private static int force(List<Token> tokens, int i, IntPredicate demonym) {
        if (i + 1 >= tokens.size() || !tokens.get(i).capitalised()) {
            return -1;
        }
        String next = tokens.get(i + 1).lower();
        return FORCES.contains(next) && !NO_STATE.contains(next) && demonym.test(i) ? i + 2 : -1;
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder(tokens.get(from).text());
        for (int k = from + 1; k < to; k++) {
            text.append(tokens.get(k).start() > tokens.get(k - 1).end() ? " " : "")
                    .append(tokens.get(k).text());
        }
        return text.toString();
    }
}
