package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a place with the place it stands for.
 *
 * @param span the name in the text, without preposition, article or containing places
 * @param place what it stands for, or what stands around it where {@code role} is VENUE or AREA
 * @param role how the words refer to the place
 * @param venue name of the venue, street, building or unlisted settlement as written where {@code role} is VENUE, else null
 * @param confidence probability that the choice is right, 0 to 1
 * @param reason what decided, in a few words, for a person
 * @param candidates runners-up, best first, at most five, for review
 * @param fullSpan the name with its direction, feature word and containing places: "northern Syria", "Kaluga region", "Kerman, Iran"; covers {@code span}
 * @param kind what kind of place is meant: that of {@code place}, or what the words ask for where the place stands for something within it
 * @param area where the meant area lies where {@code role} is AREA and it differs from the place, else null
 * @param support what {@code confidence} is made from; null where the place was not chosen by its own name: venues, "the city"
 */
public record ResolvedToponym(
        Span span,
        Place place,
        Role role,
        @Nullable String venue,
        double confidence,
        String reason,
        List<Place> candidates,
        Span fullSpan,
        FeatureClass kind,
        @Nullable Area area,
        @Nullable Support support) {
    public ResolvedToponym {
        candidates = List.copyOf(candidates);
        if (!fullSpan.contains(span)) {
            throw new IllegalArgumentException("the full span " + fullSpan + " does not cover " + span);
        }
    }

    /** A mention without surroundings. */
    public ResolvedToponym(
            Span span,
            Place place,
            Role role,
            @Nullable String venue,
            double confidence,
            String reason,
            List<Place> candidates) {
        this(
                span,
                place,
                role,
                venue,
                confidence,
                reason,
                candidates,
                span,
                role == Role.VENUE ? FeatureClass.LANDMARK : place.featureClass(),
                null,
                null);
    }

    /** Degrees north of what is meant. */
    public double latitude() {
        return area == null ? place.latitude() : area.latitude();
    }

    /** Degrees east of what is meant. */
    public double longitude() {
        return area == null ? place.longitude() : area.longitude();
    }

    /** Radius of a circle around it that holds what is meant, in kilometres. */
    public double radiusKm() {
        return area == null ? place.radiusKm() : area.radiusKm();
    }

    /**
     * Whether the span is a place's own name, as a list of toponyms has them: no adjective, venue or "the city", but the city in "Kabul airport" and a village
     * that the gazetteer lacks.
     */
    public boolean named() {
        return switch (role) {
            case NAME, DATELINE -> true;
            case METONYM -> venue == null;
            case AREA -> area == null || !area.composed();
            case VENUE -> kind != FeatureClass.LANDMARK || !fullSpan.equals(span);
            case DEMONYM, ANAPHOR -> false;
        };
    }

    /** Whether something may have happened there as far as the words go. */
    public boolean locates() {
        return switch (role) {
            case NAME, VENUE, AREA, ANAPHOR -> true;
            case DEMONYM, DATELINE, METONYM -> false;
        };
    }

    /**
     * An area described by places.
     *
     * @param name as written, without article: "northern Syria", "Afghanistan-Pakistan border"
     * @param latitude of its middle, degrees
     * @param longitude of its middle, degrees
     * @param radiusKm radius of a circle that covers most of it
     * @param composed whether the span holds no place's own name: "the border between X and Y" at the word "border"
     */
    public record Area(String name, double latitude, double longitude, double radiusKm, boolean composed) {}

    /**
     * How safely the place was chosen by its name, in the unit of the ranking: one step is about a factor of three in odds.
     *
     * @param evidence how much says that the name is a place at all; at least {@link Refusal#THRESHOLD}, 9 for adjectives
     * @param margin the chosen place's score above that of the next more than 50 km away, at most 9, below 0 where other mentions of the name outvoted it
     * @param prominence how well known the chosen place is under this name, about 1 (hamlet) to 9 (country)
     */
    public record Support(double evidence, double margin, double prominence) {}

    /** How the words refer to the place. */
    public enum Role {
        /** The place by a name of its own. */
        NAME,
        /** An adjective or people: "Turkish police", "Afghans". Context, rarely where something happened. */
        DEMONYM,
        /**
         * A venue, street or building with no entry of its own, placed by the named place around it. A settlement or district that the gazetteer lacks is
         * one too; {@code kind} tells.
         */
        VENUE,
        /** "off the coast of X", "the X-Y border", "northern X", "between X and Y", "near X": an area composed from named places. */
        AREA,
        /** "the city", "the Turkish capital", "the country": refers back to a place named before or by its role. */
        ANAPHOR,
        /** Names the text's own origin: "ANKARA, 3 Jan (Reuters) -". */
        DATELINE,
        /** A name of a place within a name of something else that acts: "Washington said", "the Kremlin". Not where something happened. */
        METONYM
    }
}
