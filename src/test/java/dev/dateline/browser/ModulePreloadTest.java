package dev.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page asks for all of its modules at once: else each level of imports costs a round trip before the first event is drawn. */
class ModulePreloadTest {
    private static final Path FRONTEND = Path.of("frontend");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\b[^'\"]*?from\\s+'(\\.[^']+)'");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"(src/[^\"]+)\">");

    @Test
    void indexPreloadsExactlyTheModulesThatMainNeeds() {
        Set<String> needed = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of("src/main.js"));
        while (!open.isEmpty()) {
            Path module = Path.of(open.pop());
            IMPORT.matcher(read(module))
                    .results()
                    .map(match ->
                            module.resolveSibling(match.group(1)).normalize().toString())
                    .filter(needed::add)
                    .forEach(open::push);
        }
        Set<String> preloaded = PRELOAD.matcher(read(Path.of("index.html")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(preloaded).isEqualTo(needed);
    }

    private static String read(Path file) {
        try {
            return Files.readString(FRONTEND.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
