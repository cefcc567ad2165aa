package dev.dateline.ingest;

import dev.dateline.store.Store;
import dev.dateline.store.StoreException;
import dev.dateline.store.WatchRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
        return take(new Upload(file, String.valueOf(file.getFileName()), false), how, watcher);
    }

    private Job.Progress take(Upload file, How how, Consumer<Job.Progress> watcher) {
        Job job = new Job(UUID.randomUUID().toString());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tell-progress");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> telling = clock.scheduleAtFixedRate(
                () -> watcher.accept(job.progress()), TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
        try {
            files.take(file, how, job);
        } catch (StoreException e) {
            throw StoreException.isDiskFull(e) ? IngestException.diskFull(file.name()) : e;
        } finally {
            telling.cancel(false);
            clock.shutdownNow();
        }
        return job.progress();
    }

    /** Is told what became of the files of a watched folder. */
    public interface Told {
        void progress(Job.Progress progress);

        void taken(String name, Job.Progress progress);

        void refused(String name, IngestException why);
    }

    /**
     * Takes the files of a folder as they appear, until the thread is interrupted.
     *
     * @param every time between two looks; a file that is the same at both is taken for complete
     * @throws IOException where the folder can't be read
     */
    public void watch(Path folder, How how, Duration every, Told told) throws IOException {
        Spool spool = new Spool(store.settings());
        spool.clean();
        FolderIntake intake = new FolderIntake(folder, store.watched(), spool, Clock.systemUTC());
        try {
            while (true) {
                for (WatchRepository.Sighting file : intake.look()) {
                    Optional<FolderIntake.Found> found = intake.keep(file);
                    if (found.isPresent()) {
                        take(intake, found.get(), how, told);
                    }
                }
                Thread.sleep(every.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(FolderIntake intake, FolderIntake.Found found, How how, Told told) {
        String name = found.file().name();
        try {
            Job.Progress end = take(found.copy(), how, told::progress);
            intake.done(found);
            told.taken(name, end);
        } catch (IngestException e) {
            intake.refused(found.file());
            told.refused(name, e);
        } finally {
            found.copy().discard();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
