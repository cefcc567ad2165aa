package dev.dateline.api;

import dev.dateline.export.StoreExport;
import dev.dateline.format.out.ExportFormat;
import dev.dateline.page.PageWriter;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.EventColumns;
import dev.dateline.store.EventFilter;
import dev.dateline.store.EventRepository;
import dev.dateline.store.RowFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands the stored events out as files, written as they are read. */
@RestController
class ExportController {
    private static final Set<String> TEXTS = Set.of("text/csv");

    private final EventRepository events;
    private final ColumnStore columns;
    private final PageExport pages;
    private final StoreExport export;

    ExportController(EventRepository events, ColumnStore columns, PageExport pages, StoreExport export) {
        this.events = events;
        this.columns = columns;
        this.pages = pages;
        this.export = export;
    }

    /** All events as events.json. */
    @GetMapping("/api/events.json")
    @Parameters({})
    void events(HttpServletResponse response) throws IOException {
        write(ExportFormat.EVENTS_JSON, null, response);
    }

    /**
     * A format that events can be had in.
     *
     * @param mostEvents that such a file can hold, null without a limit
     */
    record FormatResponse(
            String code,
            String label,
            String fileName,
            String mediaType,
            @Nullable Integer mostEvents) {}

    @GetMapping("/api/export/formats")
    @Parameters({})
    List<FormatResponse> formats() {
        FormatResponse page = new FormatResponse(
                PageExport.CODE,
                "Web page, works offline",
                PageExport.FILE_NAME,
                MediaType.TEXT_HTML_VALUE,
                PageWriter.MOST_EVENTS);
        return Stream.concat(
                        Stream.of(page),
                        Arrays.stream(ExportFormat.values())
                                .map(f -> new FormatResponse(f.code(), f.label(), f.fileName(), f.mediaType(), null)))
                .toList();
    }

    /** The events that pass the filters, all of them without any. */
    @GetMapping("/api/export")
    @Parameters(
            value = {"format", "title"},
            filters = true)
    void export(
            @RequestParam(defaultValue = "events.json") String format,
            @RequestParam(required = false) @Nullable String title,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean page = format.equals(PageExport.CODE);
        ExportFormat wanted = page ? ExportFormat.EVENTS_JSON : format(format);
        EventFilter filter = EventFilters.of(request);
        int[] keys = filter.equals(EventFilter.ALL) ? null : keys(filter);
        if (page) {
            pages.write(keys, new PageExport.View(title, EventFilters.words(request), null), response);
        } else {
            write(wanted, keys, response);
        }
    }

    private int[] keys(EventFilter filter) {
        EventColumns now = columns.current();
        RowFilter rows = EventFilters.rows(filter, events, now);
        return Arrays.stream(rows.rows()).map(now::key).sorted().toArray();
    }

    /** A selection by the keys of its events; the view is for the web page. */
    record ExportRequest(@Nullable String format, @Nullable List<Integer> keys, PageExport.@Nullable View view) {}

    @PostMapping("/api/export")
    @Parameters({})
    void export(@RequestBody ExportRequest request, HttpServletResponse response) throws IOException {
        List<Integer> keys = request.keys();
        if (keys == null) {
            throw ApiProblem.badParameter("keys", "null", "a list of keys");
        }
        String format = request.format();
        int[] sorted =
                keys.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        if (PageExport.CODE.equals(format)) {
            PageExport.View view = request.view();
            pages.write(sorted, view == null ? new PageExport.View(null, null, null) : view, response);
            return;
        }
        write(format(format == null ? ExportFormat.EVENTS_JSON.code() : format), sorted, response);
    }

    private static ExportFormat format(String code) {
        return ExportFormat.ofCode(code)
                .orElseThrow(() -> ApiProblem.badParameter(
                        "format",
                        code,
                        Stream.concat(
                                        Stream.of(PageExport.CODE),
                                        Arrays.stream(ExportFormat.values()).map(ExportFormat::code))
                                .collect(Collectors.joining(", "))));
    }

    private void write(ExportFormat format, int @Nullable [] keys, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType() + (TEXTS.contains(format.mediaType()) ? ";charset=UTF-8" : ""));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"");
        export.write(format, keys, response.getOutputStream());
    }
}
