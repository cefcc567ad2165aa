package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.store.Store;
import dev.dateline.store.WatchRepository.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderIntakeTest {
    @TempDir
    private Path folder;

    private Path watched;
    private Store store;
    private FolderIntake intake;

    @BeforeEach
    void open() throws IOException {
        watched = Files.createDirectories(folder.resolve("watched"));
        store = Store.open(folder.resolve("home"));
        Spool spool = new Spool(store.settings());
        spool.clean();
        intake = new FolderIntake(watched, store.watched(), spool, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path put(String name, String text, String modified) throws IOException {
        Path file =
                Files.writeString(watched.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
    }

    private List<String> names() throws IOException {
        return intake.look().stream().map(Sighting::name).toList();
    }

    @Test
    void fileThatGrowsIsNotComplete() throws IOException {
        put("a.csv", "date\n", "2030-01-01T00:00:00Z");
        assertThat(names()).isEmpty();
        put("a.csv", "2031-03-04\n", "2030-01-01T00:00:00Z");
        assertThat(names()).isEmpty();
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void fileWhoseTimeChangesIsNotComplete() throws IOException {
        put("a.csv", "date\n", "2030-01-01T00:00:00Z");
        assertThat(names()).isEmpty();
        put("a.csv", "", "2030-01-01T00:00:01Z");
        assertThat(names()).isEmpty();
    }

    @Test
    void filesComeInTheOrderInWhichTheyWereWritten() throws IOException {
        put("a.csv", "x", "2030-01-03T00:00:00Z");
        put("b.csv", "x", "2030-01-01T00:00:00Z");
        put("c.csv", "x", "2030-01-02T00:00:00Z");
        intake.look();
        assertThat(names()).containsExactly("b.csv", "c.csv", "a.csv");
    }

    @Test
    void fileThatChangesAfterTheLookIsNotKept() throws IOException {
        put("a.csv", "x", "2030-01-01T00:00:00Z");
        intake.look();
        Sighting file = intake.look().get(0);
        put("a.csv", "y", "2030-01-01T00:00:00Z");
        assertThat(intake.keep(file)).isEmpty();
    }

    @Test
    void fileThatBecomesALinkAfterTheLookIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Path file = put("a.csv", "x", "2030-01-01T00:00:00Z");
        intake.look();
        Sighting seen = intake.look().get(0);
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertThat(kept(seen)).isFalse();
    }

    private boolean kept(Sighting seen) {
        try {
            return intake.keep(seen).isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
