package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.text.ResourceTable;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import dev.dateline.toponym.ResolvedToponym;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who did it: known groups, and forces of a state ("Israeli army", "Russian forces"), near the triggers. */
final class ActorReader {
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

    static ActorReader load() {
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

    /** Adds the perpetrators that the mention's sentence names. */
    void read(Mention mention, List<Mention> all) {
        if (mention.type == null
                || mention.type.family() != Family.VIOLENCE && mention.type.family() != Family.POLITICS) {
            return;
        }
        Map<String, Span> found = actors(mention.scene);
        for (Map.Entry<String, Span> actor : found.entrySet()) {
            int end = mention.scene.tokenAt(actor.getValue().end());
            if (mention.triggers.stream().anyMatch(t -> t.rule().pos() == TriggerRule.Pos.NOUN && t.from() == end)) {
                mention.perpetrators.putIfAbsent(actor.getKey(), actor.getValue());
                return; // "the Taliban takeover"
            }
        }
        for (Map.Entry<String, Span> actor : found.entrySet()) {
            if (nearest(mention, all, actor.getValue())) {
                mention.perpetrators.putIfAbsent(actor.getKey(), actor.getValue());
            }
        }
    }

    private static boolean nearest(Mention mention, List<Mention> all, Span span) {
        int token = mention.scene.tokenAt(span.start());
        int own = Math.abs(mention.firstToken() - token);
        return all.stream().allMatch(other -> other == mention || Math.abs(other.firstToken() - token) >= own);
    }

    /** Names of actors in a sentence with their spans, in order; none that stands as the victim. */
    Map<String, Span> actors(Scene scene) {
        Map<String, Span> found = new LinkedHashMap<>();
        List<Token> tokens = scene.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int end = group(tokens, i);
            if (end < 0) {
                end = force(scene, i);
            }
            if (end > i) {
                if (!VICTIM_BEFORE.contains(scene.wordBefore(i, 1))
                        && !VICTIM_BEFORE.contains(scene.wordBefore(i, 2))) {
                    Span span =
                            new Span(tokens.get(i).start(), tokens.get(end - 1).end());
                    found.putIfAbsent(text(tokens, i, end), span);
                }
                i = end - 1;
            }
        }
        return found;
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
    private static int force(Scene scene, int i) {
        List<Token> tokens = scene.tokens();
        if (i + 1 >= tokens.size()
                || !tokens.get(i).capitalised()
                || !FORCES.contains(tokens.get(i + 1).lower())) {
            return -1;
        }
        boolean adjective = scene.places().stream()
                .anyMatch(p -> p.span().start() == tokens.get(i).start() && p.role() == ResolvedToponym.Role.DEMONYM);
        return adjective && !NO_STATE.contains(tokens.get(i + 1).lower()) ? i + 2 : -1;
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
