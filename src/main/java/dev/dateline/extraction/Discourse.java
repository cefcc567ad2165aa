package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Token;
import dev.dateline.toponym.ResolvedToponym;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The running text: unites tellings of one incident, lets a mention without time or place take over those of the text before
 * it, and gives later tolls and claims to the incident they speak of.
 */
final class Discourse {
    /** Places within so many kilometres are one scene. */
    private static final double SCENE_KM = 40;
    /** How many paragraphs back a definite mention may reach. */
    private static final int REACH = 8;

    private static final Set<String> UPDATES = Set.of("now", "risen", "rose", "latest", "updated", "climbed", "stands");

    private final ActorLinker actors;
    private final @Nullable IncidentType topic;
    private final @Nullable LocalDate published;
    private final List<Mention> incidents = new ArrayList<>();
    private int paragraph = -1;
    private @Nullable TemporalExpression paragraphTime;
    private @Nullable ResolvedToponym paragraphPlace;
    private @Nullable ResolvedToponym dateline;
    private @Nullable Mention last;

    /**
     * @param topic the type of harm that the text is about, null where it tells none
     * @param published day of publication, null where unknown
     */
    Discourse(ActorLinker actors, @Nullable IncidentType topic, @Nullable LocalDate published) {
        this.actors = actors;
        this.topic = topic;
        this.published = published;
    }

    List<Mention> incidents() {
        return incidents;
    }

    void add(Scene scene, List<Mention> mentions) {
        enter(scene);
        if (mentions.isEmpty()) {
            follow(scene);
        }
        for (Mention mention : mentions) {
            add(mention);
        }
        if (!incidents.isEmpty()) {
            Claims.apply(scene, actors, incidents);
        }
        remember(scene);
    }

    private void enter(Scene scene) {
        if (scene.sentence().paragraph() != paragraph) {
            paragraph = scene.sentence().paragraph();
            paragraphTime = null;
            paragraphPlace = null;
        }
        for (ResolvedToponym place : scene.places()) {
            if (place.role() == ResolvedToponym.Role.DATELINE) {
                dateline = place;
            }
        }
    }

    /** A header ("MALI:", "Hinatuan, Philippines:") or the last place and time told set the scene for what follows. */
    private void remember(Scene scene) {
        for (TemporalExpression time : scene.times()) {
            paragraphTime = time;
        }
        for (ResolvedToponym place : scene.places()) {
            if (Places.located(place) && scene.tokenAt(place.span().start()) <= 2) {
                paragraphPlace = paragraphPlace == null ? place : paragraphPlace;
            }
        }
    }

    /** A sentence without an incident of its own may still tell the toll of the last one. */
    private void follow(Scene scene) {
        Mention current = last;
        if (current == null || scene.tolls().isEmpty() || !near(current, scene) || !TollLinker.harmful(current)) {
            return;
        }
        for (Toll toll : scene.tolls()) {
            addToll(current, scene, toll);
        }
    }

    private boolean near(Mention mention, Scene scene) {
        return scene.sentence().index() - mention.scene.sentence().index() <= 4
                || scene.sentence().paragraph() == mention.paragraph();
    }

    private static void addToll(Mention mention, Scene scene, Toll toll) {
        count(mention, scene, toll.role(), TollLinker.told(scene, toll));
        mention.addPassage(scene.sentence().span());
    }

    /** Adds what a scene counts to what an incident has: an update takes the older count's place, else the larger stays. */
    private static void count(Mention incident, Scene scene, Evidence.Role role, Mention.Told told) {
        boolean update = scene.tokens().stream().anyMatch(t -> UPDATES.contains(t.lower()));
        incident.tolls.merge(role, told, (a, b) -> update ? b : TollLinker.larger(a, b));
    }

    private void add(Mention mention) {
        Optional<Mention> same = same(mention);
        if (same.isPresent()) {
            unite(same.get(), mention);
            last = same.get();
            return;
        }
        if (mention.type == null) {
            mention.type = cause(mention);
        }
        boolean reported = !mention.reference || (mention.ownTime && (mention.ownPlace || !mention.tolls.isEmpty()));
        if (mention.type == null || !reported || future(mention)) {
            return;
        }
        if (mention.definite && !mention.ownTime && !mention.ownPlace) {
            return;
        }
        inherit(mention);
        if (told(mention)) {
            incidents.add(mention);
            last = mention;
        }
    }

    /** What did harm that a sentence tells with a time or place of its own but without a cause: what the text is about. */
    private @Nullable IncidentType cause(Mention mention) {
        if (mention.tolls.isEmpty() || !(mention.ownTime || mention.ownPlace)) {
            return null;
        }
        Mention current = last;
        boolean follows = current != null && current.paragraph() == mention.paragraph() && TollLinker.harmful(current);
        if (follows && current != null) {
            return current.type;
        }
        return topic == null && killing(mention) ? IncidentType.ATTACK : topic;
    }

