package dev.dateline.extraction;

import dev.dateline.argument.Target;
import dev.dateline.argument.TargetReader;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives who or what a sentence says was hit to the mentions that stand nearest. */
final class TargetLinker {
    private static final int LAST_RANK = 2;

    private final TargetReader reader;

    TargetLinker(TargetReader reader) {
        this.reader = reader;
    }

    void link(Scene scene, List<Mention> mentions) {
        if (mentions.stream().noneMatch(TargetLinker::hits)) {
            return;
        }
        List<Target> targets = reader.read(scene.tokens());
        for (int rank = 0; rank <= LAST_RANK; rank++) {
            for (Target target : targets) {
                if (target.rank() == rank) {
                    link(scene, mentions, target);
                }
            }
        }
    }

    private static void link(Scene scene, List<Mention> mentions, Target target) {
        int from = afterTime(scene, target);
        Mention nearest = from < target.to() ? nearest(scene, mentions, target) : null;
        if (nearest == null) {
            return;
        }
        Span span = new Span(
                scene.tokens().get(from).start(),
                scene.tokens().get(target.to() - 1).end());
        Integer told = nearest.targetRank;
        if (told != null && told != target.rank() || !target.site() && place(scene, span)) {
            return;
        }
        nearest.targetRank = target.rank();
        int base = scene.sentence().span().start();
        nearest.targets.putIfAbsent(scene.text().substring(span.start() - base, span.end() - base), span);
    }

    /** Whether the words are no more than the name of a place: "an attack on Palma". */
    private static boolean place(Scene scene, Span span) {
        return scene.places().stream()
                .anyMatch(p -> p.named() && p.venue() == null && p.span().contains(span));
    }

    /** Index of the first token after a time that leads the phrase: "last week three girls". */
    private static int afterTime(Scene scene, Target target) {
        int start = scene.tokens().get(target.from()).start();
        for (TemporalExpression time : scene.times()) {
            if (time.span().start() <= start && time.span().end() > start) {
                return scene.tokenAt(time.span().end());
            }
        }
        return target.from();
    }

    private static @Nullable Mention nearest(Scene scene, List<Mention> mentions, Target target) {
        Mention best = null;
        int lowest = Integer.MAX_VALUE;
        for (Mention mention : mentions) {
            if (!hits(mention)) {
                continue;
            }
            for (Trigger trigger : mention.triggers) {
                int crossed = Math.abs(scene.clauseAt(target.at()) - scene.clauseAt(trigger.from()));
                int distance = Scene.gap(trigger, target.at(), target.at() + 1) + TollLinker.CLAUSE * crossed;
                if (distance < lowest) {
                    lowest = distance;
                    best = mention;
                }
            }
        }
        return best;
    }

    /** Whether incidents of the type have a target. */
    private static boolean hits(Mention mention) {
        IncidentType type = mention.type;
        return type != null
                && (type.family() == Family.VIOLENCE || type == IncidentType.RIOT || type == IncidentType.PLOT);
    }
}
