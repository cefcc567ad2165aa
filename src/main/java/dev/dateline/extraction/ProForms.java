package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Token;
import dev.dateline.toponym.ResolvedToponym;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands for an incident of the kind told before: "A month earlier another, aimed at army buses, had killed 29", "two
 * days later the same thing at a warehouse in Birmingham".
 */
final class ProForms {
    private static final Set<String> ORDINALS = LinkWords.of("ordinals");
    private static final Set<String> SAME = Set.of("thing", "again", "happened");
    private static final Set<String> FOLLOWERS = LinkWords.of("followers");

    private ProForms() {}

    /** The further incident of {@code before}'s kind that a sentence without a word for one tells; null where it tells none. */
    static @Nullable Mention further(Scene scene, Mention before) {
        int at = position(scene);
        if (at < 0) {
            return null;
        }
        TemporalExpression time = scene.times().isEmpty() ? null : scene.times().get(0);
        ResolvedToponym place = null;
        for (ResolvedToponym candidate : scene.places()) {
            if (Places.located(candidate) && (place == null || Places.finer(candidate, place))) {
                place = candidate;
            }
        }
        if (place == null && (time == null || scene.tolls().isEmpty())) {
            return null;
        }
        Mention mention = new Mention(scene);
        mention.type = before.type;
        mention.status = before.status;
        mention.triggers.add(new Trigger(before.triggers.get(0).rule(), at, at + 1));
        mention.time = time;
        mention.place = place;
        mention.ownTime = time != null;
        mention.ownPlace = place != null;
        mention.addPassage(scene.sentence().span());
        return mention;
    }

    private static int position(Scene scene) {
        for (int i = 0; i < scene.tokens().size(); i++) {
            Token token = scene.tokens().get(i);
            boolean another = token.is("another") || token.text().equals("Another");
            boolean ordinal =
                    ORDINALS.contains(token.lower()) && Set.of("a", "the").contains(scene.wordBefore(i, 1));
            boolean same = token.lower().equals("same") && SAME.contains(scene.word(i + 1));
            if (same || ((another || ordinal) && FOLLOWERS.contains(scene.word(i + 1)))) {
                return i;
            }
        }
        return -1;
    }
}
