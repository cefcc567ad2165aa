/**
 * Event files in and out: recognise, preview, map, stream, report, write. Knows incident and text.
 */
@NullMarked
package dev.dateline.format;

import org.jspecify.annotations.NullMarked;
