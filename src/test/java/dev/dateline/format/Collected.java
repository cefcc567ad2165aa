package dev.dateline.format;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a file gave. */
final class Collected implements RowSink {
    final List<Event> events = new ArrayList<>();
    final List<FileProblem> problems = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();

    static Collected of(String text, String name) {
        return of(text.getBytes(StandardCharsets.UTF_8), name);
    }

    static Collected of(byte[] bytes, String name) {
        Collected collected = new Collected();
        try {
            EventFiles.read(new ByteArrayInputStream(bytes), name, collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    List<String> codes() {
        return problems.stream().map(FileProblem::code).toList();
    }

    @Override
    public void event(Event event) {
        events.add(event);
    }

    @Override
    public void problem(FileProblem problem) {
        problems.add(problem);
    }

    @Override
    public void source(Source source, @Nullable String text) {
        sources.add(source);
    }
}
