package dev.dateline.cli;

import dev.dateline.extraction.IncidentExtractor;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds the incidents that texts report.",
            "",
            "With article files (text, HTML): writes events.json, a GeoJSON FeatureCollection, to standard output or"
                    + " -o.",
            "",
            "With --jsonl: reads a corpus from standard input, one JSON object a line,",
            "  {\"id\": \"...\", \"published\": \"2024-04-30\", \"title\": \"...\", \"text\": \"...\"}",
            "and writes one a line to standard output, in the same order: timexes, toponyms, incidents, problems.",
            "Only \"text\" must be there. Offsets are UTF-16 code units into it.",
            "A line that can't be read gives a line with a problem; the exit code is then 3."
        })
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ARTICLE", arity = "0..*", description = "article files")
    private List<Path> files = List.of();

    @Option(names = "-o", paramLabel = "FILE", description = "write events.json here (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--title", description = "headline, where the file does not tell it")
    private @Nullable String title;

    @Option(names = "--publisher", description = "publisher, where the file does not tell it")
    private @Nullable String publisher;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "day of publication (2024-04-30), where the file does not tell it: relative dates count from it")
    private @Nullable LocalDate published;

    @Option(
            names = "--generated",
            paramLabel = "INSTANT",
            description = "time to write into the file (2024-04-30T00:00:00Z; default: now)")
    private @Nullable Instant generated;

    @Option(
            names = "--explain",
            description = "print, sentence by sentence, which rules fired, which candidates lost and why, instead")
    private boolean explain;

    @Option(names = "--jsonl", description = "read and write JSON lines")
    private boolean jsonl;

    @Option(
            names = "--threads",
            defaultValue = "0",
            paramLabel = "N",
            description = "threads for --jsonl (default: one for each processor)")
    private int threads;

    @Override
    public Integer call() throws Exception {
        if (jsonl != files.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), "give article files, or --jsonl and a corpus");
        }
        if (explain && (jsonl || out != null) && spec != null) {
            throw new ParameterException(spec.commandLine(), "--explain takes article files and prints text");
        }
        IncidentExtractor extractor = IncidentExtractor.load();
        return jsonl ? corpus(extractor) : articles(extractor);
    }

    private int articles(IncidentExtractor extractor) throws IOException {
        Instant time = generated == null ? Instant.ofEpochSecond(System.currentTimeMillis() / 1000) : generated;
        ArticleExtraction extraction =
                new ArticleExtraction(extractor, new ArticleExtraction.Told(title, publisher, published, time));
        if (explain) {
            extraction.explain(files, System.out);
            return 0;
        }
        try (OutputStream target =
                out == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(out)) {
            extraction.run(files, target);
        }
        return 0;
    }

    private int corpus(IncidentExtractor extractor) throws IOException, InterruptedException {
        int count = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        PrintStream lines = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        int refused = new CorpusExtraction(extractor, count).run(System.in, lines);
        lines.flush();
        return refused == 0 ? 0 : 3;
    }
}
