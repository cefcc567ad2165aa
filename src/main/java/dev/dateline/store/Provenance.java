package dev.dateline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file into a data set.
 *
 * @param fileName as the file was called
 * @param fileSize in bytes
 * @param sha256 hexadecimal digest of the file
 * @param format what it was recognised as
 * @param mapping which column was read as what, as JSON; null where the format decides
 * @param readAt when
 * @param rows number of rows read
 * @param rejected rows that gave no event
 * @param added events that were new
 * @param changed events that were here with other content
 * @param unchanged events that were here just so
 * @param head what the file said about itself, as JSON; null where it said nothing
 */
public record Provenance(
        String fileName,
        long fileSize,
        String sha256,
        String format,
        @Nullable String mapping,
        Instant readAt,
        int rows,
        int rejected,
        int added,
        int changed,
        int unchanged,
        @Nullable String head) {}
