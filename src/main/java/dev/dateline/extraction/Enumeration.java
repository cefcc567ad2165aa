package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.toponym.ResolvedToponym;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads on after the trigger of an enumeration: "explosions at A on 21 September 2001; at B on 17 April 2013; and in C on 4
 * August 2020" are three incidents of one kind.
 */
final class Enumeration {
    private Enumeration() {}

    /** Mentions of the parts between semicolons that have a time and a place but no trigger of their own. */
    static List<Mention> continued(Scene scene, List<Mention> mentions) {
        List<Mention> more = new ArrayList<>();
        if (mentions.isEmpty()) {
            return more;
        }
        int start = 0;
        for (int i = 0; i <= scene.tokens().size(); i++) {
            if (i == scene.tokens().size() || scene.word(i).equals(";")) {
                part(scene, mentions, start, i).ifPresent(more::add);
                start = i + 1;
            }
        }
        return more;
    }

    private static Optional<Mention> part(Scene scene, List<Mention> mentions, int from, int to) {
        boolean continues = from > 0
                && mentions.stream()
                        .flatMap(m -> m.triggers.stream())
                        .noneMatch(t -> t.from() >= from
                                && t.from() < to
                                && !t.rule().kind().is("casualty"));
        if (!continues) {
            return Optional.empty();
        }
        ResolvedToponym place = scene.places().stream()
                .filter(p -> Places.located(p) && inside(scene, p.span().start(), from, to))
                .reduce((a, b) -> Places.finer(b, a) ? b : a)
                .orElse(null);
        TemporalExpression time = scene.times().stream()
                .filter(t -> inside(scene, t.span().start(), from, to))
                .findFirst()
                .orElse(null);
        Mention model = last(mentions, from);
        if (place == null || time == null || model == null) {
            return Optional.empty();
        }
        Mention own = mentions.stream()
                .filter(m -> m.firstToken() >= from && m.firstToken() < to)
                .findFirst()
                .orElse(null);
        if (own != null) {
            own.type = own.type == null ? model.type : own.type;
            own.time = time;
            own.place = place;
            own.ownTime = true;
            own.ownPlace = true;
            return Optional.empty();
        }
        Mention mention = new Mention(scene);
        mention.type = model.type;
        mention.triggers.add(new Trigger(model.triggers.get(0).rule(), from, from + 1));
        mention.time = time;
        mention.place = place;
        mention.ownTime = true;
        mention.ownPlace = true;
        return Optional.of(mention);
    }

    private static @Nullable Mention last(List<Mention> mentions, int before) {
        Mention last = null;
        for (Mention mention : mentions) {
            if (mention.firstToken() < before && mention.type != null) {
                last = mention;
            }
        }
        return last;
    }

    private static boolean inside(Scene scene, int offset, int from, int to) {
        int token = scene.tokenAt(offset);
        return token >= from && token < to;
    }
}
