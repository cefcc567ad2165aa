package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dateline.format.out.EventsJsonWriter;
import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Source;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EventsJsonTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 3);
    private static final Source SOURCE =
            new Source("s1", "A \"title\"", null, List.of("B. Writer"), DAY, null, "0".repeat(64));
    private static final Event FULL = new Event(
            "e1",
            "Two bombs in Kerman </script>",
            IncidentType.VEHICLE_ATTACK,
            Status.FOILED,
            new When(DAY, DAY.plusDays(2), DatePrecision.RANGE, "2024-01-03/2024-01-05", "this week", "publication"),
            null,
            null,
            new Where("Kerman", "Kerman, Iran", "IR", "Iran", "Kerman", 30.28, 57.08, PlacePrecision.CITY, 2.5, 128234),
            Count.atLeast(84),
            Count.atMost(300),
            new Count(84, 400),
            List.of("X"),
            List.of("mourners", "police"),
            List.of(new Event.SourcedEvidence("s1", new Evidence(new Span(5, 9), "bomb", Evidence.Role.INCIDENT))),
            0.93,
            Event.Review.CORRECTED,
            Map.of("phase", "first"));
    private static final Event BARE = new Event(
            "e2",
            "Something",
            IncidentType.OTHER,
            Status.OCCURRED,
            null,
            null,
            DAY,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            Event.Review.UNREVIEWED,
            Map.of());

    private static String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var head = new EventsJsonWriter.Head("T", null, "CC-BY-4.0", Instant.parse("2026-11-23T09:00:00Z"), "dateline");
        try (EventsJsonWriter writer = new EventsJsonWriter(out, head, List.of(SOURCE))) {
            writer.event(FULL);
            writer.event(BARE);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "events.schema.json")));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        Collected read = Collected.of(written(), "events.json");
        assertThat(read.events).containsExactly(FULL, BARE);
        assertThat(read.sources).containsExactly(SOURCE);
        assertThat(read.problems).isEmpty();
    }

    @Test
    void whatTheFileSaysAboutItselfIsTold() throws IOException {
        AtomicReference<FileHead> head = new AtomicReference<>();
        EventFiles.read(
                new ByteArrayInputStream(written().getBytes(StandardCharsets.UTF_8)), "events.json", new RowSink() {
                    @Override
                    public void event(Event event) {}

                    @Override
                    public void problem(FileProblem problem) {}

                    @Override
                    public void source(Source source, String text) {}

                    @Override
                    public void head(FileHead told) {
                        head.set(told);
                    }
                });
        assertThat(written()).contains("\"title\":\"" + head.get().title() + "\"");
        assertThat(written()).contains("\"generator\":\"" + head.get().generator() + "\"");
    }

    @Test
    void whatIsWrittenFitsTheSchema() throws IOException {
        assertThat(schema().validate(written(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void schemaRefusesWhatIsNotAllowed() throws IOException {
        for (String wrong : List.of("\"vehicle-attack\"", "57.08", "\"foiled\"", "\"2024-01-03/2024-01-05\"")) {
            String broken = written().replace(wrong, "999");
            assertThat(schema().validate(broken, InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void eachFeatureHasALine() throws IOException {
        assertThat(written().lines().filter(line -> line.startsWith("{\"type\":\"Feature\",")))
                .hasSize(2);
    }

    @Test
    void badValuesAreCountedAndTheRestKept() throws IOException {
        String broken =
                written().replace("vehicle-attack", "mystery").replace("2024-01-05\",\"time", "2023-02-31\",\"time");
        Collected read = Collected.of(broken, "events.json");
        assertThat(read.codes()).containsExactlyInAnyOrder("type-unknown", "date-impossible");
        assertThat(read.events.get(0).type()).isEqualTo(IncidentType.OTHER);
        assertThat(read.events.get(0).extra()).containsEntry("type", "mystery");
    }
}
