package dev.dateline.ingest;

import java.io.Serial;

/** Why an article or a file could not be taken in: a title, and what happened, where, and what to do. */
public final class IngestException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String title;

    public IngestException(String title, String detail) {
        super(detail);
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
