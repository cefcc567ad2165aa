package dev.dateline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store opened without a server, as commands do. One process at a time has it open. */
public final class Store implements AutoCloseable {
    private final StoreConfiguration.HomeLock lock;
    private final HikariDataSource pool;
    private final DataSetRepository datasets;
    private final EventRepository events;
    private final ArticleRepository articles;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final StoreSettings settings;
    private @Nullable ColumnStore columns;

    private Store(StoreConfiguration.HomeLock lock, HikariDataSource pool, StoreSettings settings) {
        this.lock = lock;
        this.pool = pool;
        this.settings = settings;
        jdbc = new JdbcTemplate(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        datasets = new DataSetRepository(jdbc, transaction);
        events = new EventRepository(jdbc);
        articles = new ArticleRepository(jdbc);
    }

    /**
     * Opens the store in this folder, which is made where it does not exist.
     *
     * @throws IllegalStateException where another process has it open
     */
    public static Store open(Path home) {
        StoreSettings settings = new StoreSettings(home);
        StoreConfiguration configuration = new StoreConfiguration();
        StoreConfiguration.HomeLock lock = configuration.homeLock(settings);
        HikariDataSource pool = (HikariDataSource) configuration.dataSource(settings, lock);
        Flyway.configure()
                .dataSource(pool)
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
        Store store = new Store(lock, pool, settings);
        FacetRebuild.ifNeeded(store.jdbc, store.transaction);
        return store;
    }

    HikariDataSource pool() {
        return pool;
    }

    public DataSetRepository datasets() {
        return datasets;
    }

    public EventRepository events() {
        return events;
    }

    public ArticleRepository articles() {
        return articles;
    }

    public WatchRepository watched() {
        return new WatchRepository(jdbc);
    }

    public StoreSettings settings() {
        return settings;
    }

    /** Built from the first call on, as most commands need none. */
    public synchronized ColumnStore columns() {
        if (columns == null) {
            columns = new ColumnStore(jdbc, transaction, datasets, settings);
            columns.start();
        }
        return columns;
    }

    @Override
    public synchronized void close() {
        if (columns != null) {
            columns.stop();
        }
        datasets.stop();
        pool.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
