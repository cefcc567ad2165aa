package dev.dateline.cli;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleException;
import dev.dateline.article.ArticleReader;
import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.format.out.EventsJsonWriter;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.ingest.Digest;
import dev.dateline.ingest.IncidentEvents;
import dev.dateline.text.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Extracts from article files to one events.json. The same files and options give the same bytes. */
final class ArticleExtraction {
    private static final String GENERATOR = "dateline 0.1.0";

    /**
     * What the caller knows better than the files tell; null where the files shall tell.
     *
     * @param generated written into the file as the time of its making
     */
    record Told(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable LocalDate published,
            @Nullable Instant generated) {}

    private final IncidentExtractor extractor;
    private final Told told;

    ArticleExtraction(IncidentExtractor extractor, Told told) {
        this.extractor = extractor;
        this.told = told;
    }

    /** Reads all files, then writes; nothing is written where one can't be read. */
    void run(List<Path> files, OutputStream out) throws IOException {
        List<Source> sources = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Path file : files) {
            Article article = read(file);
            String id = "s" + (sources.size() + 1);
            String title = told.title() != null ? told.title() : article.title();
            LocalDate published = told.published() != null ? told.published() : article.published();
            String publisher = told.publisher() != null ? told.publisher() : article.publisher();
            String sha256 = Digest.sha256(article.text());
            sources.add(new Source(id, title, publisher, article.authors(), published, article.url(), sha256));
            events.addAll(IncidentEvents.of(
                    extractor
                            .extract(Document.of(article.text(), title, published))
                            .incidents(),
                    id,
                    sha256,
                    published));
        }
        String title = sources.size() == 1 ? sources.get(0).title() : sources.size() + " articles";
        EventsJsonWriter.Head head = new EventsJsonWriter.Head(title, null, null, told.generated(), GENERATOR);
        try (EventsJsonWriter writer = new EventsJsonWriter(out, head, sources)) {
            for (Event event : events) {
                writer.event(event);
            }
        }
    }

    /** Prints what each sentence of the files was found to tell, and why. */
    void explain(List<Path> files, PrintStream out) {
        for (Path file : files) {
            Article article = read(file);
            Document document = Document.of(
                    article.text(),
                    told.title() != null ? told.title() : article.title(),
                    told.published() != null ? told.published() : article.published());
            out.println("== " + file + ", published "
                    + document.published().map(LocalDate::toString).orElse("unknown"));
            ExplanationPrinter.print(document, extractor.explain(document), out);
        }
    }

    private static Article read(Path file) {
        try {
            return ArticleReader.read(
                    Files.readAllBytes(file), file.getFileName().toString());
        } catch (ArticleException e) {
            throw new CliException(e.title() + ": " + e.detail());
        } catch (IOException e) {
            throw new CliException(file + " can't be read: " + e.getMessage());
        }
    }
}
