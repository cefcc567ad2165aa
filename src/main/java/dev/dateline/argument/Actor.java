package dev.dateline.argument;

/**
 * A group or a force of a state that a sentence names, where it may have acted.
 *
 * @param name as the sentence writes it
 * @param group the name that tells the same group in every spelling
 * @param from index of the first token
 * @param to index after the last
 */
public record Actor(String name, String group, int from, int to) {}
