package dev.dateline.extraction;

import dev.dateline.temporal.TemporalExpression;
import dev.dateline.toponym.ResolvedToponym;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which incident of the text before a mention tells again: types, days and places that agree, and words that point back. */
final class Identity {
    /** Places within so many kilometres are one scene. */
    private static final double SCENE_KM = 40;
    /** How many paragraphs back a definite mention may reach. */
    private static final int REACH = 8;
    /** How many incidents back the same one is looked for: bounds the time for a text of thousands. */
    private static final int MEMORY = 200;

    private Identity() {}

    /** The incident that a mention tells again; empty where it tells another one. */
    static Optional<Mention> of(Mention mention, List<Mention> incidents, @Nullable Mention last) {
        int oldest = Math.max(0, incidents.size() - MEMORY);
        for (int i = incidents.size() - 1; i >= oldest; i--) {
            Mention incident = incidents.get(i);
            if (possible(incident, mention) && likely(incident, mention, i == 0, incident == last)) {
                return Optional.of(incident);
            }
        }
        return Optional.empty();
    }

    private static boolean possible(Mention incident, Mention mention) {
        TemporalExpression a = incident.time;
        TemporalExpression b = mention.time;
        ResolvedToponym p = incident.place;
        ResolvedToponym q = mention.place;
        boolean types = TypeRelation.unite(incident.type, mention.type).isPresent();
        boolean times = a == null || b == null || Times.overlap(a, b);
        boolean places =
                (p == null || q == null || Places.compatible(p, q, SCENE_KM)) && !underOtherHeading(incident, mention);
        return types
                && !Victims.firedAtCrowd(incident, mention)
                && times
                && places
                && incident.scene.sentence().index() != mention.scene.sentence().index();
    }

    /** "DONETSK REGION. ..." and "KHERSON REGION. ...": paragraphs headed by places apart tell of other incidents. */
    private static boolean underOtherHeading(Mention incident, Mention mention) {
        ResolvedToponym a = incident.heading;
        ResolvedToponym b = mention.heading;
        return a != null
                && b != null
                && incident.paragraph() != mention.paragraph()
                && !Places.compatible(a, b, SCENE_KM);
    }

    private static boolean likely(Mention incident, Mention mention, boolean first, boolean latest) {
        boolean sameParagraph = incident.paragraph() == mention.paragraph();
        int distance = mention.paragraph() - incident.paragraph();
        boolean nothingOwn = !mention.ownTime && !mention.ownPlace;
        if (nothingOwn) {
            return (latest || incident.type == mention.type) && (sameParagraph || distance <= 1)
                    || (mention.definite && distance <= REACH && (latest || first || sameParagraph));
        }
        TemporalExpression time = mention.time;
        TemporalExpression other = incident.time;
        boolean sameDay = time != null && other != null && Times.days(time) <= 3 && Times.overlap(time, other);
        if (mention.ownTime && mention.ownPlace) {
            return sameDay
                    || (time != null && other == null && (sameParagraph || first || distance <= 1))
                    || (time != null && other != null && Times.overlap(time, other) && mention.definite);
        }
        if (mention.ownTime) {
            return sameDay || (other == null && distance <= 1) || (mention.definite && time != null);
        }
        return sameParagraph || first || distance <= 2 || mention.definite;
    }
}
