package dev.dateline.format.out;

import dev.dateline.incident.Event;
import java.io.IOException;

/** Writes events to a file, one by one; none is held in memory. */
public interface EventWriter extends AutoCloseable {
    void event(Event event) throws IOException;

    /** Number of events so far that the format has no way to hold. */
    default int leftOut() {
        return 0;
    }

    /** Writes the end, and closes the stream. */
    @Override
    void close() throws IOException;
}
