package dev.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to take in, on disk.
 *
 * @param path where it lies
 * @param name as the person called it
 * @param ours whether it is a copy that is removed afterwards
 */
public record Upload(Path path, String name, boolean ours) {
    public long size() throws IOException {
        return Files.size(path);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Removes the copy. */
    public void discard() {
        if (ours) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
