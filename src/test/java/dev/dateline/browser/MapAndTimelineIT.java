package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every control of the map and the timeline, by pointer and by keyboard, on the sample. */
class MapAndTimelineIT extends ServedPage {
    private static final int VIOLENCE = 0xd55e00;

    private Ledger all;

    @BeforeEach
    void count() {
        all = screen.ledger();
    }

    @Test
    void legendFiltersByFamily() {
        Locator violence = screen.legend("Violence");

        violence.click();
        Ledger without = screen.waitForLedger(l -> l.filtered() > 0);
        assertThat(violence).hasAttribute("aria-pressed", "false");
        assertThat(without.addsUp()).as(without.toString()).isTrue();
        violence.focus();
        page.keyboard().press("Space");
        screen.waitForLedger(all::equals);

        violence.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        Ledger only = screen.waitForLedger(l -> l.filtered() > 0);
        assertThat(only.shown() + without.shown()).isEqualTo(all.shown());
    }

    @Test
    void imprecisePlacesCanBeLeftOut() {
        Locator loose = screen.legend("Somewhere in this area");

        loose.focus();
        page.keyboard().press("Enter");

        Ledger precise = screen.waitForLedger(l -> l.filtered() > 0);
        assertThat(precise.addsUp()).as(precise.toString()).isTrue();
        loose.click();
        screen.waitForLedger(all::equals);
    }

    @Test
    void displayIsChosenByKeyboard() {
        int marks = Picture.of(screen.map()).count(VIOLENCE);
        screen.button("Legend and display").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Marks")).isFocused();

        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("Heat")).isChecked();
        page.waitForCondition(() -> Picture.of(screen.map()).count(VIOLENCE) < marks);
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("Killed", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(page.getByText("Size: people killed")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Marks")).isHidden();
        assertThat(screen.button("Legend and display")).isFocused();
    }

    @Test
    void eventsThatMayLieElsewhereInTimeCanBeLeftOut() {
        screen.windowStart().focus();
        for (int step = 0; step < 3; step++) {
            page.keyboard().press("PageUp");
        }
        Ledger possibly = screen.waitForLedger(l -> l.outside() > all.outside());
        screen.button("Legend and display").click();

        page.getByLabel("Certainly").check();

        Ledger certainly = screen.waitForLedger(l -> l.addsUp() && l.shown() <= possibly.shown());
        assertThat(certainly.shown() + certainly.outside()).isEqualTo(possibly.shown() + possibly.outside());
    }

    @Test
    void rectangleDrawnByPointerFilters() {
        BoundingBox map = screen.map().boundingBox();
        screen.button("Draw a rectangle").click();
        page.mouse().move(map.x + map.width * 0.5, map.y + 20);
        page.mouse().down();
        page.mouse().move(map.x + map.width * 0.95, map.y + map.height * 0.8);
        page.mouse().up();

        Ledger inside = screen.waitForLedger(l -> l.filtered() > 0 && l.shown() > 0);
        assertThat(inside.addsUp()).as(inside.toString()).isTrue();
        page.getByLabel("Remove the filter by area").click();
        screen.waitForLedger(all::equals);
    }

    @Test
    void areaDrawnByKeyboardFilters() {
        screen.button("Draw an area").focus();
        page.keyboard().press("Enter");
        for (String[] side :
                new String[][] {{"ArrowRight", "ArrowUp"}, {"ArrowRight", "ArrowDown"}, {"ArrowLeft", "ArrowDown"}}) {
            page.keyboard().press("Enter");
            page.keyboard().press("Shift+" + side[0]);
            page.keyboard().press("Shift+" + side[1]);
        }
        page.keyboard().press("Enter");
        page.keyboard().press("c");

        Ledger inside = screen.waitForLedger(l -> l.filtered() > 0);
        assertThat(inside.addsUp()).as(inside.toString()).isTrue();
    }

    @Test
    void drawingEndsWithEscapeAndChangesNothing() {
        screen.button("Draw an area").click();
        assertThat(page.getByText("Click each corner")).isVisible();

        page.keyboard().press("Escape");

        assertThat(page.getByText("Click each corner")).isHidden();
        assertThat(screen.ledger()).isEqualTo(all);
    }

    @Test
    void mapIsReadAsTable() {
        screen.map().focus();
        page.keyboard().press("Enter");
        Locator table = page.getByRole(AriaRole.TABLE);
        assertThat(table).isVisible();
        Locator first = table.getByRole(AriaRole.BUTTON).first();

        first.focus();
        page.keyboard().press("Enter");

        page.waitForCondition(
                () -> screen.card().isVisible() || page.getByText("Show all").isVisible());
        screen.button("Close the table").click();
        assertThat(table).isHidden();
        assertThat(screen.button("Map as a table")).isFocused();
    }

    @Test
    void timelineIsZoomedByButtonAndKey() {
        Locator plot = screen.timeline().getByRole(AriaRole.IMG);
        String before = plot.getAttribute("aria-label");
        Locator zoomIn = screen.timeline().getByLabel("Zoom in");

        zoomIn.click();
        zoomIn.click();
        zoomIn.click();
        page.waitForCondition(() -> !before.equals(plot.getAttribute("aria-label")));
        screen.timeline().getByLabel("Show the whole time").click();
        assertThat(plot).hasAttribute("aria-label", before);

        plot.focus();
        for (int i = 0; i < 6; i++) {
            page.keyboard().press("+");
        }
        page.waitForCondition(() -> !before.equals(plot.getAttribute("aria-label")));
        page.keyboard().press("0");
        assertThat(plot).hasAttribute("aria-label", before);
    }

    @Test
    void windowIsMovedByKeysOnTheTimeline() {
        screen.timeline().getByRole(AriaRole.IMG).focus();
        page.keyboard().press("Home");
        Ledger first = screen.waitForLedger(l -> l.outside() > 0);

        page.keyboard().press("End");

        Ledger last = screen.waitForLedger(l -> !l.equals(first));
        assertThat(last.addsUp()).as(last.toString()).isTrue();
    }

    @Test
    void nextAndPreviousEventTakeTheWindowAlong() {
        screen.timeline().getByRole(AriaRole.IMG).focus();
        page.keyboard().press("Home");
        Ledger first = screen.waitForLedger(l -> l.outside() > 0);
        screen.button("Next event").click();
        assertThat(screen.card()).isVisible();
        String title = screen.card().locator("h2").innerText();

        for (int i = 0; i < all.shown() - 2; i++) {
            page.keyboard().press("]");
        }
        screen.waitForLedger(l -> !l.equals(first));
        assertThat(screen.card().locator("h2")).not().hasText(title);
        for (int i = 0; i < all.shown() - 2; i++) {
            page.keyboard().press("[");
        }
        assertThat(screen.card().locator("h2")).hasText(title);
    }
}
