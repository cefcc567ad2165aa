package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Point;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** What visitors come to do, in a real browser, on the real server with an empty home. Journeys may run in any order: some add data, none counts on it. */
class JourneysIT extends ServedPage {
    private static final String GEOJSON = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [13.4, 52.5]}, "properties": {"title": "March in Berlin", "date": "2023-05-01"}},
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.35, 48.86]}, "properties": {"title": "March in Paris", "date": "2023-05-02"}},
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-0.12, 51.5]}, "properties": {"title": "March in London", "date": "2023-05-03"}}]}
            """;
    private static final String CSV = """
            date,lat,lon,title
            2023-06-01,40.4,-3.7,Storm over Madrid
            2023-06-02,95,-3.7,Storm beyond the pole
            2023-06-03,41.9,12.5,<img src=x onerror="document.title='broken'">
            """;

    private static final int VIOLENCE = 0xd55e00;
    private static final String ARTICLE =
            "A bomb exploded at a market in Quetta on Tuesday, killing four people. Police later arrested two men in Karachi.";

    @Test
    void sampleAppearsOnMapTimelineAndList() {
        Ledger ledger = screen.ledger();

        assertThat(ledger.total()).isGreaterThanOrEqualTo(10);
        assertThat(ledger.shown()).isPositive();
        assertThat(ledger.addsUp()).as(ledger.toString()).isTrue();
        assertThat(Picture.of(screen.map()).marks(VIOLENCE, 30)).hasSizeGreaterThan(3);
        assertThat(Picture.of(screen.timeline()).marks(VIOLENCE, 20)).isNotEmpty();
        assertThat(screen.rows().allInnerTexts())
                .hasSizeGreaterThan(5)
                .anySatisfy(row -> assertThat(row).contains("Kerman"));
    }

    @Test
    void scrubbingChangesWhatIsShownAndEveryEventStaysAccountedFor() {
        Ledger before = screen.ledger();
        int pixels = Picture.of(screen.map()).count(VIOLENCE);

        screen.windowStart().focus();
        for (int step = 0; step < 10; step++) {
            page.keyboard().press("PageUp");
            Ledger now = screen.ledger();
            assertThat(now.addsUp()).as(now.toString()).isTrue();
            assertThat(now.total()).isEqualTo(before.total());
        }

        Ledger after = screen.waitForLedger(l -> l.shown() < before.shown());
        assertThat(after.outside() - before.outside()).isEqualTo(before.shown() - after.shown());
        page.waitForCondition(() -> Picture.of(screen.map()).count(VIOLENCE) < pixels);
    }

    @Test
    void pinLeadsToTheSentence() {
        Point pin = Picture.of(screen.map()).marks(VIOLENCE, 60).stream()
                .max(Comparator.comparing(Point::getX)) // the legend stands on the left
                .orElseThrow();

        screen.map().click(new Locator.ClickOptions().setPosition(pin.x, pin.y));

        assertThat(screen.card()).isVisible();
        String quote = screen.card().locator("blockquote").first().innerText();
        assertThat(quote).hasSizeGreaterThan(10);
        screen.card().getByText("Open in reader").click();
        assertThat(screen.reader().locator("mark").first()).isVisible();
        assertThat(squeezed(screen.reader().innerText())).contains(squeezed(quote));
    }

    @Test
    void droppedFilesJoinTheMapAndEveryRowIsAccountedFor() {
        Ledger before = screen.ledger();

        screen.drop("marches.geojson", "application/geo+json", GEOJSON);
        screen.waitForLedger(l -> l.total() == before.total() + 3);
        screen.drop("storms.csv", "text/csv", CSV);
        Ledger after = screen.waitForLedger(l -> l.total() == before.total() + 6);

        assertThat(after.unlocated()).isEqualTo(before.unlocated() + 1);
        assertThat(after.addsUp()).as(after.toString()).isTrue();
        page.keyboard().press("Escape");
        screen.searchFor("onerror");
        assertThat(screen.rows().filter(new Locator.FilterOptions().setHasText("<img src=x")))
                .hasCount(1);
        assertThat(page.title()).doesNotContain("broken");
    }

    @Test
    void fileThatHoldsNoEventsIsRefusedWithReason() {
        Ledger before = screen.ledger();

        screen.drop("noise.bin", "application/octet-stream", "\u0000\u0001\u0002\u0000\u0003\u0000");

        assertThat(screen.addDialog().locator(".job.failed")).containsText("noise.bin");
        assertThat(screen.addDialog().locator(".job.failed small")).not().isEmpty();
        assertThat(screen.ledger()).isEqualTo(before);
    }

    @Test
    void pastedArticleJoinsTheMap() {
        Ledger before = screen.ledger();

        page.keyboard().press("n");
        screen.addDialog()
                .getByLabel("Text", new Locator.GetByLabelOptions().setExact(true))
                .fill(ARTICLE);
        screen.addDialog().getByLabel("Published").fill("2024-01-10");
        screen.addDialog().getByText("Find the events").click();

        Ledger after = screen.waitForLedger(l -> l.total() > before.total());
        assertThat(after.addsUp()).as(after.toString()).isTrue();
        page.keyboard().press("Escape");
        screen.searchFor("Quetta");
        screen.rows()
                .filter(new Locator.FilterOptions().setHasText("9 Jan"))
                .first()
                .click();
        assertThat(screen.card()).containsText("9 January 2024");
        assertThat(screen.card().locator("blockquote").first()).containsText("market in Quetta");
    }

    @Test
    void reloadAndSharedAddressRestoreTheView() {
        screen.searchFor("bomb");
        screen.windowStart().focus();
        page.keyboard().press("PageUp");
        screen.rows().first().click();
        assertThat(screen.card().locator("blockquote").first()).isVisible();
        Ledger ledger = screen.waitForLedger(l -> l.filtered() > 0 && l.outside() > 0);
        String title = screen.card().locator("h2").innerText();
        page.waitForURL(url -> url.contains("event="));
        page.waitForTimeout(600); // the address is written a little later than the view

        page.reload();
        screen.waitUntilReady();

        assertThat(screen.card().locator("h2")).hasText(title);
        screen.waitForLedger(ledger::equals);
        Page other = page.context().newPage();
        Screen shared = Screen.open(other, page.url());
        assertThat(shared.card().locator("h2")).hasText(title);
        shared.waitForLedger(ledger::equals);
    }

    @Test
    void keyboardAloneReachesEverything() {
        screen.tabTo(screen.list());
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(screen.card()).isVisible();
        String title = screen.card().locator("h2").innerText();
        page.keyboard().press("j");
        assertThat(screen.card().locator("h2")).not().hasText(title);

        page.keyboard().press("r");
        assertThat(screen.reader()).isVisible();
        page.keyboard().press("Escape");
        assertThat(screen.reader()).isHidden();
        page.keyboard().press("Escape");
        assertThat(screen.card()).isHidden();

        screen.tabTo(screen.windowStart());
        Ledger all = screen.ledger();
        for (int i = 0; i < 6; i++) {
            page.keyboard().press("PageUp");
        }
        screen.waitForLedger(l -> l.outside() > all.outside());

        page.keyboard().press("/");
        page.keyboard().type("Kerman");
        screen.waitForLedger(l -> l.filtered() > 0);
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Space");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void playingMovesTheWindowUntilItIsStopped() {
        screen.windowStart().focus();
        page.keyboard().press("PageUp");
        page.keyboard().press("PageUp");
        screen.windowEnd().focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("PageDown");
        }
        String start = screen.windowStart().getAttribute("aria-valuenow");

        screen.button("Play").click();
        page.waitForCondition(() -> !start.equals(screen.windowStart().getAttribute("aria-valuenow")));
        screen.button("Pause").click();

        String stopped = screen.windowStart().getAttribute("aria-valuenow");
        page.waitForTimeout(700); // longer than a step takes
        assertThat(screen.windowStart().getAttribute("aria-valuenow")).isEqualTo(stopped);
    }

    @Test
    void filtersThatLeaveNothingSayHowToLoosenThem() {
        screen.searchFor("no such words anywhere");

        screen.waitForLedger(l -> l.shown() == 0);
        assertThat(page.getByText("No events match")).isVisible();
        page.getByText("Remove, shows").first().click();
        screen.waitForLedger(l -> l.shown() > 0);
    }

    @Test
    void phoneShowsAllWithoutScrollingSideways() {
        page.setViewportSize(390, 844);
        page.reload();
        screen.waitUntilReady();

        assertThat(screen.map()).isVisible();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
        assertThat(Picture.of(screen.map()).marks(VIOLENCE, 20)).isNotEmpty();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
