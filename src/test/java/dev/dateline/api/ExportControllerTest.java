package dev.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import dev.dateline.ingest.FileIngest;
import dev.dateline.ingest.How;
import dev.dateline.ingest.IngestException;
import dev.dateline.ingest.Job;
import dev.dateline.ingest.Jobs;
import dev.dateline.ingest.Target;
import dev.dateline.ingest.Upload;
import dev.dateline.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class ExportControllerTest {
    @TempDir
    static Path home;

    @Autowired
    private ExportController export;

    @Autowired
    private FileIngest ingest;

    @Autowired
    private Jobs jobs;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        Files.createFile(home.resolve("sample-shown"));
        registry.add("dateline.home", () -> home.toString());
    }

    /** An attack with all that an event can tell, one without date, and one without place. */
    private static byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventsJsonWriter.Head head = new EventsJsonWriter.Head(
                "T", "About it", "CC-BY-4.0", Instant.parse("2026-01-02T03:04:05Z"), "another program 2.1");
        Source source = new Source("s1", "T", "P", List.of("A", "B"), LocalDate.of(2024, 1, 4), null, "00");
        try (EventsJsonWriter writer = new EventsJsonWriter(out, head, List.of(source))) {
            LocalDate day = LocalDate.of(2024, 1, 3);
            When instant = new When(day, day, DatePrecision.INSTANT, "2024-01-03T04:05:06Z", "at four", "explicit");
            When month =
                    new When(day.withDayOfMonth(1), day.withDayOfMonth(31), DatePrecision.MONTH, "2024-01", null, "x");
            Where where =
                    new Where("Kerman", "in Kerman", "IR", "Iran", "Kerman", 30.28, 57.08, PlacePrecision.CITY, 7.5, 9);
            List<Event.SourcedEvidence> evidence = List.of(
                    new Event.SourcedEvidence("s1", new Evidence(new Span(5, 9), "late", Evidence.Role.DATE)),
                    new Event.SourcedEvidence("s1", new Evidence(new Span(0, 4), "then", Evidence.Role.INCIDENT)));
            writer.event(event("e2", instant, where, evidence, Map.of("z", "1", "a", "=2")));
            writer.event(event("e1", null, where, List.of(), Map.of()));
            writer.event(event("e3", month, null, List.of(), Map.of()));
        }
        return out.toByteArray();
    }

    private static Event event(
            String id,
            @Nullable When when,
            @Nullable Where where,
            List<Event.SourcedEvidence> evidence,
            Map<String, String> extra) {
        return new Event(
                id,
                "\"Title\" of " + id,
                IncidentType.RIOT,
                Status.FOILED,
                when,
                when == null ? LocalDate.of(2020, 1, 1) : null,
                null,
                where,
                Count.atLeast(3),
                new Count(1, 2),
                null,
                List.of("Group, the"),
                List.of("A", "B"),
                evidence,
                0.25,
                Event.Review.CORRECTED,
                extra);
    }

    @Test
    void fileOfEventsComesOutOfTheStoreAsItWentIn() throws Exception {
        Path path = Files.write(home.resolve("in.json"), file());
        Job job = jobs.start("in.json", j -> ingest.take(new Upload(path, "in.json", false), How.into(Target.NEW), j));
        await().atMost(Duration.ofSeconds(60)).until(() -> job.progress().state() != Job.State.RUNNING);
        assertThat(job.progress().error()).isNull();
        MockHttpServletResponse response = new MockHttpServletResponse();
        export.events(response);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(new String(file(), StandardCharsets.UTF_8));
        assertThat(partial()).contains("\"license\":\"CC-BY-4.0\"").doesNotContain("another program", "2026-01-02T03");
    }

    /** An export of two events, which is no longer what the other program wrote. */
    private String partial() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        export.export(new ExportController.ExportRequest(null, List.of(1, 2), null), response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void tooManyWaitingJobsAreRefusedAndTheirFilesRemoved() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        AtomicInteger cleaned = new AtomicInteger();
        List<Job> waiting = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            waiting.add(jobs.start("held", job -> held(hold), cleaned::incrementAndGet));
                        }
                    })
                    .isInstanceOfSatisfying(
                            IngestException.class, e -> assertThat(e.kind()).isEqualTo(IngestException.Kind.BUSY));
            assertThat(cleaned).hasValue(1);
            Job last = waiting.get(waiting.size() - 1);
            jobs.cancel(last);
            assertThat(last.progress().state()).isEqualTo(Job.State.CANCELLED);
            assertThat(cleaned).hasValue(2);
        } finally {
            hold.countDown();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> waiting.stream().noneMatch(job -> job.progress().state() == Job.State.RUNNING));
    }

    private static void held(CountDownLatch hold) {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
