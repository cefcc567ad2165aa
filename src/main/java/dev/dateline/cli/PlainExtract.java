package dev.dateline.cli;

import dev.dateline.extraction.IncidentExtractor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code extract} with article files and at most {@code -o}, what most people ask for: picocli would take longer to understand
 * these arguments than the extraction of an article.
 */
record PlainExtract(List<Path> files, @Nullable Path out) {
    /** The arguments understood; null where there is more to them. */
    static @Nullable PlainExtract of(String[] args) {
        if (args.length < 2 || !args[0].equals("extract")) {
            return null;
        }
        List<Path> files = new ArrayList<>();
        Path out = null;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("-o") && out == null && i + 1 < args.length) {
                out = Path.of(args[++i]);
            } else if (args[i].isEmpty() || args[i].startsWith("-") || args[i].startsWith("@")) {
                return null;
            } else {
                files.add(Path.of(args[i]));
            }
        }
        return files.isEmpty() ? null : new PlainExtract(files, out);
    }

    /** Exit code, as of {@link Commands#run}. */
    int run() {
        Instant now = Instant.ofEpochSecond(System.currentTimeMillis() / 1000);
        ArticleExtraction extraction =
                new ArticleExtraction(IncidentExtractor.load(), new ArticleExtraction.Told(null, null, null, now));
        try (OutputStream target =
                out == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(out)) {
            extraction.run(files, target);
            return 0;
        } catch (CliException e) {
            System.err.println("dateline: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
