package dev.dateline.ingest;

import dev.dateline.extraction.Extraction;
import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.extraction.SentenceFindings;
import dev.dateline.text.Document;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The extractor, loaded in the background while the server starts. */
@Component
public class Extractors {
    private final CompletableFuture<IncidentExtractor> extractor = new CompletableFuture<>();

    @PostConstruct
    void load() {
        Thread loader = new Thread(
                () -> {
                    try {
                        extractor.complete(IncidentExtractor.load());
                    } catch (RuntimeException | Error e) {
                        extractor.completeExceptionally(e);
                    }
                },
                "load-extractor");
        loader.setDaemon(true);
        loader.start();
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
