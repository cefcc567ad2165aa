package dev.dateline.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the columns of the newest version of the store: built by a thread of its own after each change, large ones in a mapped file that the
 * next start finds again.
 */
@Component
public class ColumnStore {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnStore.class);
    /** Larger ones are kept in a file, not in memory. */
    private static final int IN_MEMORY = 8 << 20;
    /** What is being built keeps the log from being written back. */
    private static final int STOP_SECONDS = 10;

    private final JdbcTemplate jdbc;
    private final DataSetRepository datasets;
    private final Path folder;
    private final ExecutorService builder = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "columns");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable CompletableFuture<EventColumns> newest;

    private final TransactionTemplate transaction;

    ColumnStore(
            JdbcTemplate jdbc, TransactionTemplate transaction, DataSetRepository datasets, StoreSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.datasets = datasets;
        this.folder = settings.home().resolve("columns");
    }

    @PostConstruct
    void start() {
        FacetRebuild.ifNeeded(jdbc, transaction);
        datasets.onChange(this::changed);
        changed();
    }

    @PreDestroy
    void stop() {
        builder.shutdownNow();
        try {
            if (!builder.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("columns are still being built");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void changed() {
        if (newest == null || newest.isDone()) {
            newest = CompletableFuture.supplyAsync(this::build, builder);
        } else {
            // what is being built may be of an older version
            newest = newest.handle((columns, e) -> columns)
                    .thenApplyAsync(columns -> columns != null && isNewest(columns) ? columns : build(), builder);
        }
    }

    private boolean isNewest(EventColumns columns) {
        return columns.version().equals(datasets.version());
    }

    /** The columns of the newest version; waits where they are being built. */
    public EventColumns current() {
        CompletableFuture<EventColumns> future;
        synchronized (this) {
            if (newest == null || newest.isCompletedExceptionally()) {
                newest = CompletableFuture.supplyAsync(this::build, builder);
            }
            future = newest;
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new StoreException("the columns could not be built", e.getCause());
        }
    }

    private EventColumns build() {
        long start = System.nanoTime();
        EventColumns columns = kept();
        if (columns == null) {
            columns = ReadTransaction.run(jdbc, this::build);
            LOG.debug("columns of {} events in {} ms", columns.count(), (System.nanoTime() - start) / 1_000_000);
        }
        return columns;
    }

    private EventColumns build(Connection connection) throws SQLException {
        Path[] written = new Path[1];
        EventColumns columns = ColumnsBuilder.build(connection, size -> {
            if (size <= IN_MEMORY) {
                return ByteBuffer.allocate(size);
            }
            written[0] = folder.resolve("new.dlc");
            return map(written[0], size);
        });
        if (columns.buffer() instanceof MappedByteBuffer mapped && written[0] != null) {
            mapped.force();
            keep(written[0], columns.version());
        }
        return columns;
    }

    private ByteBuffer map(Path file, int size) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(DataSetRepository.Version version) {
        return folder.resolve(version.identity() + "-" + version.number() + "-" + FacetBlock.LAYOUT + ".dlc");
    }

    /** Names the file by its version once it is whole, and removes those of older versions. */
    private void keep(Path written, DataSetRepository.Version version) {
        try (var files = Files.list(folder)) {
            for (Path old : files.filter(f -> !f.equals(written)).toList()) {
                Files.deleteIfExists(old);
            }
            Files.move(written, file(version), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("the columns' file is not kept", e);
        }
    }

    private @Nullable EventColumns kept() {
        DataSetRepository.Version version = datasets.version();
        Path file = file(version);
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return EventColumns.of(version, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException | RuntimeException e) {
            LOG.debug("the columns' file can't be read; it is built anew", e);
            return null;
        }
    }
}
