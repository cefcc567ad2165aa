package dev.dateline.api;

import dev.dateline.ingest.Target;

/** Reads which data set a file is to update: {@code auto}, {@code never}, or the id of one. */
final class UpdateChoice {
    private UpdateChoice() {}

    static Target of(String update) {
        return switch (update) {
            case "auto" -> Target.FOUND;
            case "never" -> Target.NEW;
            default -> Target.of(update);
        };
    }
}
