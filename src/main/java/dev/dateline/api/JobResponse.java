package dev.dateline.api;

import dev.dateline.ingest.IngestException;
import dev.dateline.ingest.Job;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How far a job has come.
 *
 * @param name of what it takes in or removes
 * @param rate units of the step a second, null where unknown
 * @param secondsLeft of the step, null where unknown
 */
record JobResponse(
        String id,
        String name,
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

    /** {@code 202} with where to ask how far it has come. */
    static ResponseEntity<JobResponse> accepted(Job job) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/jobs/" + job.id()))
                .body(of(job));
    }

    static JobResponse of(Job job) {
        Job.Progress progress = job.progress();
        IngestException error = progress.error();
        Job.Result result = progress.result() == null ? NOTHING : progress.result();
        return new JobResponse(
                job.id(),
                job.name(),
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
