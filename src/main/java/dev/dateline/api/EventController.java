package dev.dateline.api;

import dev.dateline.incident.IsoDay;
import dev.dateline.incident.Source;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.EventColumns;
import dev.dateline.store.EventPage;
import dev.dateline.store.EventRepository;
import dev.dateline.store.StoredEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events: by key, by page, one whole, and full-text search. */
@RestController
class EventController {
    private static final int MOST = 500;
    /** Stands for the start of undated events in a cursor. */
    private static final String UNDATED = "9999";

    private final EventRepository events;
    private final ColumnStore columns;
    private final ArticleRepository articles;

    EventController(EventRepository events, ColumnStore columns, ArticleRepository articles) {
        this.events = events;
        this.columns = columns;
        this.articles = articles;
    }

    /** A page of summaries; {@code nextCursor} is null at the end, {@code total} counts all that match. */
    record PageResponse(
            List<EventResponse> events, @Nullable String nextCursor, int total) {}

    @GetMapping("/api/events")
    @Parameters(
            value = {"keys", "limit", "cursor"},
            filters = true)
    PageResponse events(
            @RequestParam(required = false) @Nullable String keys,
            @RequestParam(defaultValue = "100") String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        if (keys != null) {
            List<StoredEvent> found = events.summaries(keys(keys));
            return new PageResponse(found.stream().map(EventResponse::of).toList(), null, found.size());
        }
        int most = number("limit", limit, 1, MOST);
        EventColumns now = columns.current();
        EventPage page = EventPage.of(
                now,
                EventFilters.rows(EventFilters.of(request), events, now),
                cursor == null ? null : position(cursor),
                most);
        List<StoredEvent> found = events.summaries(page.keys());
        EventPage.Position last = page.last();
        String next = last == null || page.keys().size() < most ? null : cursor(last);
        return new PageResponse(found.stream().map(EventResponse::of).toList(), next, page.total());
    }

    private static List<Integer> keys(String list) {
        List<Integer> keys = new ArrayList<>();
        for (String key : list.split(",", -1)) {
            keys.add(number("keys", key, 0, Integer.MAX_VALUE));
        }
        if (keys.size() > MOST) {
            throw ApiProblem.badParameter("keys", list, "at most " + MOST + " keys");
        }
        return keys;
    }

    static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ApiProblem.badParameter(name, text, "whole numbers from " + least + " to " + most);
    }

    private static String cursor(EventPage.Position last) {
        return (last.isUndated() ? UNDATED : IsoDay.of(last.start())) + "_" + last.key();
    }

    private static EventPage.Position position(String cursor) {
        int mark = cursor.lastIndexOf('_');
        if (mark < 0) {
            throw ApiProblem.badParameter("cursor", cursor, "the nextCursor of a page");
        }
        int key = number("cursor", cursor.substring(mark + 1), 0, Integer.MAX_VALUE);
        String start = cursor.substring(0, mark);
        return start.equals(UNDATED)
                ? EventPage.Position.undated(key)
                : new EventPage.Position(EventFilters.day("cursor", start), key);
    }

    @GetMapping("/api/events/{id}")
    @Parameters({})
    EventDetailResponse event(@PathVariable String id) {
        StoredEvent stored = events.find(id).orElseThrow(() -> ApiProblem.notFound("event", id));
        List<Source> sources = List.copyOf(articles.sources(stored).values());
        return EventDetailResponse.of(stored, sources);
    }

    /** Keys of matching events, ascending. */
    record SearchResponse(List<Integer> keys) {}

    @GetMapping("/api/search")
    @Parameters({"text"})
    SearchResponse search(@RequestParam String text) {
        return new SearchResponse(Arrays.stream(events.search(text)).boxed().toList());
    }
}
