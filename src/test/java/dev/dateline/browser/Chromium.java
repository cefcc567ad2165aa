package dev.dateline.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chromium that the browser tests drive: the one named by the environment variable {@code CHROMIUM}, or one of this machine, or one that
 * Playwright keeps, or else one installed now (Debian's package when root on Debian, Playwright's own elsewhere).
 */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> KNOWN = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
    private static final String ADVICE =
            "install a Chromium, or name one in the environment variable CHROMIUM, and run the tests again";

    private Chromium() {}

    /** The executable of a Chromium, installed if need be. @throws IllegalStateException saying what to do where none can be had */
    static Path find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("CHROMIUM names " + named + ", which is no executable file");
            }
            return path;
        }
        return search().orElseGet(Chromium::install);
    }

    private static Optional<Path> search() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> onPath = NAMES.stream()
                .flatMap(name -> Stream.concat(Stream.of("/usr/bin"), Stream.of(path.split(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)));
        return Stream.of(onPath, KNOWN.stream(), playwrightCache())
                .flatMap(s -> s)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> playwrightCache() {
        String set = System.getenv("PLAYWRIGHT_BROWSERS_PATH");
        Path home = Path.of(System.getProperty("user.home"));
        List<Path> roots = set != null && !set.isBlank()
                ? List.of(Path.of(set))
                : List.of(home.resolve(".cache/ms-playwright"), home.resolve("Library/Caches/ms-playwright"));
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.find(root, 6, (file, attributes) -> isBrowser(file))) {
                    files.forEach(found::add);
                } catch (IOException e) {
                    throw new IllegalStateException("cannot read " + root, e);
                }
            }
        }
        return found.stream();
    }

    private static boolean isBrowser(Path file) {
        String name = file.getFileName().toString();
        return (name.equals("chrome") || name.equals("Chromium") || name.equals("chrome-headless-shell"))
                && file.toString().contains("chromium");
    }

    private static Path install() {
        if (isDebian() && "root".equals(System.getProperty("user.name"))) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
        } else {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String classPath = System.getProperty("java.class.path");
            run(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium");
        }
        return search().orElseThrow(
                        () -> new IllegalStateException("no Chromium found, even after an installation: " + ADVICE));
    }

    private static boolean isDebian() {
        try {
            return Files.readAllLines(Path.of("/etc/os-release")).contains("ID=debian");
        } catch (IOException e) {
            return false; // no such file: not a Debian
        }
    }

    private static void run(String... command) {
        System.err.println("browser tests: no Chromium here; running " + String.join(" ", command));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("not done after 10 minutes: " + String.join(" ", command));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed with " + process.exitValue() + ": " + ADVICE);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + String.join(" ", command) + ": " + ADVICE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
