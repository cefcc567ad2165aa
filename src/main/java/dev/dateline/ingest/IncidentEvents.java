package dev.dateline.ingest;

import dev.dateline.incident.Event;
import dev.dateline.incident.Incident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes events of the incidents of an article. */
public final class IncidentEvents {
    private IncidentEvents() {}

    /**
     * Events in the order of the incidents, with ids made from the article's digest.
     *
     * @param source id of the article that the evidence stands in
     * @param published bounds the date of undated events; null where unknown
     */
    public static List<Event> of(
            List<Incident> incidents, String source, String sha256, @Nullable LocalDate published) {
        List<Event> events = new ArrayList<>();
        for (Incident incident : incidents) {
            events.add(new Event(
                    Digest.id(sha256 + ":" + events.size()),
                    incident.title(),
                    incident.type(),
                    incident.status(),
                    incident.when(),
                    null,
                    incident.when() == null ? published : null,
                    incident.where(),
                    incident.killed(),
                    incident.injured(),
                    incident.casualties(),
                    incident.perpetrators(),
                    incident.targets(),
                    incident.evidence().stream()
                            .map(e -> new Event.SourcedEvidence(source, e))
                            .toList(),
                    incident.confidence(),
                    Event.Review.UNREVIEWED,
                    Map.of()));
        }
        return events;
    }
}
