package dev.dateline.ingest;

import dev.dateline.store.StoreException;
import jakarta.annotation.PreDestroy;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Map<String, Running> jobs = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Running> eldest) {
            return size() > REMEMBERED && eldest.getValue().job.progress().state() != Job.State.RUNNING;
        }
    };

    /** A job and what it does. */
    private static final class Running implements Runnable {
        private final Job job;
        private final Consumer<Job> work;
        private final Runnable cleanup;

        Running(Job job, Consumer<Job> work, Runnable cleanup) {
            this.job = job;
            this.work = work;
            this.cleanup = cleanup;
        }

        @Override
        public void run() {
            try {
                job.check();
                work.accept(job);
                job.ended();
            } catch (Job.CancelledException e) {
                job.stopped();
            } catch (IngestException e) {
                job.failed(e);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                job.failed(told(e));
            } finally {
                cleanup.run();
                job.over();
            }
        }

        private IngestException told(Throwable e) {
            if (StoreException.isDiskFull(e)) {
                return IngestException.diskFull(job.name());
            }
            LOG.error("job {} failed", job.id(), e);
            return new IngestException("This could not be read", "Dateline met an error of its own; its log has more.");
        }

        void end() {
            job.stopped();
            cleanup.run();
            job.over();
        }
    }

    /** Starts a job that leaves nothing behind. */
    public Job start(String name, Consumer<Job> work) {
        return start(name, work, () -> {});
    }

    /**
     * Starts a job.
     *
     * @param name of what it takes in, for messages
     * @param work does it, telling its steps; an {@link IngestException} fails it with a message for a person
     * @param cleanup runs once at its end, whatever that is, also where it is refused
     * @throws IngestException where too many jobs wait
     */
    public Job start(String name, Consumer<Job> work, Runnable cleanup) {
        Running running = new Running(new Job(UUID.randomUUID().toString(), name), work, cleanup);
        synchronized (jobs) {
            jobs.put(running.job.id(), running);
        }
        try {
            executor.execute(running);
        } catch (RejectedExecutionException e) {
            synchronized (jobs) {
                jobs.remove(running.job.id());
            }
            cleanup.run();
            throw new IngestException(
                    IngestException.Kind.BUSY,
                    "Too many files wait",
                    WAITING + " jobs are waiting; try again when some are done.");
        }
        return running.job;
    }

    /** The last jobs, newest first. */
    public List<Job> all() {
        synchronized (jobs) {
            List<Job> all = new ArrayList<>(
                    jobs.values().stream().map(running -> running.job).toList());
            Collections.reverse(all);
            return all;
        }
    }

    public Optional<Job> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).map(running -> running.job);
        }
    }

    /** Stops a job: one that waits at once, one that runs at its next step. */
    public void cancel(Job job) {
        Running running;
        synchronized (jobs) {
            running = jobs.get(job.id());
        }
        job.cancel();
        if (running != null && executor.remove(running)) {
            running.end();
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
