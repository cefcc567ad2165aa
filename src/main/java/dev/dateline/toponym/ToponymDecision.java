package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one name of the gazetteer in a text, for a developer's eyes. Scores and evidence have the unit of the ranking: one step is about
 * a factor of three in odds.
 *
 * @param span where the name stands in the text
 * @param name as written
 * @param place the place chosen, or that would have been chosen had the name not been refused
 * @param refusal why the name is no place here, null where it is one
 * @param evidence how much says that it is a place at all
 * @param threshold evidence below which a name is refused
 * @param candidates the places that bear the name, the best first
 */
public record ToponymDecision(
        Span span,
        String name,
        Place place,
        @Nullable String refusal,
        double evidence,
        double threshold,
        List<Considered> candidates) {
    public ToponymDecision {
        candidates = List.copyOf(candidates);
    }

    /**
     * One bearer of the name.
     *
     * @param as how the name belongs to the place
     * @param score sum of the parts
     * @param parts what the score is made of
     * @param verdict "chosen", or what it lost by
     */
    public record Considered(Place place, NameKind as, double score, List<Part> parts, String verdict) {
        public Considered {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a score.
     *
     * @param reason "prominence", "containing place", "kind of place asked for", "countries of the article", "places nearby"
     */
    public record Part(String reason, double value) {}
}
