package dev.dateline.api;

import dev.dateline.format.out.EventsJsonWriter;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.EventRepository;
import dev.dateline.store.StoredEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the stored events out as files. */
@RestController
class ExportController {
    private final EventRepository events;
    private final ArticleRepository articles;
    private final Clock clock;

    ExportController(EventRepository events, ArticleRepository articles, Clock clock) {
        this.events = events;
        this.articles = articles;
        this.clock = clock;
    }

    /** All events as events.json, written as they are read. */
    @GetMapping("/api/events.json")
    @Parameters({})
    void events(HttpServletResponse response) throws IOException {
        ExportSources sources = ExportSources.of(articles);
        response.setContentType("application/geo+json");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"events.json\"");
        EventsJsonWriter.Head head = new EventsJsonWriter.Head(
                "Dateline export", null, null, clock.instant().truncatedTo(ChronoUnit.SECONDS), "dateline");
        try (EventsJsonWriter writer = new EventsJsonWriter(response.getOutputStream(), head, sources.all())) {
            events.forEach(stored -> write(writer, sources, stored));
        }
    }

    private static void write(EventsJsonWriter writer, ExportSources sources, StoredEvent stored) {
        try {
            writer.event(sources.of(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
