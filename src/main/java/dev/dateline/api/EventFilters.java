package dev.dateline.api;

import dev.dateline.store.EventColumns;
import dev.dateline.store.EventFilter;
import dev.dateline.store.EventRepository;
import dev.dateline.store.RowFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private static final String TIME = "an ISO date such as 2024-04-30, or a time such as 2024-04-30T18:00:00";
    private static final String AREA = "longitude,latitude of 3 to 500 corners in degrees";
    private static final int MOST_CORNERS = 500;
    private static final int MOST_LONGITUDE = 900; // the map repeats the world to both sides
    private static final String RANGE = "a number or a range such as 5, 1..10, 1.. or ..10";
    private static final String BOX = "west,south,east,north in degrees";

    private EventFilters() {}

    /** Names of all query parameters that filter. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("text", "from", "to", "certain", "bbox", "area"));
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
                box(request.getParameter("bbox")),
                area(request.getParameter("area")));
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
        LocalDateTime start = from == null ? LocalDateTime.MIN : time("from", from);
        LocalDateTime end = to == null ? LocalDateTime.MAX : lastMoment(to);
        return new EventFilter.Window(
                from == null ? Integer.MIN_VALUE : (int) start.toLocalDate().toEpochDay(),
                to == null ? Integer.MAX_VALUE : (int) end.toLocalDate().toEpochDay(),
                "true".equals(certain),
                start.toLocalTime().toSecondOfDay(),
                end.toLocalTime().toSecondOfDay() + 1);
    }

    /** The last second that is within: of a day, or before a time. */
    private static LocalDateTime lastMoment(String to) {
        LocalDateTime end = time("to", to);
        return to.contains("T") ? end.minusSeconds(1) : end.plusDays(1).minusSeconds(1);
    }

    private static LocalDateTime time(String name, String given) {
        try {
            return given.contains("T")
                    ? LocalDateTime.parse(given)
                    : LocalDate.parse(given).atStartOfDay();
        } catch (DateTimeException e) {
            throw ApiProblem.badParameter(name, given, TIME);
        }
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
            degrees[i] = degrees("bbox", parts[i], i % 2 == 0 ? 180 : 90, BOX);
        }
        return new EventFilter.Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    }

    private static double degrees(String name, String given, int most, String allowed) {
        try {
            double degrees = Double.parseDouble(given.strip());
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ApiProblem.badParameter(name, given, allowed);
    }

    private static List<EventFilter.Corner> area(@Nullable String given) {
        if (given == null) {
            return List.of();
        }
        String[] parts = given.split(",", -1);
        if (parts.length % 2 != 0 || parts.length < 6 || parts.length > 2 * MOST_CORNERS) {
            throw ApiProblem.badParameter("area", given, AREA);
        }
        List<EventFilter.Corner> corners = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            corners.add(new EventFilter.Corner(
                    degrees("area", parts[i], MOST_LONGITUDE, AREA), degrees("area", parts[i + 1], 90, AREA)));
        }
        return corners;
    }
}
