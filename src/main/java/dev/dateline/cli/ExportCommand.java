package dev.dateline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.dateline.export.StoreExport;
import dev.dateline.format.out.ExportFormat;
import dev.dateline.page.PageWriter;
import dev.dateline.store.EventColumns;
import dev.dateline.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes all events of the store into one file: html (map, timeline, list and texts, works offline),",
            "events.json, geojson, csv, kml, timelinejs, kepler, geopackage or atlos. docs/formats.md says what each holds."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String HTML = "html";

    @Option(names = "--format", paramLabel = "FORMAT", description = "one of these (html)")
    private String format = HTML;

    @Option(names = "-o", paramLabel = "FILE", description = "file to write (a usual name in this folder)")
    private @Nullable Path out;

    @Option(names = "--title", paramLabel = "TEXT", description = "of the page (the name of its largest source)")
    private @Nullable String title;

    @Option(names = "--home", paramLabel = "DIR", description = "folder of the store (~/.dateline)")
    private Path home = Home.usual();

    @Override
    public Integer call() {
        ExportFormat wanted = format.equals(HTML)
                ? null
                : ExportFormat.ofCode(format)
                        .orElseThrow(() -> new CliException("no format " + format + " (see dateline export --help)"));
        Path target = Objects.requireNonNullElse(out, Path.of(wanted == null ? "dateline.html" : wanted.fileName()));
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (Store store = Store.open(home)) {
            System.err.println(write(store, wanted, target.toAbsolutePath()) + " written to " + target);
            return 0;
        } catch (IOException | IllegalStateException e) {
            throw new CliException("nothing was exported: " + e.getMessage());
        }
    }

    /** Writes beside the target first, so that no half file stands in its place. */
    private String write(Store store, @Nullable ExportFormat wanted, Path target) throws IOException {
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            String told = wanted == null ? page(store, half) : events(store, wanted, half);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            return told;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static String events(Store store, ExportFormat wanted, Path file) throws IOException {
        int leftOut = StoreExport.of(store).write(wanted, null, Files.newOutputStream(file));
        int events = count(store) - leftOut;
        return events + " events"
                + (leftOut == 0 ? "" : " (" + leftOut + " left out: this format has no place for them)");
    }

    private static int count(Store store) {
        return store.columns().current().count();
    }

    private String page(Store store, Path file) throws IOException {
        EventColumns now = store.columns().current();
        if (now.count() > PageWriter.MOST_EVENTS) {
            throw new CliException("a page can hold " + PageWriter.MOST_EVENTS + " events, these are " + now.count()
                    + "; export them as geojson, or save a part of them from the page");
        }
        var head =
                new PageWriter.Head(title, Instant.now().truncatedTo(ChronoUnit.SECONDS), now.count(), List.of(), "");
        int[] rows = IntStream.range(0, now.count()).toArray();
        StoreExport.of(store).page(head, null, now, rows, Files.newOutputStream(file));
        return now.count() + " events";
    }
}
