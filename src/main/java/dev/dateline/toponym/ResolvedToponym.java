package dev.dateline.toponym;

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
 * @param venue name of the venue, street or building as written where {@code role} is VENUE, else null
 * @param confidence probability that the choice is right, 0 to 1
 * @param reason what decided, in a few words, for a person
 * @param candidates runners-up, best first, at most five, for review
 */
public record ResolvedToponym(
        Span span,
        Place place,
        Role role,
        @Nullable String venue,
        double confidence,
        String reason,
        List<Place> candidates) {
    public ResolvedToponym {
        candidates = List.copyOf(candidates);
    }

    /** How the words refer to the place. */
    public enum Role {
        /** The place by a name of its own. */
        NAME,
        /** An adjective or people: "Turkish police", "Afghans". Context, rarely where something happened. */
        DEMONYM,
        /** A venue, street or building with no entry of its own, placed by the named place around it. */
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
