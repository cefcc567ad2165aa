/**
 * The page as one file that needs no server: its own modules, styles and basemap, and events as data beside them. Knows store, format,
 * incident and text.
 *
 * <p>In: events one by one, as an export reads them. Out: HTML of about 1.1 MB and some 130 bytes an event, which opens from a disk.
 */
@NullMarked
package dev.dateline.page;

import org.jspecify.annotations.NullMarked;
