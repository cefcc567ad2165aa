/**
 * Event files in and out: recognise, preview, map, stream, report, write. Knows incident.
 */
@NullMarked
package dev.dateline.format;

import org.jspecify.annotations.NullMarked;
