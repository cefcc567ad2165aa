package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Place;
import java.util.Objects;

/** Tells that no bearer of a name lies where the text says: San Ysidro, California, is not the one in New Mexico but one that the gazetteer lacks. */
final class Contradiction {
    /** A place at least this well known keeps its name whatever is written behind it. */
    private static final double KNOWN = 4.6;

    private Contradiction() {}

    static boolean by(Mention mention) {
        Mention container = mention.container;
        if (container == null
                || container.refused
                || mention.demonym()
                || mention.part
                || mention.best.prior >= KNOWN) {
            return false;
        }
        return settled(mention.best.place)
                && !mention.listed
                && tells(mention, container)
                && mention.candidates.stream().noneMatch(candidate -> agrees(container, candidate.place));
    }

    /** Whether the container is one and no peer in a list: "Kerman, Iran", not "Goma, Rwanda and Burundi". */
    private static boolean tells(Mention mention, Mention container) {
        FeatureClass kind = container.best.place.featureClass();
        boolean wide = kind == FeatureClass.COUNTRY || kind == FeatureClass.ADMIN1 || kind == FeatureClass.ADMIN2;
        if (!wide) {
            boolean district = mention.wanted.contains(FeatureClass.DISTRICT) || quarter(mention, container);
            return kind == FeatureClass.CITY && district && container.best.prior > mention.best.prior;
        }
        SentenceView view = mention.view;
        int next = container.last + 1;
        boolean listing = container.first > mention.first
                && view.is(mention.last + 1, ",")
                && (view.is(next, "and") || view.is(next, "or") || view.is(next, ","))
                && view.mentionAt(next + 1) != null
                && !view.is(next + 1, "'s")
                && peers(view.mentionAt(next + 1), container);
        return !listing;
    }

    /** "In Marshalltown, Johannesburg": the country of a well known city has no town of that name; not "in Reading, London and Leeds". */
    private static boolean quarter(Mention mention, Mention container) {
        SentenceView view = mention.view;
        int next = container.last + 1;
        boolean list = view.is(next, "and") || view.is(next, ",") && view.mentionAt(next + 1) != null;
        return container.first == mention.last + 2
                && view.is(mention.last + 1, ",")
                && !list
                && container.best.prior >= KNOWN
                && mention.candidates.stream()
                        .noneMatch(
                                candidate -> Objects.equals(candidate.place.country(), container.best.place.country()));
    }

    private static boolean peers(@org.jspecify.annotations.Nullable Mention a, Mention b) {
        return a != null && a.best.place.featureClass() == b.best.place.featureClass();
    }

    private static boolean settled(Place place) {
        return switch (place.featureClass()) {
            case CITY, DISTRICT, ADMIN2, LANDMARK, AIRPORT -> true;
            default -> false;
        };
    }

    /** Whether the place may lie in some place of the container's name, as far as codes and distances tell. */
    private static boolean agrees(Mention container, Place place) {
        return container.best.place.featureClass() == FeatureClass.CITY
                ? agrees(container.best.place, place)
                : container.candidates.stream().anyMatch(outer -> agrees(outer.place, place));
    }

    private static boolean agrees(Place outer, Place place) {
        if (Containment.holds(outer, place) || outer.country() == null || place.country() == null) {
            return true;
        }
        boolean compatriot = Objects.equals(outer.country(), place.country());
        return switch (outer.featureClass()) {
            case COUNTRY -> compatriot;
            case ADMIN1, ADMIN2 ->
                compatriot && (place.admin1() == null || outer.distanceKm(place) < 1.2 * outer.radiusKm());
            default -> outer.distanceKm(place) < Math.max(outer.radiusKm(), 40);
        };
    }
}
