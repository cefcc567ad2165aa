package dev.dateline.ingest;

import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import org.springframework.stereotype.Component;

/** Removes data sets, as jobs: a large one takes its time, and another job may be writing. */
@Component
public class Removal {
    private final Jobs jobs;
    private final DataSetRepository datasets;

    Removal(Jobs jobs, DataSetRepository datasets) {
        this.jobs = jobs;
        this.datasets = datasets;
    }

    /** Starts to remove a data set with its events and its article; all or nothing. */
    public Job start(DataSet dataset) {
        return jobs.start(dataset.title(), job -> {
            job.step("removing events", 0, 0);
            datasets.remove(dataset.id(), (done, total) -> job.step("removing events", done, total));
        });
    }
}
