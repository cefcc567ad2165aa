package dev.dateline.api;

import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRepository;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the columns of the stored events, zipped, and builds them anew when the store has changed. */
@Component
class ColumnSnapshots {
    private final EventRepository events;
    private final DataSetRepository datasets;
    private @Nullable Snapshot current;

    ColumnSnapshots(EventRepository events, DataSetRepository datasets) {
        this.events = events;
        this.datasets = datasets;
    }

    /** The columns at one version of the store; {@code etag} as the header has it. */
    record Snapshot(long version, String etag, Zipped zipped) {
        byte[] gzip() {
            return zipped.bytes;
        }

        byte[] bytes() {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Zipped {
        private final byte[] bytes;

        Zipped(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    synchronized Snapshot current() {
        long version = datasets.version();
        Snapshot known = current;
        if (known == null || known.version() != version) {
            byte[] bytes = ColumnWriter.write(events, datasets.all());
            known = new Snapshot(version, "\"" + Long.toHexString(version) + "\"", new Zipped(zip(bytes)));
            current = known;
        }
        return known;
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
