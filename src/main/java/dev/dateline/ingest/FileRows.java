package dev.dateline.ingest;

import dev.dateline.format.FileProblem;
import dev.dateline.format.RowSink;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.RowProblem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores the rows of an event file within the transaction of its data set. */
final class FileRows implements RowSink {
    /** Rows between two looks at whether the job goes on. */
    private static final int STEP = 500;
    /** So many problems are kept; all are counted. */
    private static final int MAX_PROBLEMS = 10_000;

    private final String dataset;
    private final DataSetRepository datasets;
    private final DataSetRepository.Writer writer;
    private final Job job;
    /** Ids of sources in the file to ids of the same articles in the store. */
    private final Map<String, String> known = new HashMap<>();
    /** Descriptions of the sources whose article is not in the store. */
    private final Map<String, String> unknown = new HashMap<>();

    private int events;
    private int rejected;
    private int problems;
    private @Nullable String firstProblem;

    FileRows(String dataset, DataSetRepository datasets, DataSetRepository.Writer writer, Job job) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.writer = writer;
        this.job = job;
    }

    int events() {
        return events;
    }

    int rejected() {
        return rejected;
    }

    int problems() {
        return problems;
    }

    @Nullable
    String firstProblem() {
        return firstProblem;
    }

    @Override
    public void event(Event event) {
        writer.event(withSources(withFreeId(event)));
        events++;
        step();
    }

    private void step() {
        int rows = events + rejected;
        if (rows % STEP == 0) {
            job.step("storing events", rows, 0);
        }
    }

    @Override
    public void problem(FileProblem problem) {
        problems++;
        if (firstProblem == null) {
            firstProblem = "Line " + problem.row() + ": " + problem.message();
        }
        if (problems <= MAX_PROBLEMS) {
            writer.problem(new RowProblem(
                    problem.row(), problem.column(), problem.value(), problem.code(), problem.message(), null, null));
        }
        if (problem.rejected()) {
            rejected++;
            step();
        }
    }

    @Override
    public void source(Source source, @Nullable String text) {
        String sha256 = source.sha256();
        String stored = sha256 == null
                ? null
                : datasets.articleWithDigest(sha256)
                        .map(article -> article.source().id())
                        .orElse(null);
        if (stored != null) {
            known.put(source.id(), stored);
            return;
        }
        String about = Stream.of(source.title(), source.publisher(), source.published(), source.url())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!about.isEmpty()) {
            unknown.put(source.id(), about);
        }
    }

    private Event withFreeId(Event event) {
        if (!event.id().isEmpty() && !writer.taken(event.id())) {
            return event;
        }
        String id = Digest.id(dataset + ":" + events);
        if (event.id().isEmpty()) {
            return changed(event, id, event.evidence(), event.extra());
        }
        Map<String, String> extra = new LinkedHashMap<>(event.extra());
        extra.putIfAbsent("id", event.id());
        return changed(event, id, event.evidence(), extra);
    }

    private Event withSources(Event event) {
        if (event.evidence().isEmpty()) {
            return event;
        }
        List<Event.SourcedEvidence> evidence = event.evidence().stream()
                .map(e -> new Event.SourcedEvidence(known.getOrDefault(e.source(), e.source()), e.evidence()))
                .toList();
        Map<String, String> extra = new LinkedHashMap<>(event.extra());
        event.evidence().stream()
                .map(e -> unknown.get(e.source()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(about -> extra.putIfAbsent("source", about));
        return changed(event, event.id(), evidence, extra);
    }

    private static Event changed(
            Event event, String id, List<Event.SourcedEvidence> evidence, Map<String, String> extra) {
        return new Event(
                id,
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
