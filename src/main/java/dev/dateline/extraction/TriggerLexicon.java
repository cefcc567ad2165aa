package dev.dateline.extraction;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The trigger rules, found by their first word. */
final class TriggerLexicon {
    private final List<TriggerRule> rules;
    private final Map<String, List<TriggerRule>> byFirstWord = new HashMap<>();

    private TriggerLexicon(List<TriggerRule> rules) {
        this.rules = List.copyOf(rules);
        for (TriggerRule rule : rules) {
            rule.patterns().stream()
                    .flatMap(pattern -> pattern.firstWords().stream())
                    .distinct()
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, w -> new ArrayList<>())
                            .add(rule));
        }
    }

    static TriggerLexicon load() {
        return new TriggerLexicon(ResourceTable.read("/rules/triggers.tsv", 6).stream()
                .map(TriggerRule::of)
                .toList());
    }

    List<TriggerRule> rules() {
        return rules;
    }

    /** Triggers in order; of overlapping ones the longest, then the one whose rule comes first. */
    List<Trigger> match(List<Token> tokens) {
        List<Trigger> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (TriggerRule rule : byFirstWord.getOrDefault(tokens.get(i).lower(), List.of())) {
                int end = rule.match(tokens, i);
                if (end > i) {
                    found.add(new Trigger(rule, i, end));
                }
            }
        }
        return found.size() < 2 ? found : withoutOverlaps(found);
    }

    private static List<Trigger> withoutOverlaps(List<Trigger> found) {
        found.sort(Comparator.comparing((Trigger t) -> t.rule().pos() == TriggerRule.Pos.AGENT)
                .thenComparing(Trigger::length, Comparator.reverseOrder()));
        List<Trigger> kept = new ArrayList<>();
        for (Trigger trigger : found) {
            if (kept.stream().noneMatch(trigger::overlaps)) {
                kept.add(trigger);
            }
        }
        kept.sort(Comparator.comparingInt(Trigger::from));
        return kept;
    }
}
