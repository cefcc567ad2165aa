package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private void add(String dataset, int events) {
        try (Store store = Store.open(home())) {
            StoreFixture.add(store, dataset, events);
        }
    }

    @Test
    void copyOfAnOpenStoreHasWhatIsStored() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.open(home())) {
            StoreFixture.add(store, "d1", 3);
            assertThat(Backup.write(home(), copy)).isEqualTo(3);
            StoreFixture.add(store, "d2", 2);
        }
        Backup.restore(copy, home());
        try (Store store = Store.open(home())) {
            assertThat(store.datasets().all()).extracting(DataSet::id).containsExactly("d1");
            assertThat(store.events().search("bombing")).hasSize(3);
            assertThat(store.columns().current().count()).isEqualTo(3);
        }
    }

    @Test
    void storeThatWasReplacedIsKept() throws IOException {
        add("d1", 1);
        Path copy = folder.resolve("copy.db");
        Backup.write(home(), copy);
        add("d2", 1);
        Path before = Backup.restore(copy, home());
        Files.delete(home().resolve("dateline.db"));
        Files.move(before, home().resolve("dateline.db"));
        try (Store store = Store.open(home())) {
            assertThat(store.datasets().all()).hasSize(2);
        }
    }

    @Test
    void otherFilesAreNotTakenForBackupsAndRunningStoresNotReplaced() throws IOException {
        add("d1", 1);
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database at all, but some words");
        assertThatThrownBy(() -> Backup.restore(text, home())).isInstanceOf(IOException.class);
        Path copy = folder.resolve("copy.db");
        Backup.write(home(), copy);
        assertThatThrownBy(() -> Backup.write(home(), copy)).hasMessageContaining("exists already");
        try (Store store = Store.open(home())) {
            assertThatThrownBy(() -> Backup.restore(copy, home())).isInstanceOf(IllegalStateException.class);
            assertThat(store.datasets().all()).hasSize(1);
        }
    }
}
