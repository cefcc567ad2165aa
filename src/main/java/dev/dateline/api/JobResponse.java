package dev.dateline.api;

import dev.dateline.ingest.IngestException;
import dev.dateline.ingest.Job;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a job has come. */
record JobResponse(
        String id,
        String state,
        String step,
        int done,
        @Nullable Integer total,
        @Nullable String dataset,
        int events,
        int problems,
        @Nullable ErrorResponse error) {
    /** Why it failed. */
    record ErrorResponse(String title, String detail) {}

    static JobResponse of(Job job) {
        Job.Progress progress = job.progress();
        IngestException error = progress.error();
        return new JobResponse(
                job.id(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.step(),
                progress.done(),
                progress.total() == 0 ? null : progress.total(),
                progress.dataset(),
                progress.events(),
                progress.problems(),
                error == null ? null : new ErrorResponse(error.title(), error.detail()));
    }
}
