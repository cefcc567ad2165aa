package dev.dateline.export;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of exported events, each under an id of its own, though files of several data sets may use the same one. */
final class ExportSources {
    private final Map<String, Source> sources = new LinkedHashMap<>();
    /** Data set and id within it to the id in the export, where they differ. */
    private final Map<List<String>, String> renamed = new HashMap<>();

    private ExportSources() {}

    static ExportSources of(ArticleRepository articles) {
        ExportSources all = new ExportSources();
        articles.sources().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
        articles.unknownSources().forEach(id -> all.add("", new Source(id, null, null, List.of(), null, null, null)));
        return all;
    }

    private void add(String dataset, Source source) {
        String id = source.id();
        for (int n = 2; sources.containsKey(id) && !source.equals(sources.get(id)); n++) {
            id = source.id() + "-" + n;
        }
        if (!id.equals(source.id())) {
            renamed.put(List.of(dataset, source.id()), id);
        }
        sources.putIfAbsent(
                id,
                new Source(
                        id,
                        source.title(),
                        source.publisher(),
                        source.authors(),
                        source.published(),
                        source.url(),
                        source.sha256()));
    }

    Iterable<Source> all() {
        return sources.values();
    }

    /** The event with its evidence in the sources as exported. */
    Event of(StoredEvent stored) {
        Event event = stored.event();
        if (renamed.isEmpty() || event.evidence().isEmpty()) {
            return event;
        }
        List<Event.SourcedEvidence> evidence = new ArrayList<>();
        for (Event.SourcedEvidence piece : event.evidence()) {
            @Nullable String id = renamed.get(List.of(stored.dataset(), piece.source()));
            evidence.add(id == null ? piece : new Event.SourcedEvidence(id, piece.evidence()));
        }
        return event.with(evidence, event.extra());
    }
}
