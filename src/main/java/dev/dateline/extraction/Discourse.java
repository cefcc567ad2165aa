package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.Status;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.toponym.ResolvedToponym;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The running text: unites tellings of one incident, lets a mention without time or place take over those of the text before
 * it, and gives later tolls and claims to the incident they speak of.
 */
final class Discourse {

    /** A text of no more sentences that dates nothing is a brief: what it tells happened shortly before its publication. */
    private static final int BRIEF = 12;

    /** How many paragraphs the running date of a news text lasts. */
    private static final int RUNNING = 2;

    /** After so many days an incident is told of its own accord, not as one in the same place. */
    private static final int LONG = 366;

    private static final Set<Family> HARM = EnumSet.of(Family.VIOLENCE, Family.ACCIDENT, Family.DISASTER);

    private final Claims claims;
    private final @Nullable IncidentType topic;
    private final @Nullable LocalDate published;
    private final Trace trace;
    private final List<Mention> incidents = new ArrayList<>();
    /** Acts told without a time, a place or a toll. */
    private final List<Mention> untold = new ArrayList<>();

    private int paragraph = -1;
    private int sentences;
    private boolean undated = true;
    private @Nullable TemporalExpression paragraphTime;
    private @Nullable ResolvedToponym paragraphPlace;
    /** Whether the paragraph's place stands alone at its head. */
    private boolean headed;

    private @Nullable ResolvedToponym dateline;
    private @Nullable Mention last;
    /** A count of people harmed by what the text has not yet placed or dated. */
    private @Nullable Mention count;

    /**
     * @param topic the type of harm that the text is about, null where it tells none
     * @param published day of publication, null where unknown
     * @param trace is told what becomes of each mention
     */
    Discourse(ActorLinker actors, @Nullable IncidentType topic, @Nullable LocalDate published, Trace trace) {
        this.trace = trace;
        this.claims = new Claims(actors);
        this.topic = topic;
        this.published = published;
    }

    /** The incidents told so far; of a text that dates, places and counts nothing, the first act of violence or accident that it tells. */
    List<Mention> incidents() {
        settle();
        return incidents;
    }

    private void settle() {
        boolean nothing = incidents.stream().noneMatch(m -> m.type != null && HARM.contains(m.type.family()));
        if (nothing && !untold.isEmpty()) {
            incidents.add(untold.get(0));
            untold.clear();
        }
        if (published != null && undated && sentences <= BRIEF) {
            incidents.stream().filter(m -> m.time == null && Telling.act(m)).forEach(m -> m.fresh = published);
        }
        for (Mention incident : incidents) {
            TemporalExpression said = incident.said;
            if (incident.time == null && said != null && Telling.act(incident)) {
                incident.fresh = said.last();
            }
        }
    }

    void add(Scene scene, List<Mention> mentions) {
        enter(scene);
        claims.resolve(scene, mentions);
        if (mentions.isEmpty() && !goesOn(scene)) {
            follow(scene);
        }
        for (Mention mention : mentions) {
            add(mention, timesOfOthers(mention, mentions));
        }
        if (!incidents.isEmpty()) {
            claims.apply(scene, incidents);
        }
        remember(scene);
    }

    private void enter(Scene scene) {
        sentences++;
        undated &= scene.times().stream().allMatch(time -> time.offset() != null);
        if (scene.sentence().paragraph() != paragraph) {
            paragraph = scene.sentence().paragraph();
            paragraphTime = null;
            paragraphPlace = null;
            headed = false;
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
            if (paragraphTime == null || Times.days(time) <= Times.days(paragraphTime)) {
                paragraphTime = time;
            }
        }
        for (ResolvedToponym place : scene.places()) {
            if (Places.located(place) && scene.tokenAt(place.span().start()) <= 2) {
                headed |= paragraphPlace == null && heads(scene, place);
                paragraphPlace = paragraphPlace == null ? place : paragraphPlace;
            }
        }
    }

    /** "MALI:", "DONETSK REGION.": a place and nothing else. */
    private static boolean heads(Scene scene, ResolvedToponym place) {
        int after = scene.tokenAt(place.fullSpan().end());
        return Set.of(":", ".", "\u2014", "\u2013", "-").contains(scene.word(after))
                || after >= scene.tokens().size();
    }

