package dev.dateline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Copies of the whole store, as one SQLite file. */
public final class Backup {
    private static final String NAME = "dateline.db";
    private static final int BUSY_MILLIS = 60_000;

    private Backup() {}

    /**
     * Writes a consistent copy, also while a server has the store open.
     *
     * @param home folder of the store
     * @param target a file that does not exist yet; it appears once it is whole
     * @return number of events in the copy
     * @throws IOException where there is no store, the target exists or can't be written
     */
    public static int write(Path home, Path target) throws IOException {
        Path database = home.resolve(NAME);
        if (!Files.exists(database)) {
            throw new IOException("there is no store in " + home);
        }
        if (Files.exists(target)) {
            throw new IOException(target + " exists already");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (Connection connection = open(database);
                    PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
                copy.setString(1, part.toString());
                copy.execute();
            }
            int events = checked(part);
            sync(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return events;
        } catch (SQLException e) {
            String why = StoreException.isDiskFull(e) ? "the disk is full" : String.valueOf(e.getMessage());
            throw new IOException(why, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts a copy in the place of the store, which is kept beside it.
     *
     * @return where the store that was replaced is now; the home folder where there was none
     * @throws IOException where the copy is no store of Dateline, or is damaged
     * @throws IllegalStateException where a server has the store open
     */
    public static Path restore(Path copy, Path home) throws IOException {
        try (StoreConfiguration.HomeLock lock = StoreConfiguration.HomeLock.acquire(home)) {
            Path part = lock.home().resolve(NAME + ".part");
            try {
                checked(copy);
                Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
                sync(part);
            } catch (SQLException e) {
                throw new IOException(copy + " is no backup of Dateline, or it is damaged: " + e.getMessage(), e);
            }
            return replace(part, home);
        }
    }

    private static Path replace(Path part, Path home) throws IOException {
        Path database = home.resolve(NAME);
        Path before = home;
        if (Files.exists(database)) {
            try (Connection connection = open(database);
                    Statement statement = connection.createStatement()) {
                // the log belongs to the old file: what it holds goes there first
                statement.execute("pragma wal_checkpoint(truncate)");
            } catch (SQLException e) {
                // a damaged store is a reason to restore
            }
            int n = 1;
            for (; Files.exists(home.resolve("before-restore-" + n + ".db")); n++) {}
            before = home.resolve("before-restore-" + n + ".db");
            Files.move(database, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(home.resolve(NAME + "-wal"));
        Files.deleteIfExists(home.resolve(NAME + "-shm"));
        Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
        return before;
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    /** Number of events in a file that is whole. */
    private static int checked(Path file) throws SQLException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            ResultSet check = statement.executeQuery("pragma quick_check(1)");
            if (!check.next() || !"ok".equals(check.getString(1))) {
                throw new SQLException("its pages do not fit together");
            }
            ResultSet row = statement.executeQuery("select count(*), (select count(*) from state) from event");
            row.next();
            return row.getInt(1);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
