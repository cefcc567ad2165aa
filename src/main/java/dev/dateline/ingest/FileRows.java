package dev.dateline.ingest;

import dev.dateline.format.FileHead;
import dev.dateline.format.FileProblem;
import dev.dateline.format.Mapping;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.DataSetWriter;
import dev.dateline.store.EventRow;
import dev.dateline.store.RowProblem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Stores the rows of an event file within the transaction of its data set, and counts them. */
final class FileRows {
    private static final String STEP = "storing events";
    /** Rows between two looks at whether the job goes on. */
    private static final int ROWS = 100;
    /** So many problems are kept; all are counted. */
    private static final int MAX_PROBLEMS = 1_000_000;

    private final String dataset;
    private final DataSetWriter writer;
    private final Job job;
    private final DoubleSupplier part;
    private final Map<DataSetWriter.Outcome, Integer> outcomes = new EnumMap<>(DataSetWriter.Outcome.class);
    /** How often an id was met that another event bears. */
    private final Map<String, Integer> taken = new HashMap<>();

    private int events;
    private int rejected;
    private int problems;
    private int notes;
    private @Nullable Mapping mapping;
    private @Nullable FileHead head;
    private @Nullable String firstProblem;

    /**
     * Rows of one file.
     *
     * @param part of the file that is read, 0 to 1
     */
    FileRows(String dataset, DataSetWriter writer, Job job, DoubleSupplier part) {
        this.dataset = dataset;
        this.writer = writer;
        this.job = job;
        this.part = part;
    }

    int events() {
        return events;
    }

    int rejected() {
        return rejected;
    }

    @Nullable
    String firstProblem() {
        return firstProblem;
    }

    Job.Result result() {
        return new Job.Result(
                dataset,
                count(DataSetWriter.Outcome.ADDED),
                count(DataSetWriter.Outcome.CHANGED),
                count(DataSetWriter.Outcome.UNCHANGED),
                rejected,
                problems);
    }

    private int count(DataSetWriter.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /**
     * Stores an event.
     *
     * @param line where it stands in the file, 0 where unknown
     */
    void event(EventRow row, int line) {
        DataSetWriter.Outcome outcome = writer.event(row);
        while (outcome == DataSetWriter.Outcome.TAKEN) {
            outcome = writer.event(renamed(row));
        }
        outcomes.merge(outcome, 1, Integer::sum);
        if (row.event().when() == null) {
            note(line, "undated", "The row has no date that can be used; it is listed as undated.");
        }
        if (row.event().where() == null) {
            note(line, "unlocated", "The row has no place that can be used; it is listed as unlocated.");
        }
        events++;
        step();
    }

    /** For the report, which accounts for every row that is not on the map and the timeline. */
    private void note(int line, String code, String message) {
        if (notes++ < MAX_PROBLEMS) {
            writer.problem(new RowProblem(line == 0 ? null : line, null, null, code, message, null, null, false));
        }
    }

    void mapping(Mapping told) {
        mapping = told;
    }

    void head(FileHead told) {
        head = told;
    }

    /** What the file says about itself; null where it says nothing. */
    @Nullable
    FileHead head() {
        return head;
    }

    /** How the columns were read; null where the format decides. */
    @Nullable
    Mapping mapping() {
        return mapping;
    }

    /** The row under an id of its own, made from the one it has, so that a newer file finds it again. */
    private EventRow renamed(EventRow row) {
        int time = taken.merge(row.id(), 1, Integer::sum);
        Event event = row.event();
        Map<String, String> extra = new LinkedHashMap<>(event.extra());
        if (!event.id().isEmpty()) {
            extra.putIfAbsent("id", event.id());
        }
        return EventRow.of(event.with(event.evidence(), extra))
                .withId(Digest.id(dataset + ":" + row.id() + ":" + time));
    }

    private void step() {
        if ((events + rejected) % ROWS == 0) {
            job.rows(STEP, events + rejected, part.getAsDouble());
        }
    }

    /** Looks whether the job goes on. */
    void look() {
        job.check();
    }

    void problem(FileProblem problem) {
        problems++;
        if (firstProblem == null) {
            firstProblem = "Line " + problem.row() + ": " + problem.message();
        }
        if (problems <= MAX_PROBLEMS) {
            writer.problem(new RowProblem(
                    problem.row(),
                    problem.column(),
                    problem.value(),
                    problem.code(),
                    problem.message(),
                    null,
                    null,
                    problem.rejected()));
        }
        if (problem.rejected()) {
            rejected++;
            step();
        }
    }

    void source(Source source) {
        writer.source(source);
    }
}
