package dev.dateline.cli;

import java.nio.file.Path;

/** The folder of the store, as the server finds it. */
final class Home {
    private Home() {}

    static Path usual() {
        String set = System.getenv("DATELINE_HOME");
        return set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".dateline") : Path.of(set);
    }
}
