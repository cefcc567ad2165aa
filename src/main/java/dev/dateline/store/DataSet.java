package dev.dateline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Events that came together.
 *
 * @param id unique in the store
 * @param title of the article, or name of the file
 * @param kind whether from an article or an event file
 * @param format what it was recognised as: {@code text}, {@code html}, {@code geojson}, {@code csv} ...
 * @param added when
 * @param rows number of rows or incidents read
 * @param rejected number of rows that could not be used
 * @param article id of the article, null for files
 */
public record DataSet(
        String id,
        String title,
        Kind kind,
        String format,
        Instant added,
        int rows,
        int rejected,
        @Nullable String article) {
    /** Where a data set came from. */
    public enum Kind {
        ARTICLE,
        FILE
    }
}
