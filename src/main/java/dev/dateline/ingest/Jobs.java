package dev.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs jobs one after the other, and remembers the last ones. */
@Component
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int WAITING = 100;
    private static final int REMEMBERED = 500;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));
    private final Map<String, Job> jobs = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Starts a job.
     *
     * @param work does it, telling its steps; an {@link IngestException} fails it with a message for a person
     * @throws IngestException where too many jobs wait
     */
    public Job start(Consumer<Job> work) {
        Job job = new Job(UUID.randomUUID().toString());
        synchronized (jobs) {
            jobs.put(job.id(), job);
        }
        try {
            executor.execute(() -> run(job, work));
        } catch (RejectedExecutionException e) {
            throw new IngestException(
                    "Too many files wait", WAITING + " jobs are waiting; try again when some are done.");
        }
        return job;
    }

    public Optional<Job> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    private static void run(Job job, Consumer<Job> work) {
        try {
            work.accept(job);
        } catch (Job.CancelledException e) {
            job.stopped();
        } catch (IngestException e) {
            job.failed(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("job {} failed", job.id(), e);
            job.failed(new IngestException(
                    "This could not be read", "Dateline met an error of its own; its log has more."));
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
