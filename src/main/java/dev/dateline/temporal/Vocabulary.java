package dev.dateline.temporal;

import dev.dateline.text.ResourceTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of {@code rules/temporal-words.tsv} with their classes and the values of these. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class Vocabulary {
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("SP", 0),
            Map.entry("SU", 1),
            Map.entry("FA", 2),
            Map.entry("WI", 3),
            Map.entry("START", Mod.START.ordinal()),
            Map.entry("MID", Mod.MID.ordinal()),
            Map.entry("END", Mod.END.ordinal()),
            Map.entry("APPROX", Mod.APPROX.ordinal()));

    private final Map<String, Word> words = new HashMap<>();

    /** A word's classes with their values. */
    record Word(Map<WordClass, Integer> values) {}

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        for (String[] row : ResourceTable.read("/rules/temporal-words.tsv", 3)) {
            WordClass wordClass = WordClass.valueOf(row[1]);
            vocabulary
                    .words
                    .computeIfAbsent(row[0], word -> new Word(new EnumMap<>(WordClass.class)))
                    .values()
                    .put(wordClass, value(wordClass, row[2]));
        }
        return vocabulary;
    }

    @Nullable
    Word find(String lower) {
        return words.get(lower);
    }

    private static int value(WordClass wordClass, String text) {
        return switch (wordClass) {
            case UNIT, UNITSG, UNITPL -> Unit.valueOf(text).ordinal();
            case DAYPART -> DayPart.valueOf(text).ordinal();
            default -> {
                Integer named = NAMED.get(text);
                yield named != null ? named : Integer.parseInt(text);
            }
        };
    }
}
