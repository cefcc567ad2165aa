package dev.dateline.ingest;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A piece of work that goes on while the caller watches it, and that can be cancelled. Safe for use by many threads. */
public final class Job {
    /** What has become of a job. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * How far a job has come.
     *
     * @param step what it does now, in a few words
     * @param done units done of the step
     * @param total units of the step, 0 where unknown
     * @param dataset id of the data set that it stored, null until then
     * @param events number of events stored
     * @param problems number of rows or words that could not be used
     * @param error why it failed, null otherwise
     */
    public record Progress(
            State state,
            String step,
            int done,
            int total,
            @Nullable String dataset,
            int events,
            int problems,
            @Nullable IngestException error) {}

    private final String id;
    private volatile Progress progress = new Progress(State.RUNNING, "waiting", 0, 0, null, 0, 0, null);
    private volatile boolean cancelled;

    Job(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public Progress progress() {
        return progress;
    }

    /** Asks it to stop; what it has not yet stored is forgotten. */
    public void cancel() {
        cancelled = true;
    }

    /** Tells a step, and stops the work where it was cancelled. */
    void step(String step, int done, int total) {
        if (cancelled) {
            throw new CancelledException();
        }
        progress = new Progress(State.RUNNING, step, done, total, null, 0, 0, null);
    }

    void done(String dataset, int events, int problems) {
        progress = new Progress(State.DONE, "done", 1, 1, dataset, events, problems, null);
    }

    void failed(IngestException error) {
        Progress p = progress;
        progress = new Progress(State.FAILED, p.step(), p.done(), p.total(), null, 0, 0, error);
    }

    void stopped() {
        Progress p = progress;
        progress = new Progress(State.CANCELLED, p.step(), p.done(), p.total(), null, 0, 0, null);
    }

    /** Thrown within the work of a cancelled job. */
    static final class CancelledException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
