package dev.dateline.argument;

import dev.dateline.incident.Evidence;
import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of harm with what they take, from {@code lexicon/harm.tsv}. */
final class HarmWords {
    /** How a word of harm says who was harmed; see the head of the lexicon. */
    enum Form {
        OBJECT,
        PASSIVE,
        SUBJECT,
        COUNT,
        OF,
        TOTAL,
        DEADLY,
        LIVES,
        WHOSE,
        SUFFERED,
        SELF,
        HOSPITAL
    }

    record Harm(Evidence.Role role, Set<Form> forms) {
        boolean has(Form form) {
            return forms.contains(form);
        }
    }

    private final Map<String, Harm> words = new HashMap<>();

    private HarmWords() {}

    static HarmWords load() {
        HarmWords harm = new HarmWords();
        for (String[] row : ResourceTable.read("/lexicon/harm.tsv", 3)) {
            EnumSet<Form> forms = EnumSet.noneOf(Form.class);
            for (String form : row[2].split(",", -1)) {
                forms.add(Form.valueOf(form.toUpperCase(Locale.ROOT)));
            }
            harm.words.put(row[0], new Harm(Evidence.Role.valueOf(row[1]), forms));
        }
        return harm;
    }

    /** For each token whether it is a word of harm; null where none is. */
    boolean @Nullable [] in(List<Token> tokens) {
        boolean[] in = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (words.containsKey(tokens.get(i).lower())) {
                in = in == null ? new boolean[tokens.size()] : in;
                in[i] = true;
            }
        }
        return in;
    }

    @Nullable
    Harm get(String lower) {
        return words.get(lower);
    }
}
