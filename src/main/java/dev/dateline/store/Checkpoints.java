package dev.dateline.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Moves committed pages from the write-ahead log into the database, on a thread of its own, so that no commit waits for it. */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private static final int CLOSE_SECONDS = 120;

    private final JdbcTemplate jdbc;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "checkpoint");
        made.setDaemon(true);
        return made;
    });

    Checkpoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for one; several that wait become one. */
    void ask() {
        if (asked.compareAndSet(false, true)) {
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("no checkpoint while closing", e);
            }
        }
    }

    private void run() {
        asked.set(false);
        write();
    }

    private void write() {
        try {
            // the log's file shrinks where nobody reads it, else another time
            jdbc.query("pragma wal_checkpoint(truncate)", row -> {});
        } catch (DataAccessException | IllegalStateException e) {
            LOG.debug("no checkpoint this time", e);
        }
    }

    /** Writes back what is left: the pool gives a closing connection too little time for a large log. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
