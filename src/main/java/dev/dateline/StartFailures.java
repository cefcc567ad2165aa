package dev.dateline;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why the server does not start, and what to do. */
final class StartFailures {
    private StartFailures() {}

    /** The port is taken. */
    static final class Port extends AbstractFailureAnalyzer<PortInUseException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
            return new FailureAnalysis(
                    "Port " + cause.getPort() + " is in use.",
                    "Stop what uses it, or start with --server.port=" + (cause.getPort() + 1) + ".",
                    cause);
        }
    }

    /** The home folder is taken, or can't be used. */
    static final class Home extends AbstractFailureAnalyzer<IllegalStateException> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, IllegalStateException cause) {
            String message = String.valueOf(cause.getMessage());
            return message.contains("--dateline.home")
                    ? new FailureAnalysis(message, "Start with --dateline.home=DIR.", cause)
                    : null;
        }
    }
}
