package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.NameFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the gazetteer says of the words of one text, each asked once. For one text and thread. */
final class NameMemo {
    private final Gazetteer gazetteer;
    private final Map<String, Known> known = new HashMap<>();

    NameMemo(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What is known of some words, as written. */
    Known of(String words) {
        Known found = known.get(words);
        if (found == null) {
            String folded = NameFolding.fold(words);
            found = new Known(bearers(folded), gazetteer.startsLongerName(folded));
            known.put(words, found);
        }
        return found;
    }

    private List<Bearer> bearers(String folded) {
        List<Gazetteer.Entry> entries = gazetteer.lookUp(folded);
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Bearer> bearers = new ArrayList<>(entries.size());
        for (Gazetteer.Entry entry : entries) {
            bearers.add(new Bearer(entry.place(), entry.kind()));
        }
        return bearers;
    }

    /**
     * Words of a text.
     *
     * @param bearers the places of that name, main names first, then by prominence
     * @param longer whether some longer name starts with them
     */
    record Known(List<Bearer> bearers, boolean longer) {}
}
