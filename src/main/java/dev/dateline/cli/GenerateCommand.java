package dev.dateline.cli;

import dev.dateline.format.out.EventsJsonWriter;
import dev.dateline.gazetteer.Gazetteer;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Invents events for tests and benchmarks: cities of the gazetteer by a power law, campaigns over 54 years,",
            "some of them intervals, imprecise, undated or unlocated. The same seed gives the same file."
        })
final class GenerateCommand implements Callable<Integer> {
    /** What can be written. */
    enum Shape {
        EVENTS,
        ACLED
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--events", required = true, paramLabel = "N", description = "how many")
    private int events;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "another seed, other events (1)")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "events: events.json; acled: a CSV in the shape of an ACLED export (default: by FILE's ending)")
    private @Nullable Shape format;

    @Option(names = "-o", paramLabel = "FILE", description = "write here (default: standard output)")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (events < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--events is " + events + ", needed is 1 or more");
        }
        SyntheticEvents made = new SyntheticEvents(Gazetteer.bundled(), seed);
        try (OutputStream target = new BufferedOutputStream(
                out == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(out), 1 << 16)) {
            if (shape() == Shape.ACLED) {
                acled(made, target);
            } else {
                json(made, target);
            }
        } catch (UncheckedIOException e) {
            throw new CliException("the file could not be written: " + e.getCause());
        }
        return 0;
    }

    private Shape shape() {
        if (format != null) {
            return format;
        }
        boolean csv = out != null && out.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? Shape.ACLED : Shape.EVENTS;
    }

    private void json(SyntheticEvents made, OutputStream target) throws IOException {
        String title = events + " synthetic events, seed " + seed;
        EventsJsonWriter.Head head =
                new EventsJsonWriter.Head(title, "Invented: no event happened.", null, null, "dateline");
        try (EventsJsonWriter writer = new EventsJsonWriter(target, head, List.of())) {
            made.forEach(events, one -> quietly(() -> writer.event(one.event())));
        }
    }

    private void acled(SyntheticEvents made, OutputStream target) throws IOException {
        try (Writer text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16)) {
            AcledRows rows = new AcledRows(text);
            made.forEach(events, one -> quietly(() -> rows.write(one)));
        }
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void quietly(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
