package dev.dateline.store;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What maps, timelines and filters need of an event, as numbers.
 *
 * @param startDay days since 1970-01-01, {@link #UNDATED} where undated
 * @param second of the day, -1 where not told
 * @param x Web Mercator, 2^32 = the world; 0 where unlocated
 * @param flags {@link #LOCATED}, {@link #GEOCODED}, {@link #MORE_ACTORS}
 * @param killed greatest number told, -1 where not told; the same for injured and casualties
 * @param confidence per cent, 255 where none
 * @param actors perpetrators, then targets, without repetition, at most {@value #MAX_ACTORS}
 */
@SuppressWarnings("EnumOrdinal") // FacetBlock.LAYOUT tells the order of the values
record Facets(
        int startDay,
        int endDay,
        int second,
        int x,
        int y,
        int killed,
        int injured,
        int casualties,
        float radiusKm,
        int type,
        int status,
        int datePrecision,
        int placePrecision,
        int review,
        int confidence,
        int flags,
        @Nullable String country,
        @Nullable String countryName,
        List<String> actors) {
    static final int UNDATED = Integer.MIN_VALUE;
    static final int LOCATED = 1;
    static final int GEOCODED = 2;
    static final int MORE_ACTORS = 4;
    static final int MAX_ACTORS = 4;
    static final int NONE = 255;
    /** Name in {@link Event#extra()} that marks a place that the gazetteer gave, as format.Reading writes it. */
    static final String GEOCODED_MARK = "geocoded from";

    static Facets of(Event event) {
        When when = event.when();
        Where where = event.where();
        List<String> actors = actors(event);
        boolean more = actors.size() > MAX_ACTORS;
        int flags = (where == null ? 0 : LOCATED)
                | (where != null && event.extra().containsKey(GEOCODED_MARK) ? GEOCODED : 0)
                | (more ? MORE_ACTORS : 0);
        Double confidence = event.confidence();
        return new Facets(
                when == null ? UNDATED : (int) when.start().toEpochDay(),
                when == null ? UNDATED : (int) when.end().toEpochDay(),
                when == null ? -1 : second(when),
                where == null ? 0 : Mercator.x(where.longitude()),
                where == null ? 0 : Mercator.y(where.latitude()),
                toll(event.killed()),
                toll(event.injured()),
                toll(event.casualties()),
                where == null ? 0 : (float) where.radiusKm(),
                event.type().ordinal(),
                event.status().ordinal(),
                when == null ? NONE : when.precision().ordinal(),
                where == null ? NONE : where.precision().ordinal(),
                event.review().ordinal(),
                confidence == null ? NONE : (int) Math.round(confidence * 100),
                flags,
                where == null ? null : where.country(),
                where == null ? null : where.countryName(),
                more ? List.copyOf(actors.subList(0, MAX_ACTORS)) : actors);
    }

    Facets withReview(String code) {
        int decided = Event.Review.valueOf(code.toUpperCase(Locale.ROOT)).ordinal();
        return new Facets(
                startDay,
                endDay,
                second,
                x,
                y,
                killed,
                injured,
                casualties,
                radiusKm,
                type,
                status,
                datePrecision,
                placePrecision,
                decided,
                confidence,
                flags,
                country,
                countryName,
                actors);
    }

    private static List<String> actors(Event event) {
        if (event.targets().isEmpty() && event.perpetrators().size() < 2) {
            return event.perpetrators();
        }
        List<String> actors = new ArrayList<>();
        for (List<String> names : List.of(event.perpetrators(), event.targets())) {
            for (String name : names) {
                if (!actors.contains(name)) {
                    actors.add(name);
                }
            }
        }
        return actors;
    }

    private static int toll(@Nullable Count count) {
        if (count == null) {
            return -1;
        }
        Integer max = count.max();
        Integer min = count.min();
        return max != null ? max : min != null ? min : -1;
    }

    /** Of {@code 2024-01-03T04:05:06Z}; -1 where the date is no instant. */
    private static int second(When when) {
        String edtf = when.edtf();
        if (when.precision() != DatePrecision.INSTANT || edtf.length() < 16 || edtf.charAt(10) != 'T') {
            return -1;
        }
        boolean seconds = edtf.length() >= 19 && edtf.charAt(16) == ':';
        int second = two(edtf, 11) * 3600 + two(edtf, 14) * 60 + (seconds ? two(edtf, 17) : 0);
        return second >= 0 && second < 86_400 ? second : -1;
    }

    private static int two(String text, int at) {
        int tens = Character.digit(text.charAt(at), 10);
        int ones = Character.digit(text.charAt(at + 1), 10);
        return tens < 0 || ones < 0 ? -100_000 : tens * 10 + ones;
    }
}