    /** A sentence with no word for an incident may tell another one of the kind before: see {@link ProForms}. */
    private boolean goesOn(Scene scene) {
        Mention before = last;
        boolean near =
                before != null && before.paragraph() == scene.sentence().paragraph() && TollLinker.harmful(before);
        Mention further = near && before != null ? ProForms.further(scene, before) : null;
        if (further == null) {
            return false;
        }
        for (Toll toll : scene.tolls()) {
            further.tolls.put(toll.role(), Told.of(scene, toll));
        }
        add(further, false);
        return true;
    }

    /** A sentence without an incident of its own may still tell the toll of the last one. */
    private void follow(Scene scene) {
        Mention current = last;
        if (current == null || scene.tolls().isEmpty() || !near(current, scene) || !TollLinker.harmful(current)) {
            return;
        }
        scene.tolls().stream().filter(TollLinker::counts).forEach(toll -> addToll(current, scene, toll));
    }

    private boolean near(Mention mention, Scene scene) {
        return scene.sentence().index() - mention.scene.sentence().index() <= 4
                || scene.sentence().paragraph() == mention.paragraph();
    }

    private static void addToll(Mention mention, Scene scene, Toll toll) {
        Tallies.count(mention, scene, toll.role(), Told.of(scene, toll));
        mention.addPassage(scene.sentence().span());
    }

    /** Whether each time of the sentence is the time of another incident that it tells. */
    private static boolean timesOfOthers(Mention mention, List<Mention> mentions) {
        return mention.scene.times().stream()
                .allMatch(time -> mentions.stream().anyMatch(other -> other != mention && time.equals(other.time)));
    }

    private void add(Mention mention, boolean timeless) {
        mention.heading = headed ? paragraphPlace : null;
        mention.time = Offsets.fromIncident(mention, incidents);
        mention.ownTime &= mention.time != null;
        if (last != null && Tallies.of(last, mention)) {
            mention.tolls.forEach((role, told) -> Tallies.count(last, mention.scene, role, told));
            mention.passages.forEach(last::addPassage);
            trace.outcome(mention, Trace.Outcome.TOLL, last);
            return;
        }
        Optional<Mention> same = Identity.of(mention, incidents, last);
        if (same.isPresent()) {
            unite(same.get(), mention);
            last = same.get();
            trace.outcome(mention, Trace.Outcome.SAME, last);
            return;
        }
        if (mention.type == null) {
            mention.type = cause(mention);
        }
        if (mention.type == null
                && Telling.killing(mention)
                && mention.status == Status.OCCURRED
                && !mention.reference) {
            mention.type = IncidentType.ATTACK;
            untold.add(mention);
            trace.outcome(mention, Trace.Outcome.UNTOLD, null);
            return;
        }
        if (mention.type == null || !Telling.reported(mention) || future(mention)) {
            boolean counts = mention.type != null && mention.reference && !mention.tolls.isEmpty();
            count = counts && incidents.isEmpty() ? mention : count;
            trace.outcome(mention, leftOut(mention), null);
            return;
        }
        boolean bare = !mention.ownTime && !mention.ownPlace;
        inherit(mention, timeless);
        if (!(mention.definite && bare) && Telling.told(mention)) {
            counted(mention);
            incidents.add(mention);
            last = mention;
            trace.outcome(mention, Trace.Outcome.NEW, null);
        } else if (Telling.act(mention)) {
            untold.add(mention);
            trace.outcome(mention, Trace.Outcome.UNTOLD, null);
        } else {
            count = mention.tolls.isEmpty() ? count : mention;
            trace.outcome(mention, Trace.Outcome.TOO_LITTLE, null);
        }
    }

    /** "The death toll from the hurricane passed 130", "the victims of a blast that killed 41": the opening of many a text that tells only then where it struck. */
    private void counted(Mention mention) {
        Mention told = count;
        if (told != null
                && mention.paragraph() - told.paragraph() <= 1
                && TypeRelation.unite(mention.type, told.type).isPresent()) {
            told.tolls.forEach((role, toll) -> mention.tolls.merge(role, toll, (own, all) -> all.then(own)));
            told.passages.forEach(mention::addPassage);
            mention.type = names(mention) ? told.type : mention.type;
            count = null;
        }
    }

