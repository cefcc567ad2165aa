/**
 * Jobs: files and articles in, events stored, progress and problems reported.
 */
@NullMarked
package dev.dateline.ingest;

import org.jspecify.annotations.NullMarked;
