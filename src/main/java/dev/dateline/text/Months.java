package dev.dateline.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The names of the months, whole and short, of {@code lexicon/months.tsv}. */
public final class Months {
    private static final Map<String, Integer> WHOLE = new HashMap<>();
    private static final Map<String, Integer> SHORT = new HashMap<>();

    static {
        for (String[] row : ResourceTable.read("/lexicon/months.tsv", 3)) {
            (row[2].equals("name") ? WHOLE : SHORT).put(row[0], Integer.valueOf(row[1]));
        }
    }

    private Months() {}

    /** Number of the month, 1 to 12; 0 where the word, in lower case, names none. */
    public static int number(String lower) {
        Integer whole = WHOLE.get(lower);
        return whole != null ? whole : SHORT.getOrDefault(lower, 0);
    }

    /** Gives each whole name, lower case, with its number. */
    public static void whole(BiConsumer<String, Integer> names) {
        WHOLE.forEach(names);
    }

    /** Gives each short form, lower case, with its number: "jan", "jan.", "sept". */
    public static void shortened(BiConsumer<String, Integer> forms) {
        SHORT.forEach(forms);
    }
}
