package dev.dateline.format;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param mapping what a person chose; null where the reader decides
 * @param places finds the places of rows that name one without a point; their events carry {@value #GEOCODED} in {@code extra}
 */
public record Reading(@Nullable Mapping mapping, PlaceFinder places) {
    /** Key of {@code extra} that marks a place found by its name, with the name that was looked for. */
    public static final String GEOCODED = "geocoded from";

    /** The reader decides, and no place is looked up. */
    public static Reading usual() {
        return new Reading(null, PlaceFinder.NONE);
    }
}
