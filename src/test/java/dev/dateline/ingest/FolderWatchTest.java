package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.store.DataSet;
import dev.dateline.store.Provenance;
import dev.dateline.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    private static final String HEADER = "event_id_cnty,event_date,latitude,longitude,event_type,sub_event_type\n";
    private static final String FIRST =
            HEADER + "X1,2031-03-04,1,2,Battles,Armed clash\nX2,2031-03-05,1,2,Battles,Armed clash\n";
    private static final String NEWER = HEADER
            + "X1,2031-03-04,1,2,Battles,Armed clash\nX2,2031-03-06,1,2,Battles,Armed clash\nX3,2031-03-07,1,2,Battles,Armed clash\n";

    private static final Extractors EXTRACTORS = new Extractors();

    @TempDir
    private Path folder;

    private Path watched;
    private Path home;
    private Store store;
    private Jobs jobs;
    private FolderWatch watch;

    @BeforeAll
    static void load() {
        EXTRACTORS.load();
    }

    @BeforeEach
    void start() throws IOException {
        watched = Files.createDirectories(folder.resolve("watched"));
        home = folder.resolve("home");
        store = Store.open(home);
        jobs = new Jobs();
        Spool spool = new Spool(store.settings());
        spool.clean();
        WatchSettings settings = new WatchSettings(watched.toString(), Duration.ofMillis(50));
        watch = new FolderWatch(settings, jobs, ingest(), store.watched(), spool, Clock.systemUTC());
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
        jobs.stop();
        store.close();
    }

    private FileIngest ingest() {
        ArticleIngest articles = new ArticleIngest(EXTRACTORS, store.datasets(), store.articles(), Clock.systemUTC());
        return new FileIngest(EXTRACTORS, articles, store.datasets(), store.articles(), Clock.systemUTC());
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(watched.resolve(name), text);
    }

    private List<DataSet> all() {
        return store.datasets().all();
    }

    private void awaitJobs(int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.all().stream()
                                .filter(job -> job.progress().state() != Job.State.RUNNING)
                                .count()
                        == count);
    }

    /** Looks that are enough for the watch to have seen the folder twice. */
    private void lookAgain() throws IOException {
        put("zz-later.csv", HEADER + "Z" + System.nanoTime() + ",2031-03-04,1,2,Battles,Armed clash\n");
        int before = jobs.all().size();
        awaitJobs(before + 1);
    }

    @Test
    void takesAFileOnceItIsComplete() throws IOException {
        put("march.csv", FIRST);
        awaitJobs(1);
        assertThat(jobs.all().get(0).name()).isEqualTo("march.csv");
        assertThat(jobs.all().get(0).progress().state()).isEqualTo(Job.State.DONE);
        assertThat(all())
                .singleElement()
                .satisfies(set -> assertThat(set.format()).isEqualTo("acled"));
    }

    @Test
    void newerFileOfTheSameSourceUpdatesByIds() throws IOException {
        put("march.csv", FIRST);
        awaitJobs(1);
        put("april.csv", NEWER);
        awaitJobs(2);
        assertThat(all()).hasSize(1);
        Provenance last = store.datasets().provenance(all().get(0).id()).get(1);
        assertThat(List.of(last.added(), last.changed(), last.unchanged())).containsExactly(1, 1, 1);
    }

    @Test
    void neverTakesTheSameContentTwice() throws IOException {
        put("march.csv", FIRST);
        awaitJobs(1);
        put("copy.csv", FIRST);
        Files.setLastModifiedTime(watched.resolve("march.csv"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        lookAgain();
        assertThat(jobs.all()).extracting(Job::name).containsExactly("zz-later.csv", "march.csv");
    }

    @Test
    void takesNothingAgainAfterARestartEvenWhereItsDataSetWasRemoved() throws IOException {
        put("march.csv", FIRST);
        awaitJobs(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> all().size() == 1);
        store.datasets().remove(all().get(0).id());
        stop();
        start();
        lookAgain();
        assertThat(jobs.all()).extracting(Job::name).containsExactly("zz-later.csv");
    }

    @Test
    void tellsWhyAFileWasNotTakenAndTakesItOnceItIsMended() throws IOException {
        put("page.csv", "<!DOCTYPE html><html><body>Sign in</body></html>");
        awaitJobs(1);
        Job.Progress progress = jobs.all().get(0).progress();
        assertThat(progress.state()).isEqualTo(Job.State.FAILED);
        assertThat(progress.error()).isNotNull();
        put("page.csv", FIRST);
        awaitJobs(2);
        assertThat(all()).hasSize(1);
    }

    @Test
    void leavesLinksHiddenTemporaryAndEmptyFilesAndFoldersAlone() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), FIRST);
        Files.createSymbolicLink(watched.resolve("link.csv"), secret);
        Files.createSymbolicLink(watched.resolve("linked"), folder);
        Files.createDirectories(watched.resolve("inner"));
        put("inner/a.csv", FIRST);
        put(".hidden.csv", FIRST);
        put("b.csv.part", FIRST);
        put("c.csv.crdownload", FIRST);
        put("empty.csv", "");
        lookAgain();
        lookAgain();
        assertThat(jobs.all()).extracting(Job::name).containsOnly("zz-later.csv");
    }

    @Test
    void leavesNoCopyBehind() throws IOException {
        put("march.csv", FIRST);
        awaitJobs(1);
        put("copy.csv", FIRST);
        lookAgain();
        try (var left = Files.list(home.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }
}