    /** Whether somebody killed, not only died. */
    private static boolean killing(Mention mention) {
        return mention.triggers.stream()
                .map(t -> mention.scene.tokens().get(t.to() - 1).lower())
                .anyMatch(Set.of("killed", "killing", "murdered", "wounded")::contains);
    }

    /** Dated after the publication: announced, not happened. */
    private boolean future(Mention mention) {
        TemporalExpression time = mention.time;
        return published != null && time != null && time.first() != null && published.isBefore(time.first());
    }

    /** Whether enough is told to put it on a timeline: see the flags of {@code rules/triggers.tsv}. */
    private static boolean told(Mention mention) {
        TemporalExpression time = mention.time;
        boolean toll = !mention.tolls.isEmpty();
        if (mention.weak) {
            return (mention.ownTime && time != null && Times.days(time) <= 31)
                    || (toll && (mention.ownTime || mention.ownPlace));
        }
        boolean plural = plural(mention);
        if (plural) {
            return mention.ownTime && time != null && Times.days(time) <= 31 || toll && mention.ownPlace;
        }
        return time != null || mention.place != null || (toll && definiteAct(mention));
    }

    /** Told by a verb as done: enough by itself, undated and unlocated, where somebody was harmed. */
    private static boolean definiteAct(Mention mention) {
        return !mention.reference
                && mention.triggers.stream().anyMatch(t -> t.rule().pos() == TriggerRule.Pos.VERB);
    }

    private static boolean plural(Mention mention) {
        IncidentType type = mention.type;
        return type != null
                && mention.triggers.stream().allMatch(t -> {
                    Token head = mention.scene.tokens().get(t.to() - 1);
                    return t.rule().pos() == TriggerRule.Pos.NOUN
                            && head.lower().endsWith("s")
                            && type != IncidentType.PROTEST
                            && type.family() != Family.DISASTER;
                });
    }

    private Optional<Mention> same(Mention mention) {
        for (int i = incidents.size() - 1; i >= 0; i--) {
            Mention incident = incidents.get(i);
            if (possible(incident, mention) && likely(incident, mention, i == 0)) {
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
        boolean places = p == null || q == null || Places.compatible(p, q, SCENE_KM);
        return types
                && times
                && places
                && incident.scene.sentence().index() != mention.scene.sentence().index();
    }

    private boolean likely(Mention incident, Mention mention, boolean first) {
        boolean sameParagraph = incident.paragraph() == mention.paragraph();
        int distance = mention.paragraph() - incident.paragraph();
        boolean nothingOwn = !mention.ownTime && !mention.ownPlace;
        if (nothingOwn) {
            return (incident == last || incident.type == mention.type) && (sameParagraph || distance <= 1)
                    || (mention.definite && distance <= REACH && (incident == last || first || sameParagraph));
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

    private static void unite(Mention incident, Mention mention) {
        boolean protest = incident.type == IncidentType.PROTEST;
        incident.type = protest
                ? incident.type
                : TypeRelation.unite(incident.type, mention.type).orElse(incident.type);
        TemporalExpression a = incident.time;
        TemporalExpression b = mention.time;
        if (b != null && (a == null || (mention.ownTime && Times.days(b) < Times.days(a)))) {
            incident.time = b;
            incident.ownTime |= mention.ownTime;
        }
        ResolvedToponym p = incident.place;
        ResolvedToponym q = mention.place;
        if (q != null && (p == null || (mention.ownPlace && (!incident.ownPlace || Places.finer(q, p))))) {
            incident.place = q;
            incident.ownPlace |= mention.ownPlace;
        }
        mention.tolls.forEach((role, told) -> count(incident, mention.scene, role, told));
        mention.perpetrators.forEach(incident.perpetrators::putIfAbsent);
        mention.targets.forEach(incident.targets::putIfAbsent);
        mention.passages.forEach(incident::addPassage);
    }

    private void inherit(Mention mention) {
        Mention current = last;
        boolean sameParagraph = current != null && current.paragraph() == mention.paragraph();
        if (mention.place == null) {
            if (paragraphPlace != null) {
                mention.place = paragraphPlace;
            }
            if (sameParagraph && current != null && current.place != null) {
                mention.place = current.place;
            }
            if (mention.place == null && incidents.isEmpty() && mention.paragraph() <= 2) {
                mention.place = dateline;
            }
        }
        if (mention.time == null && mention.scene.times().isEmpty()) {
            mention.time = sameParagraph && current != null && current.time != null ? current.time : paragraphTime;
        }
    }
}
