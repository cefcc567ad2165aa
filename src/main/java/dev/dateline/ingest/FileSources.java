package dev.dateline.ingest;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.ArticleRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which sources of a file are articles of the store, so that imported events rest on the same text. */
final class FileSources {
    private final ArticleRepository articles;
    /** Ids of sources in the file to ids of the same articles in the store. */
    private final Map<String, String> known = new HashMap<>();

    FileSources(ArticleRepository articles) {
        this.articles = articles;
    }

    /** Whether the store has no article with its text. */
    boolean isNew(Source source) {
        String sha256 = source.sha256();
        if (sha256 != null) {
            articles.withDigest(sha256)
                    .ifPresent(
                            article -> known.put(source.id(), article.source().id()));
        }
        return !known.containsKey(source.id());
    }

    /** The event with its evidence in the articles of the store. */
    Event rested(Event event) {
        if (known.isEmpty() || event.evidence().isEmpty()) {
            return event;
        }
        List<Event.SourcedEvidence> evidence = event.evidence().stream()
                .map(e -> new Event.SourcedEvidence(known.getOrDefault(e.source(), e.source()), e.evidence()))
                .toList();
        return event.with(evidence, event.extra());
    }
}
