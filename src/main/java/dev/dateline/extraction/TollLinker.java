package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import dev.dateline.incident.Count;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each toll of a sentence to the mention that stands nearest by clauses, then by words. */
final class TollLinker {
    private static final int CLAUSE = 6;

    private TollLinker() {}

    static void link(Scene scene, List<Mention> mentions) {
        for (Toll toll : scene.tolls()) {
            Mention nearest = nearest(scene, mentions, toll);
            if (nearest != null && !partial(scene.tokens(), toll)) {
                nearest.tolls.merge(toll.role(), told(scene, toll), TollLinker::larger);
            }
        }
    }

    /** "Three of them", "seven of the dead": a part of a toll told elsewhere. */
    private static boolean partial(List<Token> tokens, Toll toll) {
        for (int i = toll.from(); i + 1 < toll.to(); i++) {
            String next = tokens.get(i + 1).lower();
            if (tokens.get(i).is("of")
                    && (next.equals("them") || next.equals("whom") || next.equals("the") || next.equals("those"))) {
                return true;
            }
        }
        return false;
    }

    static Mention.Told told(Scene scene, Toll toll) {
        int last = Math.min(toll.to(), scene.tokens().size()) - 1;
        Span span = new Span(
                scene.tokens().get(toll.from()).start(),
                scene.tokens().get(last).end());
        return new Mention.Told(toll.count(), span);
    }

    /** The larger of two tolls: parts of a toll stand beside the whole. */
    static Mention.Told larger(Mention.Told a, Mention.Told b) {
        return size(b.count()) > size(a.count()) ? b : a;
    }

    static int size(Count count) {
        Integer min = count.min();
        Integer max = count.max();
        return min != null ? min : max != null ? max : 0;
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
