package dev.dateline.cli;

import dev.dateline.store.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the whole store into one file, as it is at one moment, also while a server is running.")
final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Option(names = "--home", paramLabel = "DIR", description = "folder of the store (~/.dateline)")
    private Path home = Home.usual();

    @Option(names = "-o", paramLabel = "FILE", description = "file to write (dateline-DATE-TIME.db in this folder)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Path target =
                out == null ? Path.of("dateline-" + STAMP.format(LocalDateTime.now(ZoneOffset.UTC)) + ".db") : out;
        try {
            int events = Backup.write(home, target.toAbsolutePath());
            System.err.println(events + " events written to " + target);
            return 0;
        } catch (IOException e) {
            throw new CliException("no backup was written: " + e.getMessage());
        }
    }
}
