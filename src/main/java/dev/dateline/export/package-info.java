/**
 * Stored events out, as a file of any format or as the page with its events in one file. Knows page, store, format, incident and text.
 *
 * <p>In: the keys of events, or all. Out: bytes, written while the events are read.
 */
@NullMarked
package dev.dateline.export;

import org.jspecify.annotations.NullMarked;
