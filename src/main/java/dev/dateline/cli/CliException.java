package dev.dateline.cli;

import java.io.Serial;

/** What a command could not do, in one line for a person; printed without a stack trace. */
final class CliException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message);
    }
}
