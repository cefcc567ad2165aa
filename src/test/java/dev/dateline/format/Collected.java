package dev.dateline.format;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What reading a file gave. */
final class Collected implements RowSink {
    final List<Event> events = new ArrayList<>();
    final List<FileProblem> problems = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final List<Integer> rows = new ArrayList<>();

    @Nullable
    Recognition recognition;

    Mapping mapping = new Mapping(List.of());

    static Collected of(String text, String name) {
        return of(text.getBytes(StandardCharsets.UTF_8), name);
    }

    static Collected of(byte[] bytes, String name) {
        return of(bytes, name, Reading.usual());
    }

    /** A file of src/test/resources/format: invented rows in the exact shape of the format. */
    static Collected file(String name) {
        return of(bytes(name), name);
    }

    static byte[] bytes(String name) {
        try (InputStream in = Collected.class.getResourceAsStream("/format/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Collected of(byte[] bytes, String name, Reading reading) {
        Collected collected = new Collected();
        try {
            EventFiles.read(new ByteArrayInputStream(bytes), name, reading, collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    Event event(String title) {
        return events.stream()
                .filter(event -> event.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is none of "
                        + events.stream().map(Event::title).toList()));
    }

    When when(int index) {
        return Objects.requireNonNull(events.get(index).when());
    }

    Where where(int index) {
        return Objects.requireNonNull(events.get(index).where());
    }

    List<String> codes() {
        return problems.stream().map(FileProblem::code).toList();
    }

    @Override
    public void event(Event event) {
        event(event, 0);
    }

    @Override
    public void event(Event event, int row) {
        events.add(event);
        rows.add(row);
    }

    @Override
    public void recognised(Recognition told) {
        recognition = told;
    }

    @Override
    public void mapping(Mapping told) {
        mapping = told;
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
