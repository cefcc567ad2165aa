package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.ResourceTable;
import dev.dateline.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of buildings that stand for a government: the Kremlin, the White House. */
final class Governments {
    private static final int MAX_WORDS = 3;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> starts = new HashSet<>();

    Governments(Gazetteer gazetteer) {
        for (String[] row : ResourceTable.read("/lexicon/toponym-metonyms.tsv", 3)) {
            for (Gazetteer.Entry entry : gazetteer.lookUp(row[1])) {
                if (row[2].equals(entry.place().country()) && !places.containsKey(row[0])) {
                    places.put(row[0], entry.place());
                    starts.add(row[0].split(" ", 2)[0]);
                }
            }
        }
    }

    /** The longest such name that starts at word {@code i}, or null. */
    @Nullable
    ResolvedToponym at(SentenceView view, int i) {
        if (!starts.contains(view.lower(i)) || view.cased() && !view.capital(i)) {
            return null;
        }
        for (int last = Math.min(view.size() - 1, i + MAX_WORDS - 1); last >= i; last--) {
            Place place = places.get(view.words(i, last).toLowerCase(java.util.Locale.ROOT));
            if (place != null) {
                Span span = new Span(
                        view.tokens.get(i).start(), view.tokens.get(last).end());
                return new ResolvedToponym(
                        span,
                        place,
                        ResolvedToponym.Role.METONYM,
                        span.of(view.text()),
                        0.9,
                        "stands for a government",
                        List.of());
            }
        }
        return null;
    }
}
