package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** axe-core finds no violation on any screen, in the light and the dark theme. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserExtension.class)
class AccessibilityIT {
    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private Page page;

    @DynamicPropertySource
    static void emptyHome(DynamicPropertyRegistry registry) {
        registry.add("dateline.home", home::toString);
    }

    @BeforeEach
    void take(Page fresh) {
        page = fresh;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void firstScreen(ColorScheme scheme) {
        open(scheme);

        check();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void eventAndReader(ColorScheme scheme) {
        Screen screen = open(scheme);
        screen.rows().nth(2).click();
        assertThat(screen.card().locator("blockquote").first()).isVisible();
        check();

        screen.card().getByText("Open in reader").click();
        assertThat(screen.reader().locator("mark").first()).isVisible();
        check();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void filtersSourcesDialogsAndEmptyResult(ColorScheme scheme) {
        Screen screen = open(scheme);
        for (String tab : List.of("Filters", "Sources", "Events")) {
            screen.tab(tab).click();
            check();
        }
        page.keyboard().press("n");
        assertThat(screen.addDialog()).isVisible();
        check();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        check();
        page.keyboard().press("Escape");
        screen.searchFor("no such words anywhere");
        screen.waitForLedger(l -> l.shown() == 0);
        check();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void mapsDisplayTableAndDrawing(ColorScheme scheme) {
        Screen screen = open(scheme);
        screen.button("Legend and display").click();
        page.getByLabel("Heat").check();
        check();
        page.getByLabel("Marks").check();
        page.keyboard().press("Escape");
        screen.legend("Violence").click();
        screen.waitForLedger(l -> l.filtered() > 0);
        screen.button("Map as a table").click();
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        check();
        screen.button("Close the table").click();
        screen.button("Draw an area").click();
        check();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void phone(ColorScheme scheme) {
        page.setViewportSize(390, 844);
        Screen screen = open(scheme);
        check();

        screen.button("Legend and display").click();
        assertThat(page.getByLabel("Heat")).isVisible();
        check();
    }

    private Screen open(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Screen screen = Screen.open(page, "http://localhost:" + port + "/");
        assertThat(page.locator("html[data-theme=" + scheme.name().toLowerCase(Locale.ROOT) + "]"))
                .hasCount(1);
        return screen;
    }

    private void check() {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(AccessibilityIT::describe)
                        .toList();
        assertThat(violations).isEmpty();
    }

    private static String describe(Rule rule) {
        String nodes =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).collect(Collectors.joining("\n  "));
        return rule.getId() + " (" + rule.getHelp() + ")\n  " + nodes;
    }
}
