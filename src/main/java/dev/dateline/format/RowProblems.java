package dev.dateline.format;

import org.jspecify.annotations.Nullable;

/** Tells what of a row can't be used; the column then stays in {@code extra}. */
final class RowProblems {
    private static final int MAX_SHOWN = 60;

    private final RowSink sink;

    RowProblems(RowSink sink) {
        this.sink = sink;
    }

    void tell(Row row, Role role, @Nullable String value, String code, String message) {
        sink.problem(FileProblem.of(row.number(), row.name(role), value, code, message));
        row.keep(role);
    }

    void reject(Row row, String code, String message) {
        sink.problem(FileProblem.rejected(row.number(), code, message));
    }

    static String shown(String value) {
        return value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN - 1) + "\u2026" : value;
    }
}
