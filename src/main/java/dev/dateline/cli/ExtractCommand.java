package dev.dateline.cli;

import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.gazetteer.Gazetteer;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code extract}. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the incidents that texts report.",
            "",
            "--jsonl reads a corpus from standard input, one JSON object a line:",
            "  {\"id\": \"...\", \"published\": \"2024-04-30\", \"title\": \"...\", \"text\": \"...\"}",
            "and writes one a line to standard output, in the same order: timexes, toponyms, incidents, problems.",
            "Only \"text\" must be there. Offsets are UTF-16 code units into it.",
            "A line that can't be read gives a line with a problem; the exit code is then 3."
        })
final class ExtractCommand implements Callable<Integer> {
    @Option(names = "--jsonl", description = "read and write JSON lines")
    private boolean jsonl;

    @Option(
            names = "--threads",
            defaultValue = "0",
            paramLabel = "N",
            description = "threads to use (default: one for each processor)")
    private int threads;

    @Override
    public Integer call() throws Exception {
        if (!jsonl) {
            throw new CliException("say --jsonl to read a corpus from standard input");
        }
        int count = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        IncidentExtractor extractor = IncidentExtractor.load(Gazetteer.bundled());
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        int refused = new CorpusExtraction(extractor, count).run(System.in, out);
        out.flush();
        return refused == 0 ? 0 : 3;
    }
}
