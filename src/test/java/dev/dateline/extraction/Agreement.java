package dev.dateline.extraction;

import dev.dateline.incident.Evidence;
import dev.dateline.incident.Incident;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** How far an extracted incident says what the annotated one says. */
final class Agreement {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Agreement() {}

    /** Weight of pairing the two: 0 where they share neither evidence nor family, date and place. */
    static double weight(Incident gold, Incident told) {
        boolean evidence = evidenceOverlaps(gold, told);
        boolean family = gold.type().family() == told.type().family();
        boolean near = datesAreNear(gold.when(), told.when());
        boolean place = placeIsRight(gold.where(), told.where());
        boolean slots = family && near && place && (gold.when() != null || gold.where() != null);
        if (!evidence && !slots) {
            return 0;
        }
        return score(evidence, 1)
                + score(family, 2)
                + score(gold.type() == told.type(), 1)
                + score(near, 2)
                + score(dateIsRight(gold.when(), told.when()), 1)
                + score(place, 3)
                + score(Objects.equals(gold.killed(), told.killed()), 0.5)
                + score(Objects.equals(gold.injured(), told.injured()), 0.5);
    }

    /** What puts a pin in the right place on map and timeline: family, date and place are right. */
    static boolean isLocated(Incident gold, Incident told) {
        return gold.type().family() == told.type().family()
                && dateIsRight(gold.when(), told.when())
                && placeIsRight(gold.where(), told.where());
    }

    /** Every slot is right. */
    static boolean isComplete(Incident gold, Incident told) {
        return isLocated(gold, told)
                && gold.type() == told.type()
                && gold.status() == told.status()
                && Objects.equals(gold.killed(), told.killed())
                && Objects.equals(gold.injured(), told.injured());
    }

    /** Both ends are equal; longer intervals than a day may differ by a tenth of the annotated length, at least a day. Undated must stay undated. */
    static boolean dateIsRight(When gold, When told) {
        if (gold == null || told == null) {
            return gold == told;
        }
        long days = ChronoUnit.DAYS.between(gold.start(), gold.end()) + 1;
        long tolerance = days == 1 ? 0 : Math.max(1, days / 10);
        return distance(gold.start(), told.start()) <= tolerance && distance(gold.end(), told.end()) <= tolerance;
    }

    /** The intervals overlap or lie within three days of each other. */
    static boolean datesAreNear(When gold, When told) {
        if (gold == null || told == null) {
            return gold == told;
        }
        return !gold.start().minusDays(3).isAfter(told.end())
                && !told.start().isAfter(gold.end().plusDays(3));
    }

    /** Near enough for the annotated precision; a country must be given as this country. */
    static boolean placeIsRight(Where gold, Where told) {
        if (gold == null || told == null) {
            return gold == told;
        }
        if (gold.precision() == PlacePrecision.COUNTRY) {
            return Objects.equals(gold.country(), told.country())
                    && (told.precision() == PlacePrecision.COUNTRY || told.precision() == PlacePrecision.REGION);
        }
        return km(gold, told) <= toleranceKm(gold.precision());
    }

    private static double toleranceKm(PlacePrecision precision) {
        return switch (precision) {
            case EXACT, VENUE, DISTRICT, CITY -> 25;
            case ADMIN2, ADMIN1 -> 250;
            case COUNTRY, REGION -> 1000;
        };
    }

    private static double km(Where a, Where b) {
        double phi = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double lambda = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double h = Math.pow(Math.sin(phi), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(lambda), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static boolean evidenceOverlaps(Incident gold, Incident told) {
        List<Span> spans = gold.evidence().stream().map(Evidence::span).toList();
        return told.evidence().stream().map(Evidence::span).anyMatch(span -> overlapsAny(span, spans));
    }

    static boolean overlapsAny(Span span, List<Span> spans) {
        return spans.stream().anyMatch(s -> Math.max(s.start(), span.start()) < Math.min(s.end(), span.end()));
    }

    private static double score(boolean holds, double weight) {
        return holds ? weight : 0;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
