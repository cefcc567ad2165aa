package dev.dateline.ingest;

import dev.dateline.store.WatchRepository;
import dev.dateline.store.WatchRepository.Sighting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Takes in files of a folder while the server runs, each as a job that {@code GET /api/jobs} lists. */
@Component
@EnableConfigurationProperties(WatchSettings.class)
public class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");
    private static final Duration LOOK = Duration.ofMillis(200);

    private final WatchSettings settings;
    private final Jobs jobs;
    private final FileIngest files;
    private final WatchRepository taken;
    private final Spool spool;
    private final Clock clock;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch-folder");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> looking;
    private String trouble = "";

    FolderWatch(WatchSettings settings, Jobs jobs, FileIngest files, WatchRepository taken, Spool spool, Clock clock) {
        this.settings = settings;
        this.jobs = jobs;
        this.files = files;
        this.taken = taken;
        this.spool = spool;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        String folder = settings.folder();
        if (folder == null || folder.isBlank()) {
            return;
        }
        FolderIntake intake = new FolderIntake(Path.of(folder), taken, spool, clock);
        long millis = settings.every().toMillis();
        looking = watcher.scheduleWithFixedDelay(() -> look(intake, folder), 0, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(true);
        }
        watcher.shutdownNow();
    }

    private void look(FolderIntake intake, String folder) {
        try {
            for (Sighting file : intake.look()) {
                take(intake, file);
            }
            trouble = "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // the folder may be back at the next look; the same trouble is told once
            if (!trouble.equals(String.valueOf(e))) {
                trouble = String.valueOf(e);
                LOG.warn("the watched folder {} can't be read: {}", folder, trouble);
            }
        }
    }

    private void take(FolderIntake intake, Sighting file) throws IOException, InterruptedException {
        Optional<FolderIntake.Found> found = intake.keep(file);
        if (found.isEmpty()) {
            return;
        }
        Upload copy = found.get().copy();
        Job job = jobs.start(file.name(), running -> files.take(copy, How.USUAL, running), copy::discard);
        while (!job.await(LOOK)) {
            // the next file waits for this one, so that a newer export of the same source updates it
        }
        Job.Progress progress = job.progress();
        if (progress.state() == Job.State.DONE) {
            intake.done(found.get());
            LOG.info("{} was taken from the watched folder", file.name());
        } else {
            intake.refused(file);
            IngestException error = progress.error();
            LOG.warn(
                    "{} of the watched folder was not taken: {}",
                    file.name(),
                    error == null ? "cancelled" : error.detail());
        }
    }
}
