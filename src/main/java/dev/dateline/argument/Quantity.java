package dev.dateline.argument;

import dev.dateline.incident.Count;

/**
 * A number of something as a sentence gives it.
 *
 * @param count its bounds
 * @param from index of the first token, with the words that bound it
 * @param to index after the last token of the number
 */
record Quantity(Count count, int from, int to) {}
