package dev.dateline.extraction;

import dev.dateline.incident.Evidence;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.Status;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.text.Span;
import dev.dateline.toponym.ResolvedToponym;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One telling of an incident, growing while sentences add to it; becomes an {@code Incident} when the text is read. */
final class Mention {
    final Scene scene;
    final List<Trigger> triggers = new ArrayList<>();
    final List<Span> passages = new ArrayList<>();
    final Map<Evidence.Role, Told> tolls = new EnumMap<>(Evidence.Role.class);
    final Map<String, Span> perpetrators = new LinkedHashMap<>();
    final Map<String, Span> targets = new LinkedHashMap<>();

    /** Null while only the harm is known, not what did it. */
    @Nullable
    IncidentType type;

    /** How surely its targets were meant, see {@code Target}; null while it has none. */
    @Nullable
    Integer targetRank;

    Status status = Status.OCCURRED;

    @Nullable
    TemporalExpression time;

    /** When it was said, where the sentence tells only that: "police said on Sunday". */
    @Nullable
    TemporalExpression said;

    @Nullable
    ResolvedToponym place;
    /** Whether time and place were told in its own sentence, not taken over from the text before. */
    boolean ownTime;

    boolean ownPlace;
    /** The place at the head of its paragraph: "KHERSON REGION. ..."; null where there is none. */
    @Nullable
    ResolvedToponym heading;
    /** Refers back: "the attack", "a third suspect in the bombing". */
    boolean definite;

    boolean reference;
    /** One of several incidents told with one verb: a toll beside it counts them together. */
    boolean several;

    boolean weak;

    /** Day of the publication of a brief that dates nothing; null where the text dates something, or this. */
    @Nullable
    LocalDate fresh;

    Mention(Scene scene) {
        this.scene = scene;
    }

    int firstToken() {
        return triggers.get(0).from();
    }

    int paragraph() {
        return scene.sentence().paragraph();
    }

    void addPassage(Span passage) {
        if (passages.stream().noneMatch(p -> p.contains(passage))) {
            passages.removeIf(passage::contains);
            passages.add(passage);
        }
    }
}
