package dev.dateline.benchmark;

import dev.dateline.text.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The symbols of {@code benchmark/grammar.tsv} and what they stand for. */
final class Grammar {
    private final Map<String, List<String>> expansions = new HashMap<>();

    private Grammar() {}

    static Grammar load() {
        Grammar grammar = new Grammar();
        for (String[] row : ResourceTable.read("/benchmark/grammar.tsv", 2)) {
            String expansion = row[1].replace("\\n", "\n").replace("\\t", "\t");
            grammar.expansions.computeIfAbsent(row[0], s -> new ArrayList<>()).add(expansion);
        }
        return grammar;
    }

    /** What a symbol stands for this time; the symbols in its expansion that the grammar lacks are told by {@code facts}. */
    String expand(String symbol, Facts facts, SplittableRandom random) {
        StringBuilder out = new StringBuilder(400);
        expand(symbol, facts, random, out);
        return out.toString();
    }

    private void expand(String symbol, Facts facts, SplittableRandom random, StringBuilder out) {
        List<String> choices = expansions.get(symbol);
        if (choices == null) {
            out.append(facts.tell(symbol));
            return;
        }
        String chosen = choices.get(random.nextInt(choices.size()));
        int at = 0;
        for (int open = chosen.indexOf('{'); open >= 0; open = chosen.indexOf('{', at)) {
            int close = chosen.indexOf('}', open);
            out.append(chosen, at, open);
            inner(chosen.substring(open + 1, close), facts, random, out);
            at = close + 1;
        }
        out.append(chosen, at, chosen.length());
    }

    private void inner(String name, Facts facts, SplittableRandom random, StringBuilder out) {
        char first = name.charAt(0);
        boolean capital = Character.isUpperCase(first) && !expansions.containsKey(name) && !Facts.knows(name);
        int start = out.length();
        expand(capital ? Character.toLowerCase(first) + name.substring(1) : name, facts, random, out);
        if (capital && out.length() > start) {
            out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
        }
    }
}
