package dev.dateline.api;

import dev.dateline.page.PageWriter;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventColumns;
import dev.dateline.store.EventRepository;
import dev.dateline.store.StoredEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Hands out the page as one file with the events in it. */
@Component
class PageExport {
    static final String CODE = "html";
    static final String FILE_NAME = "dateline.html";
    private static final int MOST_FILTERS = 40;
    private static final int MOST_WORDS = 500;
    private static final int MOST_FRAGMENT = 8_000;

    private final EventRepository events;
    private final ArticleRepository articles;
    private final DataSetRepository datasets;
    private final ColumnStore columns;
    private final Clock clock;

    PageExport(
            EventRepository events,
            ArticleRepository articles,
            DataSetRepository datasets,
            ColumnStore columns,
            Clock clock) {
        this.events = events;
        this.articles = articles;
        this.datasets = datasets;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * What the asker tells about the view; all of it may be missing.
     *
     * @param title of the file
     * @param filters in words, a line each
     * @param fragment of the page's address: what the file opens with
     */
    record View(
            @Nullable String title,
            @Nullable List<String> filters,
            @Nullable String fragment) {
        PageWriter.Head head(Clock clock, int total) {
            String given = title == null || title.isBlank() ? null : cut(title.strip());
            List<String> words = filters == null ? List.of() : filters;
            String view = fragment == null || fragment.length() > MOST_FRAGMENT ? "" : fragment;
            return new PageWriter.Head(
                    given,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    total,
                    words.stream().limit(MOST_FILTERS).map(View::cut).toList(),
                    view);
        }

        private static String cut(String words) {
            return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
        }
    }

    /**
     * Writes the file.
     *
     * @param keys of the events, ascending; null: all
     * @throws ApiProblem where these are too many for one file
     */
    void write(int @Nullable [] keys, View view, HttpServletResponse response) throws IOException {
        EventColumns now = columns.current();
        int[] rows = keys == null ? IntStream.range(0, now.count()).toArray() : now.rowsOf(keys);
        checkFits(rows.length);
        Arrays.sort(rows);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + FILE_NAME + "\"");
        ExportSources sources = ExportSources.of(articles);
        try (PageWriter writer = new PageWriter(
                        response.getOutputStream(),
                        view.head(clock, now.count()),
                        now,
                        rows,
                        datasets.all(),
                        sources.all(),
                        articles::find);
                ExportPipe pipe = new ExportPipe(stored -> write(writer, sources, stored))) {
            if (keys == null) {
                events.forEach(pipe::add);
            } else {
                events.forEach(keys, now.count(), pipe::add);
            }
            pipe.finish();
        }
    }

    static void checkFits(int count) {
        if (count > PageWriter.MOST_EVENTS) {
            throw ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "These are too many events for one web page",
                    String.format(
                            Locale.ROOT,
                            "A file can hold %,d events, these are %,d. Narrow the filters or the dates, or save them as"
                                    + " GeoJSON.",
                            PageWriter.MOST_EVENTS,
                            count));
        }
    }

    private static void write(PageWriter writer, ExportSources sources, StoredEvent stored) {
        try {
            writer.event(stored.key(), stored.dataset(), sources.of(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
