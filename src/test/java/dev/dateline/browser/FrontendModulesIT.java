package dev.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the unit tests of the front end's modules, {@code frontend/test/*.test.js}, in a real browser. */
@ExtendWith(BrowserExtension.class)
class FrontendModulesIT {
    private static final Path FRONTEND = Path.of("frontend");

    /** What the runner tells of one {@code it}; {@code error} is null where it passed. */
    private record Result(String name, String error) {}

    @TestFactory
    List<DynamicNode> modules(Page page) throws IOException {
        List<String> files = testFiles();
        assertThat(files).as("test modules in frontend/test").isNotEmpty();
        List<DynamicNode> nodes = new ArrayList<>();
        for (String file : files) {
            List<Result> results = run(page, file);
            Stream<DynamicNode> tests = results.stream()
                    .map(r -> dynamicTest(
                            r.name(),
                            () -> assertThat(r.error())
                                    .as(file + ": " + r.name())
                                    .isNull()));
            nodes.add(dynamicContainer(file, tests));
        }
        return nodes;
    }

    @Test
    void reportsFailuresOfEveryKind(Page page) throws IOException {
        List<Result> results = run(page, "runner.selftest.js");

        assertThat(results)
                .filteredOn(r -> r.name().contains("passes"))
                .isNotEmpty()
                .allMatch(r -> r.error() == null);
        assertThat(results)
                .filteredOn(r -> r.name().contains("fails"))
                .isNotEmpty()
                .allMatch(r -> r.error() != null);
    }

    @Test
    void reportsModuleThatCannotBeLoadedOrHoldsNoTest(Page page) throws IOException {
        assertThat(run(page, "no-such-module.test.js"))
                .singleElement()
                .satisfies(r -> assertThat(r.error()).isNotNull());
        assertThat(run(page, "runner.js"))
                .singleElement()
                .satisfies(r -> assertThat(r.error()).contains("no test"));
    }

    private static List<String> testFiles() throws IOException {
        Path folder = FRONTEND.resolve("test");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".test.js"))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Result> run(Page page, String file) throws IOException {
        try (ModuleServer server = ModuleServer.of(FRONTEND)) {
            page.navigate(server.url("/test/index.html"));
            Object answer = page.evaluate("async file => (await import('/test/runner.js')).run(file)", file);
            return ((List<Map<String, Object>>) answer)
                    .stream()
                            .map(r -> new Result((String) r.get("name"), (String) r.get("error")))
                            .toList();
        }
    }
}
