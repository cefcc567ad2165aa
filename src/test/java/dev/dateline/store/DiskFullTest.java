package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    @TempDir
    Path home;

    /** Lets the database grow to so many pages and no further, as a disk does. */
    private static void limit(Store store, int pages) throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Connection connection = store.pool().getConnection();
            all.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma max_page_count = " + pages);
            }
        }
        for (Connection connection : all) {
            connection.close();
        }
    }

    @Test
    void storeIsAsItWasAndGoesOnOnceThereIsRoom() throws SQLException {
        try (Store store = Store.open(home)) {
            StoreFixture.add(store, "d1", 10);
            limit(store, 60);
            Throwable full = catchThrowable(() -> StoreFixture.add(store, "d2", 5000));
            assertThat(StoreException.isDiskFull(full)).as("%s", full).isTrue();
            assertThat(store.datasets().all()).extracting(DataSet::id).containsExactly("d1");
            assertThat(store.events().search("bombing")).hasSize(10);
            limit(store, 100_000);
            StoreFixture.add(store, "d2", 5000);
            assertThat(store.columns().current().count()).isEqualTo(5010);
        }
    }
}
