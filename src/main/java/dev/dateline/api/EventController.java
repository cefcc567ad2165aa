package dev.dateline.api;

import dev.dateline.incident.Source;
import dev.dateline.store.Article;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRepository;
import dev.dateline.store.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events: by key, by page, one whole, and full-text search. */
@RestController
class EventController {
    private static final int MOST = 500;

    private final EventRepository events;
    private final DataSetRepository datasets;

    EventController(EventRepository events, DataSetRepository datasets) {
        this.events = events;
        this.datasets = datasets;
    }

    /** A page of summaries; {@code nextCursor} is null at the end, {@code total} counts all that match. */
    record PageResponse(
            List<EventResponse> events, @Nullable String nextCursor, int total) {}

    @GetMapping("/api/events")
    @Parameters({"keys", "limit", "cursor", "text", "dataset"})
    PageResponse events(
            @RequestParam(required = false) @Nullable String keys,
            @RequestParam(defaultValue = "100") String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String dataset) {
        if (keys != null) {
            List<StoredEvent> found = events.summaries(keys(keys));
            return new PageResponse(found.stream().map(EventResponse::of).toList(), null, found.size());
        }
        int most = number("limit", limit, 1, MOST);
        EventRepository.EventQuery query = new EventRepository.EventQuery(blankToNull(text), dataset);
        List<StoredEvent> found = events.page(query, cursor == null ? null : position(cursor), most);
        String next = found.size() < most ? null : cursor(found.get(found.size() - 1));
        return new PageResponse(found.stream().map(EventResponse::of).toList(), next, events.count(query));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
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

    private static int number(String name, String text, int least, int most) {
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

    private static String cursor(StoredEvent last) {
        var when = last.event().when();
        return (when == null ? "9999" : when.start().toString()) + "_" + last.key();
    }

    private static EventRepository.Position position(String cursor) {
        int mark = cursor.lastIndexOf('_');
        if (mark < 0) {
            throw ApiProblem.badParameter("cursor", cursor, "the nextCursor of a page");
        }
        return new EventRepository.Position(
                cursor.substring(0, mark), number("cursor", cursor.substring(mark + 1), 0, Integer.MAX_VALUE));
    }

    @GetMapping("/api/events/{id}")
    @Parameters({})
    EventDetailResponse event(@PathVariable String id) {
        StoredEvent stored = events.find(id).orElseThrow(() -> ApiProblem.notFound("event", id));
        List<Source> sources = stored.event().evidence().stream()
                .map(e -> e.source())
                .distinct()
                .map(datasets::article)
                .flatMap(Optional::stream)
                .map(Article::source)
                .toList();
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
