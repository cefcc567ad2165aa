package dev.dateline.argument;

import dev.dateline.incident.Count;
import org.jspecify.annotations.Nullable;

/**
 * People that a phrase of a sentence names: "four students and a teacher".
 *
 * @param count how many in all, null where the phrase does not tell
 * @param from index of the first token
 * @param to index after the last
 * @param kind who they are
 * @param more whether they come on top of others: "another 12", "two more"
 */
record People(@Nullable Count count, int from, int to, Kind kind, boolean more) {
    enum Kind {
        VICTIMS,
        /** Those who attack: "the gunman". */
        ATTACKERS,
        /** "himself". */
        SELF,
        /** Told before: "them". */
        PRONOUN
    }

    /** The same people, counted on top of others. */
    People onTop() {
        return new People(count, from, to, kind, true);
    }

    /** The same people, named by more words. */
    People to(int end) {
        return new People(count, from, end, kind, more);
    }

    /** Both together; an unknown number makes the sum unknown. */
    People and(People other) {
        return new People(sum(count, other.count), from, other.to, kind, more);
    }

    static @Nullable Count sum(@Nullable Count a, @Nullable Count b) {
        if (a == null || b == null) {
            return null;
        }
        Integer min = a.min() == null ? b.min() : b.min() == null ? a.min() : Integer.valueOf(a.min() + b.min());
        Integer max = a.max() == null || b.max() == null ? null : Integer.valueOf(a.max() + b.max());
        return min == null && max == null ? null : new Count(min, max);
    }
}
