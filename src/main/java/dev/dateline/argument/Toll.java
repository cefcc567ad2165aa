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
 * @param kind how it stands to other tolls of the same incident
 */
public record Toll(Evidence.Role role, Count count, int from, int to, Kind kind) {
    /** How a toll stands to others of its role. */
    public enum Kind {
        /** A toll by itself, the whole or a part of one told elsewhere. */
        STATED,
        /** Comes on top of what the text has told: "another 12 were hurt". */
        MORE,
        /** Shot or stabbed, dead or not: "shot eight people". */
        HIT,
        /** Takes the place of what the text has told: "the toll rose to 76". */
        UPDATE,
        /** Deaths of those who attacked: "before killing himself". */
        ATTACKER
    }
}
