package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.store.DataSet;
import dev.dateline.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final Jobs jobs = new Jobs();
    private final CountDownLatch other = new CountDownLatch(1);
    private Store store;
    private DataSet dataset;

    @BeforeEach
    void store() throws IOException {
        store = Store.open(home);
        Path file = Files.writeString(home.resolve("a.csv"), "id,date,lat,lon\n1,2031-03-04,1,2\n2,2031-03-05,1,2\n");
        Job job = new Job("a");
        KilledImports.ingest(store).take(new Upload(file, "a.csv", false), new How(Target.NEW, null, false), job);
        dataset = store.datasets().all().get(0);
    }

    @AfterEach
    void close() {
        other.countDown();
        jobs.stop();
        store.close();
    }

    @Test
    void removesADataSetTellingHowFarItIs() throws InterruptedException {
        Job job = new Removal(jobs, store.datasets()).start(dataset);
        assertThat(job.await(LONG)).isTrue();
        assertThat(job.progress().state()).isEqualTo(Job.State.DONE);
        assertThat(job.name()).isEqualTo("a.csv");
        assertThat(store.datasets().all()).isEmpty();
    }

    @Test
    void waitsForTheJobBeforeWithoutHoldingUpTheCaller() throws InterruptedException {
        Job before = jobs.start("before", job -> awaitOther());
        Job removal = new Removal(jobs, store.datasets()).start(dataset);
        assertThat(removal.progress().state()).isEqualTo(Job.State.RUNNING);
        assertThat(store.datasets().all()).hasSize(1);
        assertThat(jobs.all()).containsExactly(removal, before);
        other.countDown();
        assertThat(removal.await(LONG)).isTrue();
        assertThat(store.datasets().all()).isEmpty();
    }

    @Test
    void removesNothingWhereItIsCancelled() throws InterruptedException {
        jobs.start("before", job -> awaitOther());
        Job removal = new Removal(jobs, store.datasets()).start(dataset);
        jobs.cancel(removal);
        other.countDown();
        assertThat(removal.await(LONG)).isTrue();
        assertThat(removal.progress().state()).isEqualTo(Job.State.CANCELLED);
        assertThat(store.datasets().tally(dataset.id()).events()).isEqualTo(2);
    }

    @Test
    void cancelledInTheMiddleItRemovesNothing() {
        Job job = new Job("cancelled");
        assertThatThrownBy(() -> store.datasets().remove(dataset.id(), (done, total) -> {
                    job.cancel();
                    job.check();
                }))
                .isInstanceOf(Job.CancelledException.class);
        assertThat(store.datasets().tally(dataset.id()).events()).isEqualTo(2);
    }

    private void awaitOther() {
        try {
            other.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
