package dev.dateline.argument;

/**
 * Who or what was hit, as a sentence says it.
 *
 * @param from index of the first token of the noun phrase
 * @param to index after its last token
 * @param at index of the word that says it was hit
 * @param rank how surely it was meant: 0 where it was attacked, 1 where it was harmed, 2 where harm was done at it
 * @param site whether it is a building, a vehicle or a gathering rather than people
 */
public record Target(int from, int to, int at, int rank, boolean site) {}
