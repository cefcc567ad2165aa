package dev.dateline.ingest;

import dev.dateline.incident.Event;
import java.util.List;
import java.util.Map;

/** Events like others. */
final class Events {
    private Events() {}

    static Event with(Event event, List<Event.SourcedEvidence> evidence, Map<String, String> extra) {
        return new Event(
                event.id(),
                event.title(),
                event.type(),
                event.status(),
                event.when(),
                event.notBefore(),
                event.notAfter(),
                event.where(),
                event.killed(),
                event.injured(),
                event.casualties(),
                event.perpetrators(),
                event.targets(),
                evidence,
                event.confidence(),
                event.review(),
                extra);
    }
}
