package dev.dateline.cli;

import dev.dateline.store.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a backup in the place of the store, which is kept beside it as before-restore-N.db.",
            "The server must not be running."
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "what backup wrote")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "folder of the store (~/.dateline)")
    private Path home = Home.usual();

    @Override
    public Integer call() {
        try {
            Path before = Backup.restore(file, home);
            System.err.println("restored" + (before.equals(home) ? "" : "; the store as it was is now " + before));
            return 0;
        } catch (IOException | IllegalStateException e) {
            throw new CliException("nothing was restored: " + e.getMessage());
        }
    }
}
