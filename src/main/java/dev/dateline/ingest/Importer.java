package dev.dateline.ingest;

import dev.dateline.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes files into a store without a server, as a command does. */
public final class Importer implements AutoCloseable {
    private static final int TELL_MILLIS = 500;

    private final Store store;
    private final FileIngest files;

    private Importer(Store store) {
        this.store = store;
        Extractors extractors = new Extractors();
        extractors.load();
        Clock clock = Clock.systemUTC();
        ArticleIngest articles = new ArticleIngest(extractors, store.datasets(), store.articles(), clock);
        this.files = new FileIngest(extractors, articles, store.datasets(), store.articles(), clock);
    }

    /**
     * Opens the store in this folder, which is made where it does not exist.
     *
     * @throws IllegalStateException where another process has it open
     */
    public static Importer open(Path home) {
        return new Importer(Store.open(home));
    }

    /**
     * Stores what a file holds, all or nothing: event files and articles, told apart by content.
     *
     * @param watcher is told how far it has come, twice a second, by another thread
     * @throws IngestException where it can't be used
     */
    public Job.Progress take(Path file, How how, Consumer<Job.Progress> watcher) {
        Job job = new Job(UUID.randomUUID().toString());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tell-progress");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> telling = clock.scheduleAtFixedRate(
                () -> watcher.accept(job.progress()), TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
        try {
            files.take(new Upload(file, String.valueOf(file.getFileName()), false), how, job);
        } finally {
            telling.cancel(false);
            clock.shutdownNow();
        }
        return job.progress();
    }

    @Override
    public void close() {
        store.close();
    }
}
