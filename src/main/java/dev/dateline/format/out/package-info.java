/**
 * Event files out: events as they come from the store, written one by one in the formats that other programs read. Knows incident.
 */
@NullMarked
package dev.dateline.format.out;

import org.jspecify.annotations.NullMarked;
