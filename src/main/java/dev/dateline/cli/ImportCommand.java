package dev.dateline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.dateline.format.FormatException;
import dev.dateline.format.RowReport;
import dev.dateline.format.RowReportCsv;
import dev.dateline.ingest.DryRun;
import dev.dateline.ingest.FileContents;
import dev.dateline.ingest.How;
import dev.dateline.ingest.Importer;
import dev.dateline.ingest.IngestException;
import dev.dateline.ingest.Job;
import dev.dateline.ingest.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes event files and articles into the store: ACLED, UCDP, GTD, GDELT, GeoJSON, KML, timelines, tables"
                    + " and more, as",
            "docs/formats.md lists them, also in ZIP and gzip. A newer file of the same source updates its events by"
                    + " their ids."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int PROBLEMS = 20;

    @Option(
            names = "--dry-run",
            description = "tell which columns are read as what, and what becomes of each row; store nothing")
    private boolean dry;

    @Option(names = "--json", description = "with --dry-run: a JSON object a file, as POST /api/previews answers")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description =
                    "with --dry-run of one file: write each row that is not shown, or only in part, with the reason")
    private @Nullable Path rows;

    @Option(names = "--new", description = "store each file as a data set of its own, and update none")
    private boolean fresh;

    @Option(names = "--no-geocoding", description = "leave places without coordinates unlocated")
    private boolean plain;

    @Option(names = "--home", paramLabel = "DIR", description = "folder of the store (~/.dateline)")
    private Path home = Home.usual();

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description =
                    "then take each file that appears in this folder, once it is complete and none twice, until stopped")
    private @Nullable Path watched;

    @Option(names = "--every", hidden = true)
    private Duration every = Duration.ofSeconds(2);

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        if (files.isEmpty() && watched == null) {
            throw usage("files or --watch FOLDER are needed");
        }
        if (dry && watched != null) {
            throw usage("--dry-run watches no folder");
        }
        if (!dry && (json || rows != null)) {
            throw usage("--json and --report go with --dry-run");
        }
        if (rows != null && files.size() > 1) {
            throw usage("--report is of one file");
        }
        return (dry ? report() : store()) == 0 ? 0 : 1;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** Number of files that could not be read. */
    private int report() {
        int failed = 0;
        DryRun run = new DryRun(!plain);
        for (Path file : files) {
            failed += report(run, file) ? 0 : 1;
        }
        return failed;
    }

    /** Number of files that could not be stored. */
    private int store() {
        int failed = 0;
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (Importer importer = Importer.open(home)) {
            for (Path file : files) {
                failed += store(importer, file) ? 0 : 1;
            }
            watch(importer);
        } catch (IllegalStateException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        }
        return failed;
    }

    private boolean store(Importer importer, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("dateline: " + file + " is no file that can be read");
            return false;
        }
        try {
            stored(String.valueOf(file.getFileName()), importer.take(file, how(), ImportCommand::tell));
            return true;
        } catch (IngestException e) {
            refused(e);
            return false;
        }
    }

    private How how() {
        return new How(fresh ? Target.NEW : Target.FOUND, null, !plain);
    }

    private static void refused(IngestException e) {
        System.err.println("dateline: " + e.title() + ". " + e.detail());
    }

    private static void stored(String name, Job.Progress progress) {
        Job.Result result = progress.result();
        if (result != null) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: %,d events: %,d added, %,d changed, %,d unchanged; %,d rows rejected",
                    name,
                    result.events(),
                    result.added(),
                    result.changed(),
                    result.unchanged(),
                    result.rejected()));
            System.out.flush();
        }
    }

    private void watch(Importer importer) {
        Path folder = watched;
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CliException(folder + " is no folder");
        }
        System.err.println("watching " + folder + "; stop with Ctrl-C");
        try {
            importer.watch(folder, how(), every, new Importer.Told() {
                @Override
                public void progress(Job.Progress progress) {
                    tell(progress);
                }

                @Override
                public void taken(String name, Job.Progress progress) {
                    stored(name, progress);
                }

                @Override
                public void refused(String name, IngestException why) {
                    ImportCommand.refused(why);
                }
            });
        } catch (IOException e) {
            throw new CliException(folder + " can't be read: " + e.getMessage());
        }
    }

    private static void tell(Job.Progress progress) {
        String left = progress.secondsLeft() < 0 ? "" : ", " + progress.secondsLeft() + " s left";
        System.err.println(String.format(Locale.ROOT, "  %s, %,d%s", progress.step(), progress.done(), left));
    }

    private boolean report(DryRun run, Path file) {
        try {
            if (rows == null) {
                print(file, run, RowReport.alone(PROBLEMS));
            } else {
                try (RowReportCsv csv = new RowReportCsv(Files.newBufferedWriter(rows))) {
                    print(file, run, RowReport.alone(PROBLEMS, csv::add));
                }
            }
            return true;
        } catch (FormatException e) {
            System.err.println("dateline: " + e.title() + ". " + e.detail());
        } catch (IOException e) {
            System.err.println("dateline: " + file + " can't be read: " + e.getMessage());
        }
        return false;
    }

    private void print(Path file, DryRun run, RowReport report) throws IOException {
        String name = String.valueOf(file.getFileName());
        run.read(file, report);
        if (json) {
            System.out.println(JsonMapper.builder()
                    .build()
                    .writeValueAsString(FileContents.of(name, Files.size(file), report, true, 1)));
        } else {
            new FileReport(System.out).print(name, report);
        }
    }
}
