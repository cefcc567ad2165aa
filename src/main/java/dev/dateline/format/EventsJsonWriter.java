package dev.dateline.format;

import dev.dateline.incident.Count;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes events.json (docs/events-format.md): a feature a line, so that versions can be compared line by line. */
public final class EventsJsonWriter implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What a file says about itself.
     *
     * @param title null where it has none
     * @param description null where it has none
     * @param license of the content, null where unknown
     * @param generated null in files that must come out the same each time
     * @param generator name and version of the program
     */
    public record Head(
            @Nullable String title,
            @Nullable String description,
            @Nullable String license,
            @Nullable Instant generated,
            String generator) {}

    private final Writer out;
    private String separator = "\n";

    /**
     * Writes the beginning.
     *
     * @param sources the articles that the events rest on
     */
    public EventsJsonWriter(OutputStream out, Head head, Iterable<Source> sources) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("{\"type\":\"FeatureCollection\",\n\"dateline\":");
        this.out.write(JSON.writeValueAsString(node(head)));
        this.out.write(",\n\"sources\":[");
        for (Source source : sources) {
            line(node(source));
        }
        this.out.write("\n],\n\"features\":[");
        separator = "\n";
    }

    public void event(Event event) throws IOException {
        line(node(event));
    }

    private void line(ObjectNode node) throws IOException {
        out.write(separator);
        out.write(JSON.writeValueAsString(node));
        separator = ",\n";
    }

    /** Writes the end, and closes the stream. */
    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }

    private static ObjectNode node(Head head) {
        return JSON.createObjectNode()
                .put("version", "1.0")
                .put("title", head.title())
                .put("description", head.description())
                .put("license", head.license())
                .put("generated", string(head.generated()))
                .put("generator", head.generator());
    }

    private static ObjectNode node(Source source) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", source.id())
                .put("title", source.title())
                .put("publisher", source.publisher());
        ArrayNode authors = node.putArray("authors");
        source.authors().forEach(authors::add);
        return node.put("published", string(source.published()))
                .put("url", source.url())
                .put("sha256", source.sha256());
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static ObjectNode node(Event event) {
        ObjectNode node = JSON.createObjectNode().put("type", "Feature").put("id", event.id());
        Where where = event.where();
        if (where == null) {
            node.putNull("geometry");
        } else {
            ArrayNode at = node.putObject("geometry").put("type", "Point").putArray("coordinates");
            at.add(where.longitude()).add(where.latitude());
        }
        ObjectNode properties = node.putObject("properties")
                .put("title", event.title())
                .put("type", event.type().code())
                .put("family", event.type().family().code())
                .put("status", event.status().code());
        time(properties, event);
        place(properties, where);
        people(properties, event);
        evidence(properties, event);
        properties.put("confidence", event.confidence());
        properties.put("review", event.review().name().toLowerCase(Locale.ROOT));
        ObjectNode extra = properties.putObject("extra");
        event.extra().forEach(extra::put);
        return node;
    }

    private static void time(ObjectNode properties, Event event) {
        When when = event.when();
        String start = when == null ? null : when.start().toString();
        properties
                .put("start", start)
                .put("end", when == null ? null : when.end().toString())
                .put("time", start)
                .put("date", when == null ? null : when.edtf())
                .put("datePrecision", when == null ? null : when.precision().code())
                .put("dateText", when == null ? null : when.text())
                .put("dateBasis", when == null ? null : when.basis())
                .put("notBefore", string(event.notBefore()))
                .put("notAfter", string(event.notAfter()));
    }

    private static void place(ObjectNode properties, @Nullable Where where) {
        properties
                .put("place", where == null ? null : where.name())
                .put("placeText", where == null ? null : where.text())
                .put("country", where == null ? null : where.country())
                .put("countryName", where == null ? null : where.countryName())
                .put("admin1", where == null ? null : where.admin1())
                .put("placePrecision", where == null ? null : where.precision().code());
        if (where == null) {
            properties.putNull("radiusKm");
        } else if (where.radiusKm() == Math.rint(where.radiusKm())) {
            properties.put("radiusKm", (long) where.radiusKm());
        } else {
            properties.put("radiusKm", where.radiusKm());
        }
        properties.put("geonameId", where == null || where.geonameId() == 0 ? null : (Integer) where.geonameId());
    }

    private static void people(ObjectNode properties, Event event) {
        count(properties, "killed", event.killed());
        count(properties, "injured", event.injured());
        count(properties, "casualties", event.casualties());
        ArrayNode perpetrators = properties.putArray("perpetrators");
        event.perpetrators().forEach(perpetrators::add);
        ArrayNode targets = properties.putArray("targets");
        event.targets().forEach(targets::add);
    }

    private static void count(ObjectNode properties, String name, @Nullable Count count) {
        properties.put(name + "Min", count == null ? null : count.min());
        properties.put(name + "Max", count == null ? null : count.max());
    }

    private static void evidence(ObjectNode properties, Event event) {
        ArrayNode all = properties.putArray("evidence");
        for (Event.SourcedEvidence evidence : event.evidence()) {
            all.addObject()
                    .put("source", evidence.source())
                    .put("start", evidence.evidence().span().start())
                    .put("end", evidence.evidence().span().end())
                    .put("quote", evidence.evidence().quote())
                    .put("role", evidence.evidence().role().code());
        }
    }
}
