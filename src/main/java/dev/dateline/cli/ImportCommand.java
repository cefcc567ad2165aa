package dev.dateline.cli;

import dev.dateline.format.EventFiles;
import dev.dateline.format.FormatException;
import dev.dateline.format.Reading;
import dev.dateline.format.RowReport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what event files hold: ACLED, UCDP, GTD, GDELT, GeoJSON, KML, timelines, tables and more, as"
                    + " docs/formats.md",
            "lists them, also in ZIP and gzip; which columns are read as what, and what becomes of each row."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int PROBLEMS = 20;

    @Option(names = "--dry-run", required = true, description = "report, and store nothing")
    @SuppressWarnings("UnusedVariable") // required: it says what the command does not do
    private boolean dry;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "event files")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        int failed = 0;
        for (Path file : files) {
            failed += report(file) ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private static boolean report(Path file) {
        String name = file.getFileName().toString();
        RowReport report = RowReport.alone(PROBLEMS);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            EventFiles.read(in, name, Reading.usual(), report);
            new FileReport(System.out).print(name, report);
            return true;
        } catch (FormatException e) {
            System.err.println("dateline: " + e.title() + ". " + e.detail());
        } catch (IOException e) {
            System.err.println("dateline: " + file + " can't be read: " + e.getMessage());
        }
        return false;
    }
}
