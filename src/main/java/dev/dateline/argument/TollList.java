package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence.Role;
import java.util.ArrayList;
import java.util.List;

/** The tolls read so far from a sentence, and up to where its words are used. */
final class TollList {
    private final int size;
    private final List<Toll> tolls = new ArrayList<>();
    /** Index after the words that a toll has used. */
    private int done;

    /** @param size of the sentence, in tokens */
    TollList(int size) {
        this.size = size;
    }

    List<Toll> all() {
        return tolls;
    }

    Toll last() {
        return tolls.get(tolls.size() - 1);
    }

    void replaceLast(Toll toll) {
        tolls.set(tolls.size() - 1, toll);
    }

    int done() {
        return done;
    }

    /** Marks the words before {@code to} as used. */
    void use(int to) {
        done = Math.max(done, to);
    }

    /** Adds the people harmed by the word at {@code i}, where they are counted; true, since the word is read. */
    boolean tell(Role role, People harmed, int i, int after) {
        use(harmed.to() > i ? harmed.to() : after);
        Count count = harmed.count();
        if (count == null) {
            return true;
        }
        boolean attacker = harmed.kind() == People.Kind.SELF || harmed.kind() == People.Kind.ATTACKERS;
        Toll.Kind kind = attacker ? Toll.Kind.ATTACKER : harmed.more() ? Toll.Kind.MORE : Toll.Kind.STATED;
        boolean nobody = Integer.valueOf(0).equals(count.max());
        if (nobody && role != Role.KILLED) {
            // nobody hurt is nobody killed either
            add(Role.KILLED, count, Math.min(harmed.from(), i), Math.max(harmed.to(), after), kind);
            return add(Role.INJURED, count, Math.min(harmed.from(), i), Math.max(harmed.to(), after), kind);
        }
        return add(role, count, Math.min(harmed.from(), i), Math.max(harmed.to(), after), kind);
    }

    /** Adds a toll told by the tokens {@code [from, to)}; true. */
    boolean add(Role role, Count count, int from, int to, Toll.Kind kind) {
        tolls.add(new Toll(role, count, from, Math.min(to, size), kind));
        return true;
    }
}
