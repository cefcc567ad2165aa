package dev.dateline.format.out;

import dev.dateline.incident.Count;
import dev.dateline.incident.Event;
import dev.dateline.incident.IsoDay;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes events.json (docs/events-format.md): a feature a line, so that versions can be compared line by line. */
public final class EventsJsonWriter implements EventWriter {
    /** Values follow each other as the elements of an array do. Streaming alone: data binding costs a second of start-up. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator(",\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

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
    private final JsonGenerator features;
    private boolean empty = true;

    /**
     * Writes the beginning.
     *
     * @param sources the articles that the events rest on
     */
    public EventsJsonWriter(OutputStream out, Head head, Iterable<Source> sources) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("{\"type\":\"FeatureCollection\",\n\"dateline\":");
        try (JsonGenerator json = generator()) {
            write(json, head);
        }
        this.out.write(",\n\"sources\":[");
        try (JsonGenerator json = generator()) {
            for (Source source : sources) {
                first();
                write(json, source);
            }
        }
        this.out.write("\n],\n\"features\":[");
        empty = true;
        features = generator();
    }

    private JsonGenerator generator() {
        return JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void event(Event event) throws IOException {
        first();
        writeFeature(features, event);
    }

    /** The line break before the first element of an array. */
    private void first() throws IOException {
        if (empty) {
            out.write('\n');
            empty = false;
        }
    }

    /** Writes the end, and closes the stream. */
    @Override
    public void close() throws IOException {
        features.close();
        out.write("\n]}\n");
        out.close();
    }

    private static void write(JsonGenerator json, Head head) {
        json.writeStartObject();
        string(json, "version", "1.0");
        string(json, "title", head.title());
        string(json, "description", head.description());
        string(json, "license", head.license());
        string(json, "generated", head.generated());
        string(json, "generator", head.generator());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Source source) {
        json.writeStartObject();
        string(json, "id", source.id());
        string(json, "title", source.title());
        string(json, "publisher", source.publisher());
        strings(json, "authors", source.authors());
        string(json, "published", source.published());
        string(json, "url", source.url());
        string(json, "sha256", source.sha256());
        json.writeEndObject();
    }

    /** A property; {@code null} where the value is unknown. */
    private static void string(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void integer(JsonGenerator json, String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.intValue());
        }
    }

    private static void decimal(JsonGenerator json, String name, @Nullable Double value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.doubleValue());
        }
    }

    private static void strings(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Writes an event as a feature, without what stands around it. */
    public static void writeFeature(JsonGenerator json, Event event) {
        json.writeStartObject();
        string(json, "type", "Feature");
        string(json, "id", event.id());
        geometry(json, event.where());
        json.writeObjectPropertyStart("properties");
        string(json, "title", event.title());
        string(json, "type", event.type().code());
        string(json, "family", event.type().family().code());
        string(json, "status", event.status().code());
        time(json, event);
        place(json, event.where());
        count(json, "killed", event.killed());
        count(json, "injured", event.injured());
        count(json, "casualties", event.casualties());
        strings(json, "perpetrators", event.perpetrators());
        strings(json, "targets", event.targets());
        evidence(json, event);
        decimal(json, "confidence", event.confidence());
        string(json, "review", event.review().name().toLowerCase(Locale.ROOT));
        json.writeObjectPropertyStart("extra");
        event.extra().forEach((name, value) -> string(json, name, value));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, @Nullable Where where) {
        if (where == null) {
            json.writeNullProperty("geometry");
            return;
        }
        json.writeObjectPropertyStart("geometry");
        string(json, "type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(where.longitude());
        json.writeNumber(where.latitude());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, Event event) {
        When when = event.when();
        string(json, "start", when == null ? null : IsoDay.of(when.start()));
        string(json, "end", when == null ? null : IsoDay.of(when.end()));
        string(json, "time", when == null ? null : IsoDay.of(when.start()));
        string(json, "date", when == null ? null : when.edtf());
        string(json, "datePrecision", when == null ? null : when.precision().code());
        string(json, "dateText", when == null ? null : when.text());
        string(json, "dateBasis", when == null ? null : when.basis());
        string(json, "notBefore", event.notBefore() == null ? null : IsoDay.of(event.notBefore()));
        string(json, "notAfter", event.notAfter() == null ? null : IsoDay.of(event.notAfter()));
    }

    private static void place(JsonGenerator json, @Nullable Where where) {
        string(json, "place", where == null ? null : where.name());
        string(json, "placeText", where == null ? null : where.text());
        string(json, "country", where == null ? null : where.country());
        string(json, "countryName", where == null ? null : where.countryName());
        string(json, "admin1", where == null ? null : where.admin1());
        string(json, "placePrecision", where == null ? null : where.precision().code());
        json.writeName("radiusKm");
        if (where == null) {
            json.writeNull();
        } else if (where.radiusKm() == Math.rint(where.radiusKm())) {
            json.writeNumber((long) where.radiusKm());
        } else {
            json.writeNumber(where.radiusKm());
        }
        integer(json, "geonameId", where == null || where.geonameId() == 0 ? null : (Integer) where.geonameId());
    }

    private static void count(JsonGenerator json, String name, @Nullable Count count) {
        integer(json, name + "Min", count == null ? null : count.min());
        integer(json, name + "Max", count == null ? null : count.max());
    }

    private static void evidence(JsonGenerator json, Event event) {
        json.writeArrayPropertyStart("evidence");
        for (Event.SourcedEvidence evidence : event.evidence()) {
            json.writeStartObject();
            string(json, "source", evidence.source());
            json.writeNumberProperty("start", evidence.evidence().span().start());
            json.writeNumberProperty("end", evidence.evidence().span().end());
            string(json, "quote", evidence.evidence().quote());
            string(json, "role", evidence.evidence().role().code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
