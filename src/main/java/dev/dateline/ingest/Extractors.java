package dev.dateline.ingest;

import dev.dateline.extraction.Extraction;
import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.extraction.SentenceFindings;
import dev.dateline.format.Mapping;
import dev.dateline.format.PlaceFinder;
import dev.dateline.format.Reading;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.text.Document;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The extractor, loaded in the background while the server starts. */
@Component
public class Extractors {
    private final CompletableFuture<Gazetteer> gazetteer = new CompletableFuture<>();
    private final CompletableFuture<IncidentExtractor> extractor = new CompletableFuture<>();

    @PostConstruct
    void load() {
        Thread loader = new Thread(
                () -> {
                    try {
                        gazetteer.complete(Gazetteer.bundled());
                        extractor.complete(IncidentExtractor.load(gazetteer.join()));
                    } catch (RuntimeException | Error e) {
                        gazetteer.completeExceptionally(e);
                        extractor.completeExceptionally(e);
                    }
                },
                "load-extractor");
        loader.setDaemon(true);
        loader.start();
    }

    /** How to read a file; waits until the gazetteer has loaded where places are to be looked up. */
    Reading reading(@Nullable Mapping mapping, boolean geocode) {
        return new Reading(mapping, geocode ? new GazetteerPlaces(gazetteer.join()) : PlaceFinder.NONE);
    }

    /** Finds the incidents of a document; waits until the extractor has loaded. */
    public Extraction extract(Document document) {
        return extractor.join().extract(document);
    }

    /** What each sentence of a document was found to tell, and why. */
    public List<SentenceFindings> explain(Document document) {
        return extractor.join().explain(document);
    }
}
