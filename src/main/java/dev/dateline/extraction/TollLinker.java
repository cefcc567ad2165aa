package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each toll of a sentence to the mention that stands nearest by clauses, then by words. */
final class TollLinker {
    static final int CLAUSE = 6;

    private TollLinker() {}

    static void link(Scene scene, List<Mention> mentions) {
        for (Toll toll : scene.tolls()) {
            Mention nearest = counts(toll) ? nearest(scene, mentions, toll) : null;
            if (nearest != null) {
                nearest.tolls.merge(toll.role(), Told.of(scene, toll), Told::then);
            }
        }
    }

    /** Attackers' own deaths are not counted among those of their victims. */
    static boolean counts(Toll toll) {
        return toll.kind() != Toll.Kind.ATTACKER;
    }

    private static @Nullable Mention nearest(Scene scene, List<Mention> mentions, Toll toll) {
        Mention best = null;
        int lowest = Integer.MAX_VALUE;
        for (Mention mention : mentions) {
            if (!harmful(mention)) {
                continue;
            }
            for (Trigger trigger : mention.triggers) {
                int distance = Scene.gap(trigger, toll.from(), toll.to());
                int crossed = Math.abs(scene.clauseAt(toll.from()) - scene.clauseAt(trigger.from()));
                if (distance + CLAUSE * crossed < lowest) {
                    lowest = distance + CLAUSE * crossed;
                    best = mention;
                }
            }
        }
        return best;
    }

    /** Whether people are harmed by what the mention tells: nobody is by a verdict, a vote or an agreement. */
    static boolean harmful(Mention mention) {
        return mention.type == null
                || switch (mention.type) {
                    case TRIAL, AGREEMENT, ELECTION, ARREST, PLOT -> false;
                    default -> true;
                };
    }
}
