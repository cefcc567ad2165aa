package dev.dateline.ingest;

import dev.dateline.format.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken in.
 *
 * @param target which data set it updates
 * @param mapping which column tells what, as a person chose; null where the reader decides
 * @param geocode whether places that rows name without coordinates are looked up in the gazetteer
 */
public record How(Target target, @Nullable Mapping mapping, boolean geocode) {
    /** As the reader decides. */
    public static final How USUAL = new How(Target.FOUND, null, true);

    public static How into(Target target) {
        return new How(target, null, true);
    }
}
