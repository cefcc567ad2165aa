package dev.dateline.store;

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
 */
public record EventFilter(
        @Nullable String text,
        Map<Facet, Set<String>> choices,
        Map<Measure, Range> ranges,
        @Nullable Window window,
        @Nullable Box box) {
    public static final String NONE = "none";
    public static final EventFilter ALL = new EventFilter(null, Map.of(), Map.of(), null, null);

    public EventFilter {
        choices = Map.copyOf(choices);
        ranges = Map.copyOf(ranges);
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
     * Days since 1970-01-01.
     *
     * @param first first day
     * @param last last day, inclusive
     * @param whole whether an event's dates must lie within, not only overlap
     */
    public record Window(int first, int last, boolean whole) {}

    /** Degrees; where {@code west} is greater than {@code east} it goes over the 180th meridian. */
    public record Box(double west, double south, double east, double north) {}

    /** The same without window and box. */
    public EventFilter anywhereAnytime() {
        return new EventFilter(text, choices, ranges, null, null);
    }
}
