package dev.dateline.ingest;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
     * @param total units of the step, 0 where unknown; an estimate where rows are read
     * @param rate units a second, 0 where unknown
     * @param secondsLeft of the step, -1 where unknown
     * @param result what it stored, null until then
     * @param error why it failed, null otherwise
     */
    public record Progress(
            State state,
            String step,
            int done,
            int total,
            int rate,
            int secondsLeft,
            @Nullable Result result,
            @Nullable IngestException error) {
        static Progress of(State state, String step) {
            return new Progress(state, step, 0, 0, 0, -1, null, null);
        }

        private Progress ended(State how, @Nullable IngestException why) {
            return new Progress(how, step, done, total, rate, -1, null, why);
        }
    }

    /**
     * What a job stored.
     *
     * @param dataset id of the data set
     * @param added events that are new
     * @param changed events that were here with other content
     * @param unchanged events that were here just so
     * @param rejected rows that gave no event
     * @param problems number of rows or words that could not be used, wholly or in part
     */
    public record Result(String dataset, int added, int changed, int unchanged, int rejected, int problems) {
        public int events() {
            return added + changed + unchanged;
        }
    }

    private static final double NANOS = 1e9;

    private final String id;
    private final String name;
    private volatile Progress progress = Progress.of(State.RUNNING, "waiting");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;
    private long stepStart = System.nanoTime();

    Job(String id) {
        this(id, "");
    }

    /** A job that is known to people by the name of what it takes in. */
    Job(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Of what it takes in or removes. */
    public String name() {
        return name;
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

    /** Stops the work where the job was cancelled. */
    void check() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Tells a step, and stops the work where the job was cancelled. */
    void step(String step, int done, int total) {
        check();
        if (!step.equals(progress.step())) {
            stepStart = System.nanoTime();
        }
        double seconds = (System.nanoTime() - stepStart) / NANOS;
        int rate = seconds < 0.01 ? 0 : (int) (done / seconds);
        int left = rate == 0 || total < done ? -1 : (int) Math.ceil((double) (total - done) / rate);
        progress = new Progress(State.RUNNING, step, done, total, rate, left, null, null);
    }

    /**
     * Tells how many rows of a file are read.
     *
     * @param part of the file's bytes, 0 to 1, from which the total is estimated
     */
    void rows(String step, int done, double part) {
        step(step, done, part <= 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.max(done, done / part)));
    }

    /** Waits until it has ended, at most so long; whether it has. */
    public boolean await(Duration longest) throws InterruptedException {
        return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wakes those who wait: all that belongs to it is over. */
    void over() {
        ended.countDown();
    }

    void done(Result result) {
        progress = new Progress(State.DONE, "done", 1, 1, 0, 0, result, null);
    }

    /** Ends a job whose work has returned without telling what it stored. */
    void ended() {
        if (progress.state() == State.RUNNING) {
            progress = new Progress(State.DONE, "done", 1, 1, 0, 0, null, null);
        }
    }

    void failed(IngestException error) {
        progress = progress.ended(State.FAILED, error);
    }

    void stopped() {
        progress = progress.ended(State.CANCELLED, null);
    }

    /** Thrown within the work of a cancelled job. */
    static final class CancelledException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
