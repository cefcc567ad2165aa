package dev.dateline.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are meant. Parts that are null or empty leave all.
 *
 * @param text a full-text query: every word must be there, as the beginning of a word
 * @param choices values of facets, one of which an event must have; {@value #NONE} means none
 * @param ranges of measures
 * @param window days, with which an event's dates must overlap
 * @param box within which an event must be placed
 * @param area corners of a polygon within which an event must be placed; empty leaves all
 */
public record EventFilter(
        @Nullable String text,
        Map<Facet, Set<String>> choices,
        Map<Measure, Range> ranges,
        @Nullable Window window,
        @Nullable Box box,
        List<Corner> area) {
    public static final String NONE = "none";
    public static final EventFilter ALL = new EventFilter(null, Map.of(), Map.of(), null, null, List.of());

    public EventFilter {
        choices = Map.copyOf(choices);
        ranges = Map.copyOf(ranges);
        area = List.copyOf(area);
    }

    /** Without an area. */
    public EventFilter(
            @Nullable String text,
            Map<Facet, Set<String>> choices,
            Map<Measure, Range> ranges,
            @Nullable Window window,
            @Nullable Box box) {
        this(text, choices, ranges, window, box, List.of());
    }

    /** What an event is sorted by. */
    public enum Facet {
        DATASET("dataset"),
        TYPE("type"),
        FAMILY("family"),
        STATUS("status"),
        COUNTRY("country"),
        /** Any of the actors. */
        ACTOR("actor"),
        DATE_PRECISION("datePrecision"),
        PLACE_PRECISION("placePrecision"),
        REVIEW("review");

        private final String code;

        Facet(String code) {
            this.code = code;
        }

        /** As in columns and query parameters. */
        public String code() {
            return code;
        }
    }

    /** What is counted of an event. */
    public enum Measure {
        KILLED("killed"),
        INJURED("injured"),
        /** Per cent. */
        CONFIDENCE("confidence");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** From the least to the greatest, both inclusive; what is not told is in none. */
    public record Range(int least, int greatest) {}

    /**
     * Days since 1970-01-01, or from a second of a day to one of another.
     *
     * @param first first day
     * @param last last day, inclusive
     * @param whole whether an event's dates must lie within, not only overlap
     * @param fromSecond of the first day, inclusive
     * @param toSecond of the last day, exclusive
     */
    public record Window(int first, int last, boolean whole, int fromSecond, int toSecond) {
        static final int DAY = 86_400;

        /** Whole days. */
        public Window(int first, int last, boolean whole) {
            this(first, last, whole, 0, DAY);
        }

        boolean isWholeDays() {
            return fromSecond == 0 && toSecond == DAY;
        }
    }

    /** Degrees, in the straight lines of the map; longitudes may go beyond 180, so that an area can lie across that meridian. */
    public record Corner(double longitude, double latitude) {}

    /** Degrees; where {@code west} is greater than {@code east} it goes over the 180th meridian. */
    public record Box(double west, double south, double east, double north) {}

    /** Only what it says of a facet. */
    EventFilter only(Facet facet) {
        return new EventFilter(null, Map.of(facet, choices.getOrDefault(facet, Set.of())), Map.of(), null, null);
    }

    /** Only what it says of a measure. */
    EventFilter only(Measure measure) {
        Range range = ranges.get(measure);
        return new EventFilter(null, Map.of(), range == null ? Map.of() : Map.of(measure, range), null, null);
    }

    /** Only its words, its families and its area. */
    public EventFilter withoutChoices() {
        Set<String> families = choices.get(Facet.FAMILY);
        return new EventFilter(
                text, families == null ? Map.of() : Map.of(Facet.FAMILY, families), Map.of(), null, null, area);
    }

    /** The same without window and box. */
    public EventFilter anywhereAnytime() {
        return new EventFilter(text, choices, ranges, null, null, area);
    }
}
