/**
 * Reads what a sentence says of an incident beside when and where: how many were harmed, who did it, what was hit. Knows text and
 * incident. Input are the tokens of one sentence, output are values with the tokens they rest on; which incident they belong to is
 * for extraction to say.
 *
 * <p>Example: "A bomb killed at least 25 people and wounded more than 50." gives two tolls: killed, at least 25, on the tokens 2 to
 * 6, and injured, at least 50.
 */
@NullMarked
package dev.dateline.argument;

import org.jspecify.annotations.NullMarked;
