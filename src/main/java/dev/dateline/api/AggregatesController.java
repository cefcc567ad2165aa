package dev.dateline.api;

import dev.dateline.store.ColumnStore;
import dev.dateline.store.EventColumns;
import dev.dateline.store.EventFilter;
import dev.dateline.store.EventRepository;
import dev.dateline.store.FacetCounts;
import dev.dateline.store.ViewAggregates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts for a view of a store that has more events than the browser should hold. */
@RestController
class AggregatesController {
    private static final int MOST_BINS = 4096;
    private static final int MAX_ZOOM = 24;
    private static final int MAX_STEP = 1_000_000;

    private final ColumnStore columns;
    private final EventRepository events;

    AggregatesController(ColumnStore columns, EventRepository events) {
        this.columns = columns;
        this.events = events;
    }

    /**
     * Events of a cell of 32 or 8 pixels.
     *
     * @param x mean, Web Mercator, 2^32 = the world
     * @param all events of all times
     * @param shown events in the window
     * @param types of those in the window, by index into the columns' {@code types}
     * @param killed by those in the window, by index into the columns' {@code types}; the greatest numbers told
     * @param killedEver by those of all times
     * @param key handle of the event where there is only one, null otherwise
     */
    record CellResponse(
            long x,
            long y,
            boolean imprecise,
            int all,
            int shown,
            Map<Integer, Integer> types,
            Map<Integer, Long> killed,
            long killedEver,
            @Nullable Integer key) {}

    /** Counts by family, then bin: of events in the box, and of the others. */
    record HistogramResponse(String first, int step, List<int[]> inside, List<int[]> outside) {}

    /** Counts by facet or measure, then value or least number. */
    record FacetsResponse(Map<String, Map<String, FacetCounts.Count>> facets) {}

    /** Counts of a view. */
    record AggregatesResponse(
            String version,
            int total,
            List<CellResponse> cells,
            HistogramResponse histogram,
            ViewAggregates.Ledger ledger) {}

    @GetMapping("/api/aggregates")
    @Parameters(
            value = {"zoom", "first", "step", "bins", "cell"},
            filters = true)
    AggregatesResponse aggregates(
            @RequestParam(defaultValue = "0") String zoom,
            @RequestParam(defaultValue = "1970-01-01") String first,
            @RequestParam(defaultValue = "30") String step,
            @RequestParam(defaultValue = "0") String bins,
            @RequestParam(defaultValue = "32") String cell,
            HttpServletRequest request) {
        EventFilter filter = EventFilters.of(request);
        EventFilter.Box box = filter.box();
        EventColumns now = columns.current();
        ViewAggregates.View view = new ViewAggregates.View(
                box == null ? new EventFilter.Box(-180, -90, 180, 90) : box,
                EventController.number("zoom", zoom, 0, MAX_ZOOM),
                filter.window(),
                EventFilters.day("first", first),
                EventController.number("step", step, 1, MAX_STEP),
                EventController.number("bins", bins, 0, MOST_BINS),
                cellBits(cell));
        ViewAggregates found = ViewAggregates.of(now, EventFilters.rows(filter.anywhereAnytime(), events, now), view);
        return new AggregatesResponse(
                ColumnsController.etag(now.version()),
                now.count(),
                found.cells().stream()
                        .sorted(Comparator.comparingLong(ViewAggregates.Cell::x)
                                .thenComparingLong(ViewAggregates.Cell::y))
                        .map(AggregatesController::cell)
                        .toList(),
                new HistogramResponse(first, view.step(), List.of(found.inside()), List.of(found.outside())),
                found.ledger());
    }

    /** Counts beside the choices of the filters. */
    @GetMapping("/api/facets")
    @Parameters(
            value = {},
            filters = true)
    FacetsResponse facets(HttpServletRequest request) {
        EventFilter filter = EventFilters.of(request);
        EventColumns now = columns.current();
        return new FacetsResponse(FacetCounts.of(now, filter, EventFilters.rows(filter.withoutChoices(), events, now)));
    }

    private static int cellBits(String cell) {
        return switch (cell) {
            case "32" -> ViewAggregates.CELL_BITS;
            case "8" -> ViewAggregates.HEAT_CELL_BITS;
            default -> throw ApiProblem.badParameter("cell", cell, "8, 32");
        };
    }

    private static CellResponse cell(ViewAggregates.Cell cell) {
        return new CellResponse(
                cell.x(),
                cell.y(),
                cell.isImprecise(),
                cell.all(),
                cell.shown(),
                cell.types(),
                cell.killed(),
                cell.killedEver(),
                cell.all() == 1 ? (Integer) cell.key() : null);
    }
}
