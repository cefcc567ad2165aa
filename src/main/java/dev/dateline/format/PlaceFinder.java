package dev.dateline.format;

import dev.dateline.incident.Where;
import org.jspecify.annotations.Nullable;

/** Finds places that rows name without giving a point. */
@FunctionalInterface
public interface PlaceFinder {
    /** Finds none. */
    PlaceFinder NONE = (place, admin1, country) -> null;

    /**
     * Where a place lies.
     *
     * @param place its name, as in the file
     * @param admin1 name of its first-order division, as in the file; null where not told
     * @param country ISO 3166-1 alpha-2 code, or the name as in the file where it is none; null where not told
     * @return null where it is not known
     */
    @Nullable
    Where find(String place, @Nullable String admin1, @Nullable String country);
}
