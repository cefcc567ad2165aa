package dev.dateline.extraction;

import dev.dateline.text.ResourceTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes out the forms of English verbs and nouns for the patterns of the rules; irregular ones from {@code lexicon/verbs.tsv}. */
final class Inflector {
    private static final Map<String, String[]> IRREGULAR = load();
    private static final Map<String, List<String>> IRREGULAR_PLURALS = Map.of(
            "gunman", List.of("gunmen"),
            "knife", List.of("knives"),
            "crisis", List.of("crises"),
            "man", List.of("men"),
            "woman", List.of("women"));

    private Inflector() {}

    /** All forms of a verb: bomb, bombs, bombed, bombing. */
    static Set<String> verbForms(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(thirdPerson(base));
        forms.addAll(pastForms(base));
        forms.add(continuous(base));
        return forms;
    }

    /** Past tense and past participle: bombed; shot; drove, driven. */
    static Set<String> pastForms(String base) {
        String[] row = IRREGULAR.get(base);
        Set<String> forms = new LinkedHashSet<>();
        if (row != null) {
            forms.addAll(List.of(row[2].split("\\|", -1)));
            forms.addAll(List.of(row[3].split("\\|", -1)));
        } else if (base.endsWith("e")) {
            forms.add(base + "d");
        } else if (consonantBefore(base, 'y')) {
            forms.add(base.substring(0, base.length() - 1) + "ied");
        } else {
            forms.add(base + "ed");
        }
        return forms;
    }

    /** Singular and plural of a noun. */
    static Set<String> nounForms(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.addAll(IRREGULAR_PLURALS.getOrDefault(base, List.of(thirdPerson(base))));
        return forms;
    }

    private static String thirdPerson(String base) {
        String[] row = IRREGULAR.get(base);
        if (row != null) {
            return row[1];
        }
        if (base.endsWith("s") || base.endsWith("x") || base.endsWith("ch") || base.endsWith("sh")) {
            return base + "es";
        }
        return consonantBefore(base, 'y') ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static String continuous(String base) {
        String[] row = IRREGULAR.get(base);
        if (row != null) {
            return row[4];
        }
        return base.endsWith("e") && !base.endsWith("ee") ? base.substring(0, base.length() - 1) + "ing" : base + "ing";
    }

    private static boolean consonantBefore(String base, char last) {
        int n = base.length();
        return n > 1 && base.charAt(n - 1) == last && "aeiou".indexOf(base.charAt(n - 2)) < 0;
    }

    private static Map<String, String[]> load() {
        Map<String, String[]> verbs = new HashMap<>();
        for (String[] row : ResourceTable.read("/lexicon/verbs.tsv", 5)) {
            verbs.put(row[0], row);
        }
        return Map.copyOf(verbs);
    }
}
