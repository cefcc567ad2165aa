package dev.dateline.api;

import dev.dateline.store.EventColumns;
import dev.dateline.store.EventFilter;
import dev.dateline.store.EventRepository;
import dev.dateline.store.RowFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads filters from the query parameters that docs/api.md lists, the same for every call that takes them. */
final class EventFilters {
    private static final String DATE = "an ISO date such as 2024-04-30";
    private static final String RANGE = "a number or a range such as 5, 1..10, 1.. or ..10";
    private static final String BOX = "west,south,east,north in degrees";

    private EventFilters() {}

    /** Names of all query parameters that filter. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("text", "from", "to", "certain", "bbox"));
        for (EventFilter.Facet facet : EventFilter.Facet.values()) {
            names.add(facet.code());
        }
        for (EventFilter.Measure measure : EventFilter.Measure.values()) {
            names.add(measure.code());
        }
        return names;
    }

    /**
     * The filter that a request asks for.
     *
     * @throws ApiProblem where a value can't be one
     */
    static EventFilter of(HttpServletRequest request) {
        String text = request.getParameter("text");
        return new EventFilter(
                text == null || text.isBlank() ? null : text,
                choices(request),
                ranges(request),
                window(request),
                box(request.getParameter("bbox")));
    }

    /** The filters that a request names, in its own words: a line each. */
    static List<String> words(HttpServletRequest request) {
        List<String> words = new ArrayList<>();
        for (String name : names()) {
            String[] given = request.getParameterValues(name);
            if (given != null) {
                words.add(name + ": " + String.join(", ", given));
            }
        }
        return words;
    }

    /** The rows that pass. */
    static RowFilter rows(EventFilter filter, EventRepository events, EventColumns columns) {
        String text = filter.text();
        return RowFilter.of(filter, text == null ? null : events.search(text), columns);
    }

    private static Map<EventFilter.Facet, Set<String>> choices(HttpServletRequest request) {
        Map<EventFilter.Facet, Set<String>> choices = new EnumMap<>(EventFilter.Facet.class);
        for (EventFilter.Facet facet : EventFilter.Facet.values()) {
            String[] given = request.getParameterValues(facet.code());
            if (given != null) {
                choices.put(facet, values(facet, given));
            }
        }
        return choices;
    }

    /** Names of actors may hold commas, so each is a parameter of its own; codes may also be given in one. */
    private static Set<String> values(EventFilter.Facet facet, String[] given) {
        List<String> values = new ArrayList<>();
        for (String value : given) {
            values.addAll(facet == EventFilter.Facet.ACTOR ? List.of(value) : List.of(value.split(",", -1)));
        }
        List<String> known = RowFilter.known(facet);
        for (String value : values) {
            if (!known.isEmpty() && !known.contains(value) && !value.equals(EventFilter.NONE)) {
                throw ApiProblem.badParameter(facet.code(), value, String.join(", ", known));
            }
        }
        return Set.copyOf(values);
    }

    private static Map<EventFilter.Measure, EventFilter.Range> ranges(HttpServletRequest request) {
        Map<EventFilter.Measure, EventFilter.Range> ranges = new EnumMap<>(EventFilter.Measure.class);
        for (EventFilter.Measure measure : EventFilter.Measure.values()) {
            String given = request.getParameter(measure.code());
            if (given != null) {
                ranges.put(measure, range(measure.code(), given));
            }
        }
        return ranges;
    }

    private static EventFilter.Range range(String name, String given) {
        int dots = given.indexOf("..");
        String least = dots < 0 ? given : given.substring(0, dots);
        String greatest = dots < 0 ? given : given.substring(dots + 2);
        try {
            return new EventFilter.Range(
                    least.isBlank() ? 0 : Integer.parseInt(least.strip()),
                    greatest.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(greatest.strip()));
        } catch (NumberFormatException e) {
            throw ApiProblem.badParameter(name, given, RANGE);
        }
    }

    private static EventFilter.@Nullable Window window(HttpServletRequest request) {
        String from = request.getParameter("from");
        String to = request.getParameter("to");
        String certain = request.getParameter("certain");
        if (certain != null && !certain.equals("true") && !certain.equals("false")) {
            throw ApiProblem.badParameter("certain", certain, "true, false");
        }
        if (from == null && to == null) {
            return null;
        }
        return new EventFilter.Window(
                from == null ? Integer.MIN_VALUE : day("from", from),
                to == null ? Integer.MAX_VALUE : day("to", to),
                "true".equals(certain));
    }

    static int day(String name, String given) {
        try {
            return (int) LocalDate.parse(given).toEpochDay();
        } catch (DateTimeException e) {
            throw ApiProblem.badParameter(name, given, DATE);
        }
    }

    static EventFilter.@Nullable Box box(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String[] parts = given.split(",", -1);
        if (parts.length != 4) {
            throw ApiProblem.badParameter("bbox", given, BOX);
        }
        double[] degrees = new double[4];
        for (int i = 0; i < 4; i++) {
            try {
                degrees[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw ApiProblem.badParameter("bbox", given, BOX);
            }
            if (!(Math.abs(degrees[i]) <= (i % 2 == 0 ? 180 : 90))) {
                throw ApiProblem.badParameter("bbox", given, BOX);
            }
        }
        return new EventFilter.Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    }
}
