package dev.dateline.cli;

import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.ingest.ExtractionResponse;
import dev.dateline.text.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Extracts from a corpus, one JSON object a line in and out, in the order read. */
final class CorpusExtraction {
    /** A longer line is refused: no article is that long, and memory stays bounded. */
    static final int MAX_LINE = 64 * 1024 * 1024;

    private final IncidentExtractor extractor;
    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final int threads;
    private int refused;

    CorpusExtraction(IncidentExtractor extractor, int threads) {
        this.extractor = extractor;
        this.threads = threads;
    }

    private record Answer(String json, boolean refused) {}

    /**
     * Reads to the end.
     *
     * @return number of lines that were refused
     */
    int run(InputStream in, PrintStream out) throws IOException, InterruptedException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Answer>> pending = new ArrayDeque<>();
            for (String line = next(reader); line != null; line = next(reader)) {
                String current = line;
                if (!current.isBlank()) {
                    pending.add(pool.submit(() -> answer(current)));
                }
                if (pending.size() > threads * 4) {
                    write(pending.remove(), out);
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove(), out);
            }
        } finally {
            pool.shutdownNow();
        }
        return refused;
    }

    private void write(Future<Answer> future, PrintStream out) throws InterruptedException {
        try {
            Answer answer = future.get();
            out.append(answer.json()).append('\n');
            refused += answer.refused() ? 1 : 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Answer answer(String line) {
        if (line.length() > MAX_LINE) {
            return refuse(null, "line is longer than " + MAX_LINE + " characters; split the text");
        }
        try {
            CorpusLine read = CorpusLine.parse(line, mapper);
            Document document = Document.of(read.text(), read.title(), read.published());
            return new Answer(
                    mapper.writeValueAsString(ExtractionResponse.of(
                            read.id(), read.text(), extractor.extract(document), read.problems())),
                    false);
        } catch (CorpusLine.Refused e) {
            return refuse(e.id(), String.valueOf(e.getMessage()));
        }
    }

    private Answer refuse(@Nullable String id, String message) {
        return new Answer(mapper.writeValueAsString(ExtractionResponse.refused(id, "input.line", message)), true);
    }

    /** The next line, at most a little longer than the limit: the rest of a longer one is skipped. Null at the end. */
    private static @Nullable String next(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder(4096);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() <= MAX_LINE) {
                line.append((char) c);
            }
            c = reader.read();
        }
        return line.toString();
    }
}
