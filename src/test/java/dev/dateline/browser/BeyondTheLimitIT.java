package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A store with more events than the page should hold: the server counts, and the page shows it as any other. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the first starts below the limit
class BeyondTheLimitIT {
    private static final int ROWS = 1200;

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void lowLimit(DynamicPropertyRegistry registry) {
        registry.add("dateline.home", home::toString);
        registry.add("dateline.columns.limit", () -> "1000");
    }

    @Test
    @Order(1)
    void countsComeFromTheServerOnceThereAreTooManyEvents(Page page) {
        Screen screen = Screen.open(page, "http://localhost:" + port + "/");
        Ledger sample = screen.ledger();
        assertThat(page.locator("#ledger")).not().containsText("counted by the server");

        screen.drop("rows.csv", "text/csv", rows());
        Ledger all = screen.waitForLedger(l -> l.total() == sample.total() + ROWS);

        assertThat(page.locator("#ledger")).containsText("counted by the server");
        assertThat(all.addsUp()).as(all.toString()).isTrue();
        assertThat(all.shown()).isEqualTo(sample.shown() + ROWS);
        page.keyboard().press("Escape");
        assertThat(screen.rows().first()).isVisible();

        screen.legend("Unrest").click();
        Ledger without = screen.waitForLedger(l -> l.filtered() >= ROWS / 2);
        assertThat(without.addsUp()).as(without.toString()).isTrue();
        screen.legend("Unrest").click();
        screen.waitForLedger(all::equals);

        page.navigate("about:blank");
        page.navigate("http://localhost:" + port + "/#from=2011-01-01&to=2011-12-31&map=7/50.08/14.43");
        screen.waitUntilReady();
        assertThat(screen.waitForLedger(l -> l.outside() > 0).shown()).isEqualTo(365);
        assertThat(screen.legend("Violence")).containsText("183");
        assertThat(screen.legend("Unrest")).containsText("182");
        screen.rows().first().click();
        assertThat(screen.card()).containsText("Event");
    }

    @Test
    @Order(2)
    void filtersHeatAndAreasAreCountedByTheServerToo(Page page) {
        Screen screen = Screen.open(page, "http://localhost:" + port + "/");
        if (!page.locator("#ledger").innerText().contains("counted by the server")) {
            screen.drop("rows.csv", "text/csv", rows());
            page.keyboard().press("Escape");
            assertThat(page.locator("#ledger")).containsText("counted by the server");
        }
        screen.tab("Filters").click();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Unrest"))))
                .containsText("600 / 600");

        screen.button("Legend and display").click();
        page.getByLabel("Heat").check();
        screen.button("Map as a table").click();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Unrest 600");

        page.navigate("about:blank");
        page.navigate("http://localhost:" + port + "/#area=49/13,49/16,51/16,51/13");
        screen.waitUntilReady();
        assertThat(screen.waitForLedger(l -> l.filtered() > 0).shown()).isEqualTo(ROWS);
        assertThat(screen.button("Draw a rectangle")).isVisible();
    }

    /** An event a day from 2010 on in Prague, bombings and protests by turns. */
    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> java.time.LocalDate.of(2010, 1, 1).plusDays(i) + ",50.08,14.43,Event " + i + ","
                        + (i % 2 == 0 ? "protest" : "bombing"))
                .collect(Collectors.joining("\n", "date,latitude,longitude,title,type\n", "\n"));
    }
}