    private static Trace.Outcome leftOut(Mention mention) {
        if (mention.type == null) {
            return Trace.Outcome.NO_CAUSE;
        }
        return Telling.reported(mention) ? Trace.Outcome.FUTURE : Trace.Outcome.REFERENCE;
    }

    /** What did harm that a sentence tells with a time or place of its own but without a cause: what the text is about. */
    private @Nullable IncidentType cause(Mention mention) {
        boolean placed = mention.ownTime || mention.ownPlace || (paragraphTime != null && Telling.killing(mention));
        boolean act = !mention.tolls.isEmpty() || (mention.ownTime && Telling.killing(mention));
        if (!act || !placed) {
            return null;
        }
        Mention current = last;
        boolean follows = current != null && current.paragraph() == mention.paragraph() && TollLinker.harmful(current);
        if (follows && current != null) {
            return current.type;
        }
        return topic == null && Telling.killing(mention) ? IncidentType.ATTACK : topic;
    }

    /** Dated after the publication: announced, not happened. */
    private boolean future(Mention mention) {
        TemporalExpression time = mention.time;
        return published != null && time != null && time.first() != null && published.isBefore(time.first());
    }

    /** Whether "the explosion" only names what was told before and says nothing of its cause. */
    private static boolean names(Mention mention) {
        return mention.definite
                && mention.triggers.stream().allMatch(t -> t.rule().kind().is("explosion"));
    }

    private static void unite(Mention incident, Mention mention) {
        boolean protest = incident.type == IncidentType.PROTEST;
        incident.type = protest || names(mention) && incident.type != null
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
        mention.tolls.forEach((role, told) -> Tallies.count(incident, mention.scene, role, told));
        mention.perpetrators.forEach(incident.perpetrators::putIfAbsent);
        mention.targets.forEach(incident.targets::putIfAbsent);
        mention.passages.forEach(incident::addPassage);
    }

    /** A vote or a treaty takes over no place of what is told beside it; the heading of its paragraph holds for it. */
    private boolean nationwide(Mention mention) {
        return paragraphPlace != null
                && (mention.type == IncidentType.ELECTION || mention.type == IncidentType.AGREEMENT);
    }

    /** News goes on about the same day for a paragraph or two. */
    private static boolean runningDate(Mention before, Mention mention) {
        TemporalExpression time = before.time;
        return time != null
                && time.basis() == TemporalExpression.Basis.PUBLICATION
                && Times.days(time) <= 2
                && mention.paragraph() - before.paragraph() <= RUNNING
                && Telling.definiteAct(mention);
    }

    /** "In 1981, when a man wounded Reagan": another time, and no word that it was the same town. */
    private static boolean longApart(Mention before, Mention mention) {
        TemporalExpression a = before.time;
        TemporalExpression b = mention.time;
        if (a == null || b == null || a.first() == null || b.first() == null || !mention.ownTime) {
            return false;
        }
        return Math.abs(ChronoUnit.DAYS.between(a.first(), b.first())) > LONG;
    }

    private void inherit(Mention mention, boolean timeless) {
        Mention current = last;
        boolean sameParagraph = current != null && current.paragraph() == mention.paragraph();
        if (mention.place == null) {
            if (paragraphPlace != null) {
                mention.place = paragraphPlace;
            }
            if (sameParagraph
                    && current != null
                    && current.place != null
                    && !nationwide(mention)
                    && !longApart(current, mention)) {
                mention.place = current.place;
            }
            if (mention.place == null && incidents.isEmpty() && mention.paragraph() <= 2) {
                mention.place = dateline;
            }
        }
        if (mention.time == null && timeless) {
            mention.time = sameParagraph && current != null && current.time != null ? current.time : paragraphTime;
            if (mention.time == null && current != null && runningDate(current, mention)) {
                mention.time = current.time;
            }
        }
    }
}
