package dev.dateline.api;

import dev.dateline.ingest.Job;
import dev.dateline.ingest.Jobs;
import dev.dateline.store.DataSetRepository;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page that is open has to know of what others do: small and quick, so that it can be asked for often. */
@RestController
class ChangesController {
    private final Jobs jobs;
    private final DataSetRepository datasets;

    ChangesController(Jobs jobs, DataSetRepository datasets) {
        this.jobs = jobs;
        this.datasets = datasets;
    }

    /**
     * What goes on.
     *
     * @param version of the events, as the columns' {@code ETag} has it
     * @param running jobs that have not ended, newest first
     */
    record ChangesResponse(String version, List<JobResponse> running) {}

    @GetMapping("/api/changes")
    @Parameters({})
    ChangesResponse changes() {
        return new ChangesResponse(
                ColumnsController.etag(datasets.version()),
                jobs.all().stream()
                        .filter(job -> job.progress().state() == Job.State.RUNNING)
                        .map(JobResponse::of)
                        .toList());
    }
}
