package dev.dateline.format;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Accounts for every row of a file that is read: how many became events, which have no date or no place, what was rejected and why. */
public final class RowReport implements RowSink {
    /** Points of the sample are at most so many, spread over the file. */
    private static final int SAMPLE = 400;

    private final RowSink next;
    private final int kept;
    private final Consumer<FileProblem> all;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private final List<Event> sample = new ArrayList<>();
    private int stride = 1;
    private int located;
    private int events;
    private int undated;
    private int unlocated;
    private int neither;
    private int found;
    private int rejected;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable Recognition recognition;
    private Mapping mapping = new Mapping(List.of());

    /**
     * Makes one.
     *
     * @param next takes everything as well
     * @param kept number of problems that are kept; all are counted
     */
    public RowReport(RowSink next, int kept) {
        this(next, kept, problem -> {});
    }

    private RowReport(RowSink next, int kept, Consumer<FileProblem> all) {
        this.next = next;
        this.kept = kept;
        this.all = all;
    }

    /** One that passes nothing on. */
    public static RowReport alone(int kept) {
        return new RowReport(new Nowhere(), kept);
    }

    /**
     * One that passes nothing on.
     *
     * @param all is told of all problems, and of rows without date or place
     */
    public static RowReport alone(int kept, Consumer<FileProblem> all) {
        return new RowReport(new Nowhere(), kept, all);
    }

    private static final class Nowhere implements RowSink {
        @Override
        public void event(Event event) {}

        @Override
        public void problem(FileProblem problem) {}

        @Override
        public void source(Source source, @Nullable String text) {}
    }

    @Override
    public void event(Event event) {
        event(event, 0);
    }

    @Override
    public void event(Event event, int row) {
        events++;
        When when = event.when();
        neither += when == null && event.where() == null ? 1 : 0;
        if (when == null) {
            undated++;
            add(FileProblem.of(
                    row, null, null, "undated", "The row has no date that can be used; it is listed as undated."));
        } else {
            first = first == null || when.start().isBefore(first) ? when.start() : first;
            last = last == null || when.end().isAfter(last) ? when.end() : last;
        }
        place(event, row);
        next.event(event, row);
    }

    private void place(Event event, int row) {
        Where where = event.where();
        if (where == null) {
            unlocated++;
            add(FileProblem.of(
                    row, null, null, "unlocated", "The row has no place that can be used; it is listed as unlocated."));
            return;
        }
        found += event.extra().containsKey(Reading.GEOCODED) ? 1 : 0;
        if (located % stride == 0) {
            sample.add(event);
        }
        located++;
        if (sample.size() > SAMPLE) {
            List<Event> half = new ArrayList<>();
            for (int i = 0; i < sample.size(); i += 2) {
                half.add(sample.get(i));
            }
            sample.clear();
            sample.addAll(half);
            stride *= 2;
        }
    }

    private void add(FileProblem problem) {
        all.accept(problem);
        codes.merge(problem.code(), 1, Integer::sum);
        if (problems.size() < kept) {
            problems.add(problem);
        }
    }

    @Override
    public void problem(FileProblem problem) {
        rejected += problem.rejected() ? 1 : 0;
        add(problem);
        next.problem(problem);
    }

    @Override
    public void source(Source source, @Nullable String text) {
        next.source(source, text);
    }

    @Override
    public void recognised(Recognition told) {
        recognition = told;
        next.recognised(told);
    }

    @Override
    public void mapping(Mapping told) {
        mapping = told;
        next.mapping(told);
    }

    /** Rows so far: events and rejected ones. */
    public int rows() {
        return events + rejected;
    }

    public int events() {
        return events;
    }

    public int undated() {
        return undated;
    }

    public int unlocated() {
        return unlocated;
    }

    /** Events without a date and without a place: counted as {@link #undated} and as {@link #unlocated}. */
    public int neither() {
        return neither;
    }

    /** Events whose place was found by its name. */
    public int found() {
        return found;
    }

    public int rejected() {
        return rejected;
    }

    /** First possible day of all events; null where all are undated. */
    public @Nullable LocalDate first() {
        return first;
    }

    /** Last possible day of all events; null where all are undated. */
    public @Nullable LocalDate last() {
        return last;
    }

    /** What the file turned out to be; null before it was told. */
    public @Nullable Recognition recognition() {
        return recognition;
    }

    /** How the columns are read; no columns before that is known. */
    public Mapping mapping() {
        return mapping;
    }

    /** The first problems, and rows without date or place, in the order of the file. */
    public List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    /** Number of problems by their code, {@code undated} and {@code unlocated} among them. */
    public Map<String, Integer> codes() {
        return Map.copyOf(codes);
    }

    /** Some events with a place, spread over the file. */
    public List<Event> sample() {
        return List.copyOf(sample);
    }
}
