/**
 * Finds and normalises temporal expressions (TIMEX3 value and interval) relative to an anchor date. Knows text.
 */
@NullMarked
package dev.dateline.temporal;

import org.jspecify.annotations.NullMarked;
