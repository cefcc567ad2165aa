package dev.dateline.api;

import dev.dateline.ingest.IngestException;
import dev.dateline.ingest.Job;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come.
 *
 * @param rate units of the step a second, null where unknown
 * @param secondsLeft of the step, null where unknown
 */
record JobResponse(
        String id,
        String state,
        String step,
        int done,
        @Nullable Integer total,
        @Nullable Integer rate,
        @Nullable Integer secondsLeft,
        @Nullable String dataset,
        int events,
        int added,
        int changed,
        int unchanged,
        int rejected,
        int problems,
        @Nullable ErrorResponse error) {
    private static final Job.Result NOTHING = new Job.Result("", 0, 0, 0, 0, 0);

    /** Why it failed. */
    record ErrorResponse(String title, String detail) {}

    static JobResponse of(Job job) {
        Job.Progress progress = job.progress();
        IngestException error = progress.error();
        Job.Result result = progress.result() == null ? NOTHING : progress.result();
        return new JobResponse(
                job.id(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.step(),
                progress.done(),
                progress.total() == 0 ? null : (Integer) progress.total(),
                progress.rate() == 0 ? null : (Integer) progress.rate(),
                progress.secondsLeft() < 0 ? null : (Integer) progress.secondsLeft(),
                result.dataset().isEmpty() ? null : result.dataset(),
                result.events(),
                result.added(),
                result.changed(),
                result.unchanged(),
                result.rejected(),
                result.problems(),
                error == null ? null : new ErrorResponse(error.title(), error.detail()));
    }
}
