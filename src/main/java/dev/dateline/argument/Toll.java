package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence;

/**
 * A number of people harmed, as a sentence tells it.
 *
 * @param role KILLED, INJURED or CASUALTIES
 * @param count how many
 * @param from index of its first token in the sentence
 * @param to index after its last token
 */
public record Toll(Evidence.Role role, Count count, int from, int to) {}
