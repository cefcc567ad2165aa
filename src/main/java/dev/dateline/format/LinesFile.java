package dev.dateline.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a JSON object a line; one that can't be read is rejected, the rest goes on. */
final class LinesFile {
    private static final int MAX_RECORD = 1 << 24;

    private final String fileName;
    private final RowSink sink;
    private final RowStream rows;
    private final ObjectRows objects;
    private int line = 1;
    private int began = 1;

    LinesFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.sink = sink;
        this.rows = new RowStream(recognition.format(), reading, sink);
        this.objects = new ObjectRows(recognition.format(), rows, sink);
    }

    void read(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text, 1 << 16);
        for (String record = record(buffered); record != null; record = record(buffered)) {
            if (!record.isBlank()) {
                accept(record);
            }
        }
        if (rows.rows() == 0) {
            throw new FormatException("This file has no events", fileName + " has no line that is a JSON object.");
        }
        rows.finish(fileName);
    }

    private @Nullable String record(BufferedReader in) throws IOException {
        StringBuilder record = new StringBuilder();
        began = line;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                line++;
                return record.toString();
            }
            if (record.length() >= MAX_RECORD) {
                throw new FormatException(
                        "A line of this file is too long",
                        fileName + ", line " + began + ": it has more than " + MAX_RECORD / 1_000_000
                                + " million characters. Write an object a line.");
            }
            record.append((char) c);
        }
        return record.isEmpty() ? null : record.toString();
    }

    private void accept(String record) {
        JsonNode node;
        try {
            node = JsonProblems.JSON.readTree(record);
        } catch (JacksonException e) {
            sink.problem(FileProblem.rejected(
                    began, "json-unreadable", "The line is no JSON object: " + e.getOriginalMessage() + "."));
            return;
        }
        objects.accept(node, began);
    }
}
