package dev.dateline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** Bytes; an event takes about 1,000. Of new databases only. */
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
        config.setPageSize(PAGE);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource sqlite = new SQLiteDataSource(config);
        sqlite.setUrl("jdbc:sqlite:" + lock.home().resolve("dateline.db"));
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(sqlite);
        pool.setMaximumPoolSize(4);
        pool.setPoolName("store");
        return pool;
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
