package dev.dateline.ingest;

import dev.dateline.store.StoreException;
import dev.dateline.store.StoreSettings;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps uploaded files on disk until their turn, in the store's own folder; what a killed process left is removed at the start. */
@Component
public class Spool {
    private final Path folder;

    Spool(StoreSettings settings) {
        this.folder = settings.home().resolve("spool");
    }

    @PostConstruct
    void clean() throws IOException {
        Files.createDirectories(folder);
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Puts a file where it is to be kept. */
    public interface Placing {
        void place(Path target) throws IOException;
    }

    /**
     * Keeps a file.
     *
     * @param placing writes or moves it to the path it is given
     * @throws IngestException where the disk is full
     */
    public Upload keep(String name, Placing placing) throws IOException {
        Path target = folder.resolve(UUID.randomUUID().toString());
        try {
            placing.place(target);
            return new Upload(target, name, true);
        } catch (IOException | IllegalStateException e) {
            Files.deleteIfExists(target);
            if (StoreException.isDiskFull(e)) {
                throw IngestException.diskFull(name);
            }
            throw e;
        }
    }

    /** Keeps what a stream gives. */
    public Upload keep(String name, InputStream in) throws IOException {
        return keep(name, target -> Files.copy(in, target));
    }
}
