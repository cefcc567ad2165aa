package dev.dateline.ingest;

import dev.dateline.format.FileHead;
import dev.dateline.format.FileProblem;
import dev.dateline.format.Mapping;
import dev.dateline.format.RowSink;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.EventRow;
import dev.dateline.store.ExtraNames;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows from the thread that reads a file to the thread that stores them, in the order of the file and in batches, so that both work at once.
 */
final class RowPipe {
    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    private static final long LOOK_MILLIS = 50;

    /** What is done with a row once it is the other thread's turn. */
    private interface Item {
        void store(FileRows rows);
    }

    /** Reads a file. */
    interface Reader {
        void read(RowSink sink) throws Exception;
    }

    private final BlockingQueue<List<Item>> queue = new ArrayBlockingQueue<>(BATCHES);
    private final FileSources sources;
    private final String dataset;
    private volatile boolean over;
    private volatile @Nullable Throwable broken;
    private List<Item> batch = new ArrayList<>(BATCH);
    private final ExtraNames names = new ExtraNames();
    private int unnamed;

    RowPipe(String dataset, FileSources sources) {
        this.dataset = dataset;
        this.sources = sources;
    }

    /** Thrown in the reading thread where the other one gave up. */
    private static final class Unwanted extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads all rows by a thread of its own, and stores them by the caller's; returns when both are at the end. What either throws is thrown,
     * after both have ended.
     */
    void run(Reader reader, FileRows rows) throws Exception {
        Thread thread = new Thread(() -> read(reader), "read-file");
        thread.setDaemon(true);
        thread.start();
        try {
            store(rows, thread);
        } finally {
            over = true;
            queue.clear();
            thread.join();
        }
        Throwable e = broken;
        if (e instanceof Exception exception) {
            throw exception;
        }
        if (e instanceof Error error) {
            throw error;
        }
    }

    private void store(FileRows rows, Thread thread) throws InterruptedException {
        while (true) {
            boolean last = !thread.isAlive();
            List<Item> items = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (items != null) {
                items.forEach(item -> item.store(rows));
            } else if (last) {
                return;
            }
            rows.look();
        }
    }

    private void read(Reader reader) {
        try {
            reader.read(new Sink());
            pass();
        } catch (Unwanted e) {
            // the other thread knows why
        } catch (Throwable e) {
            broken = e;
        }
    }

    private void pass() {
        try {
            while (!queue.offer(batch, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (over) {
                    throw new Unwanted();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unwanted();
        }
        batch = new ArrayList<>(BATCH);
    }

    private void add(Item item) {
        batch.add(item);
        if (batch.size() == BATCH) {
            pass();
        }
    }

    /** What can be done before storing is done here, on the reading thread. */
    private final class Sink implements RowSink {
        @Override
        public void event(Event event) {
            event(event, 0);
        }

        @Override
        public void event(Event event, int line) {
            Event rested = sources.rested(event);
            EventRow row = EventRow.of(rested, names);
            EventRow named = row.id().isEmpty() ? row.withId(Digest.id(dataset + ":" + unnamed++)) : row;
            add(rows -> rows.event(named, line));
        }

        @Override
        public void mapping(Mapping mapping) {
            add(rows -> rows.mapping(mapping));
        }

        @Override
        public void head(FileHead head) {
            add(rows -> rows.head(head));
        }

        @Override
        public void problem(FileProblem problem) {
            add(rows -> rows.problem(problem));
        }

        @Override
        public void source(Source source, @Nullable String text) {
            if (sources.isNew(source)) {
                add(rows -> rows.source(source));
            }
        }
    }
}
