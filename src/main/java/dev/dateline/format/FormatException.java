package dev.dateline.format;

import java.io.Serial;

/** Why an event file can't be read: a title, and what is wrong, where, and what to do. */
public final class FormatException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String title;

    FormatException(String title, String detail) {
        super(detail);
        this.title = title;
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** What is wrong, where, and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
