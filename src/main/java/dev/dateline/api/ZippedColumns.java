package dev.dateline.api;

import dev.dateline.store.ColumnStore;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventColumns;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the newest columns zipped; zips them by a thread of its own after each change of the store. */
@Component
class ZippedColumns {
    private static final Logger LOG = LoggerFactory.getLogger(ZippedColumns.class);
    private static final int CHUNK = 1 << 16;

    private final ColumnStore columns;
    private final DataSetRepository datasets;
    private final ExecutorService zipper = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "zip-columns");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Zipped newest;

    ZippedColumns(ColumnStore columns, DataSetRepository datasets) {
        this.columns = columns;
        this.datasets = datasets;
    }

    private static final class Zipped {
        private final DataSetRepository.Version version;
        private final byte[] bytes;

        Zipped(DataSetRepository.Version version, byte[] bytes) {
            this.version = version;
            this.bytes = bytes;
        }
    }

    @PostConstruct
    void start() {
        datasets.onChange(this::changed);
        changed();
    }

    @PreDestroy
    void stop() {
        zipper.shutdownNow();
    }

    private void changed() {
        try {
            zipper.execute(this::zip);
        } catch (RejectedExecutionException e) {
            LOG.debug("not zipped while closing", e);
        }
    }

    private void zip() {
        try {
            EventColumns now = columns.current();
            Zipped known = newest;
            if (known == null || !known.version.equals(now.version())) {
                newest = new Zipped(now.version(), zipped(now.bytes()));
            }
        } catch (RuntimeException e) {
            LOG.warn("the columns could not be zipped", e);
        }
    }

    /** These columns zipped; null while that is not done. */
    byte @Nullable [] of(EventColumns wanted) {
        Zipped known = newest;
        return known != null && known.version.equals(wanted.version()) ? known.bytes : null;
    }

    /** The fastest level: it is done anew after each change, and most browsers are on the same machine. */
    private static byte[] zipped(ByteBuffer bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.remaining() / 4 + 64);
        try (OutputStream gzip = new GZIPOutputStream(out, CHUNK) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            copy(bytes, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void copy(ByteBuffer from, OutputStream to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (from.hasRemaining()) {
            int length = Math.min(CHUNK, from.remaining());
            from.get(chunk, 0, length);
            to.write(chunk, 0, length);
        }
    }
}
