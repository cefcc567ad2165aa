package dev.dateline.incident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that events rest on, as events.json lists it.
 *
 * @param id unique within its file or store
 * @param title headline, null where unknown
 * @param publisher null where unknown
 * @param authors names in order
 * @param published day of publication, null where unknown
 * @param url where it was published, null where unknown
 * @param sha256 hexadecimal digest of its text in UTF-8, null where unknown
 */
public record Source(
        String id,
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String sha256) {
    public Source {
        authors = List.copyOf(authors);
    }
}
