package dev.dateline.format;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, before anything of it is stored.
 *
 * @param report what its rows give
 * @param complete whether the whole file was read
 */
public record Preview(RowReport report, boolean complete) {
    /** Ends the reading of a file of which enough is known. */
    private static final class Enough extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private Enough() {
            super("enough", null, false, false);
        }
    }

    /**
     * Reads a file without storing it.
     *
     * @param maxRows so many rows are looked at
     * @param maxProblems so many problems are kept
     * @throws FormatException where the file as a whole can't be used
     */
    public static Preview of(InputStream in, String fileName, Reading reading, int maxRows, int maxProblems)
            throws IOException {
        RowReport report = RowReport.alone(maxProblems);
        try {
            EventFiles.read(in, fileName, reading, new Stop(report, maxRows));
            return new Preview(report, true);
        } catch (Enough e) {
            return new Preview(report, false);
        }
    }

    /** Passes rows on until there are enough. */
    private record Stop(RowReport to, int maxRows) implements RowSink {
        @Override
        public void event(Event event) {
            event(event, 0);
        }

        @Override
        public void event(Event event, int row) {
            to.event(event, row);
            check();
        }

        @Override
        public void problem(FileProblem problem) {
            to.problem(problem);
            check();
        }

        private void check() {
            if (to.rows() >= maxRows) {
                throw new Enough();
            }
        }

        @Override
        public void source(Source source, @Nullable String text) {
            to.source(source, text);
        }

        @Override
        public void recognised(Recognition recognition) {
            to.recognised(recognition);
        }

        @Override
        public void mapping(Mapping mapping) {
            to.mapping(mapping);
        }
    }
}
