package dev.dateline.text;

import java.io.Serial;

/** Why an input as a whole can't be used, for a person: a title, and what is wrong, where, and what to do. */
public class InputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String title;

    protected InputException(String title, String detail) {
        super(detail);
        this.title = title;
    }

    /** What is wrong, in a few words. */
    public final String title() {
        return title;
    }

    /** What is wrong, where, and what to do. */
    public final String detail() {
        return String.valueOf(getMessage());
    }
}
