package dev.dateline.format;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import org.jspecify.annotations.Nullable;

/** Takes what is read of an event file, row by row. */
public interface RowSink {
    /** Takes an event; its id is the file's, not yet known to be unique, and empty where the file gives none. */
    void event(Event event);

    /** Takes what could not be used. */
    void problem(FileProblem problem);

    /**
     * Takes an article that events of the file rest on.
     *
     * @param text null where the file does not hold it
     */
    void source(Source source, @Nullable String text);
}
