package dev.dateline.export;

import dev.dateline.store.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands events from the thread that reads them to one that writes them, in batches and in order, so that both work at once. */
final class ExportPipe implements AutoCloseable {
    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    private static final long LOOK_MILLIS = 50;

    private final ArrayBlockingQueue<List<StoredEvent>> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private List<StoredEvent> batch = new ArrayList<>(BATCH);
    private volatile boolean complete;
    private volatile boolean over;
    private volatile @Nullable RuntimeException broken;

    ExportPipe(Consumer<StoredEvent> writer) {
        thread = new Thread(() -> write(writer), "write-export");
        thread.setDaemon(true);
        thread.start();
    }

    private void write(Consumer<StoredEvent> writer) {
        try {
            while (!over) {
                boolean last = complete;
                List<StoredEvent> events = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (events != null) {
                    events.forEach(writer);
                } else if (last) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    void add(StoredEvent event) {
        batch.add(event);
        if (batch.size() == BATCH) {
            pass();
        }
    }

    private void pass() {
        try {
            while (!queue.offer(batch, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exporting", e);
        }
        check();
        batch = new ArrayList<>(BATCH);
    }

    private void check() {
        RuntimeException e = broken;
        if (e != null) {
            throw e;
        }
    }

    /** Waits until all is written. */
    void finish() {
        pass();
        complete = true;
        join();
        check();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        join();
    }
}
