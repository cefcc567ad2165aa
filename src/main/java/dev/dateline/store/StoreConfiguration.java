package dev.dateline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the database: SQLite with a write-ahead log, one process at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {
    private static final int BUSY_MILLIS = 60_000; // a large file is stored in one transaction

    /** Bytes; an event takes about 800. Of new databases only. */
    private static final int PAGE = 8192;

    @Bean(destroyMethod = "close")
    HomeLock homeLock(StoreSettings settings) {
        return HomeLock.acquire(settings.home());
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(StoreSettings settings, HomeLock lock) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false); // else the driver runs a query of its own after each insert
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource sqlite = new SQLiteDataSource(config);
        Path database = lock.home().resolve("dateline.db");
        sqlite.setUrl("jdbc:sqlite:" + database);
        if (!Files.exists(database)) {
            create(sqlite.getUrl());
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(sqlite);
        pool.setMaximumPoolSize(4);
        pool.setPoolName("store");
        return pool;
    }

    /** Writes the head of a database: its size of a page is fixed once there is a write-ahead log. */
    private static void create(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma page_size = " + PAGE);
            statement.execute("pragma journal_mode = wal");
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Holds a lock file in the home folder, so that two processes never write one database. */
    static final class HomeLock implements AutoCloseable {
        private final Path home;
        private final FileChannel channel;

        private HomeLock(Path home, FileChannel channel) {
            this.home = home;
            this.channel = channel;
        }

        static HomeLock acquire(Path home) {
            try {
                Files.createDirectories(home);
                FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    throw new IllegalStateException(
                            "another Dateline uses " + home + "; stop it, or start this one with --dateline.home=DIR");
                }
                return new HomeLock(home, channel);
            } catch (OverlappingFileLockException e) {
                throw new IllegalStateException("this process has already opened " + home, e);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "the folder " + home + " can't be used: " + e.getMessage()
                                + "; choose another with --dateline.home=DIR",
                        e);
            }
        }

        Path home() {
            return home;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
