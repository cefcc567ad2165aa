package dev.dateline.api;

import dev.dateline.format.EventsJsonWriter;
import dev.dateline.incident.Source;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRepository;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the stored events out as files. */
@RestController
class ExportController {
    private final EventRepository events;
    private final DataSetRepository datasets;
    private final Clock clock;

    ExportController(EventRepository events, DataSetRepository datasets, Clock clock) {
        this.events = events;
        this.datasets = datasets;
        this.clock = clock;
    }

    /** All events as events.json, written as they are read. */
    @GetMapping("/api/events.json")
    @Parameters({})
    void events(HttpServletResponse response) throws IOException {
        Iterable<Source> sources = sources();
        response.setContentType("application/geo+json");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"events.json\"");
        EventsJsonWriter.Head head = new EventsJsonWriter.Head(
                "Dateline export", null, null, clock.instant().truncatedTo(ChronoUnit.SECONDS), "dateline");
        try (EventsJsonWriter writer = new EventsJsonWriter(response.getOutputStream(), head, sources)) {
            events.forEach(stored -> {
                try {
                    writer.event(stored.event());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The articles of the store, and by their id alone those that imported events rest on. */
    private Iterable<Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (DataSet dataset : datasets.all()) {
            String article = dataset.article();
            if (article != null) {
                datasets.article(article).ifPresent(a -> sources.put(article, a.source()));
            }
        }
        events.forEach(stored -> stored.event()
                .evidence()
                .forEach(e -> sources.computeIfAbsent(
                        e.source(), id -> new Source(id, null, null, List.of(), null, null, null))));
        return sources.values();
    }
}
