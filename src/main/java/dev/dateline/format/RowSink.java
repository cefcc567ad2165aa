package dev.dateline.format;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import org.jspecify.annotations.Nullable;

/** Takes what is read of an event file, row by row. */
public interface RowSink {
    /** Takes an event; its id is the file's, not yet known to be unique, and empty where the file gives none. */
    void event(Event event);

    /**
     * Takes an event with the line that it stands in.
     *
     * @param row line number in the file, from 1
     */
    default void event(Event event, int row) {
        event(event);
    }

    /** Takes what could not be used. */
    void problem(FileProblem problem);

    /**
     * Takes an article that events of the file rest on.
     *
     * @param text null where the file does not hold it
     */
    void source(Source source, @Nullable String text);

    /** Takes what the file turned out to be, before its first row. */
    default void recognised(Recognition recognition) {}

    /** Takes what the file says about itself. */
    default void head(FileHead head) {}

    /** Takes how the columns are read, before the first event; again where later rows have other columns. */
    default void mapping(Mapping mapping) {}
}
