package dev.dateline.temporal;

import dev.dateline.text.Months;
import dev.dateline.text.ResourceTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code rules/temporal-words.tsv} and {@link Months} with their classes and the values of these. */
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

    /** A word's classes with their values, and the classes by which rules that may begin with it are indexed. */
    static final class Word {
        private final int[] values = new int[WordClass.values().length];
        private final Set<WordClass> starts = EnumSet.noneOf(WordClass.class);
        private WordClass[] startsWith = {};

        private Word() {
            Arrays.fill(values, Field.NONE);
        }

        private void put(WordClass wordClass, int value) {
            values[wordClass.ordinal()] = value;
            starts.addAll(WordMatch.startsWith(wordClass));
            startsWith = starts.toArray(new WordClass[0]);
        }

        /** Value of a class, {@link Field#NONE} where the word is not in it. */
        int value(WordClass wordClass) {
            return values[wordClass.ordinal()];
        }

        WordClass[] startsWith() {
            return startsWith;
        }
    }

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        for (String[] row : ResourceTable.read("/rules/temporal-words.tsv", 3)) {
            WordClass wordClass = WordClass.valueOf(row[1]);
            vocabulary.put(row[0], wordClass, value(wordClass, row[2]));
        }
        Months.whole((name, month) -> vocabulary.put(name, WordClass.MONTH, month));
        Months.shortened((form, month) -> vocabulary.put(form, WordClass.MONTHABBR, month));
        return vocabulary;
    }

    private void put(String lower, WordClass wordClass, int value) {
        words.computeIfAbsent(lower, word -> new Word()).put(wordClass, value);
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
