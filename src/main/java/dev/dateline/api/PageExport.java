package dev.dateline.api;

import dev.dateline.export.StoreExport;
import dev.dateline.page.PageWriter;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.EventColumns;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final ColumnStore columns;
    private final StoreExport export;
    private final Clock clock;

    PageExport(ColumnStore columns, StoreExport export, Clock clock) {
        this.columns = columns;
        this.export = export;
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
        export.page(view.head(clock, now.count()), keys, now, rows, response.getOutputStream());
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
}
