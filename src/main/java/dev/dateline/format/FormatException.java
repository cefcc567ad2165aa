package dev.dateline.format;

import dev.dateline.text.InputException;
import java.io.Serial;

/** Why an event file can't be read: a title, and what is wrong, where, and what to do. */
public final class FormatException extends InputException {
    @Serial
    private static final long serialVersionUID = 1L;

    FormatException(String title, String detail) {
        super(title, detail);
    }
}
