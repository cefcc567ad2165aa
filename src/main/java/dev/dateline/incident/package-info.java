/**
 * The result model: incidents with type, time, place, counts, actors and evidence. Knows text.
 */
@NullMarked
package dev.dateline.incident;

import org.jspecify.annotations.NullMarked;
