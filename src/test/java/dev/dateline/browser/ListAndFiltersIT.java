package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Arranging the list, filtering by number and name: by pointer and by keyboard, on the sample. */
class ListAndFiltersIT extends ServedPage {
    @Test
    void listHasTheHighestTollFirstWhenAskedTo() {
        page.getByLabel("Order").selectOption("toll");

        assertThat(screen.rows().filter(new Locator.FilterOptions().setHasText("Crocus City Hall")))
                .containsText("144 killed");
        assertThat(page.locator(".space .group").first()).containsText("100 to 999 killed");
        assertThat(page).hasURL(Pattern.compile("order=toll"));
    }

    @Test
    void groupSaysThePlaceAndTitlesDoNotRepeatIt() {
        page.getByLabel("Group").selectOption("place");

        Locator group =
                page.locator(".space .group").filter(new Locator.FilterOptions().setHasText("Kandahar, Afghanistan"));
        assertThat(group).hasCount(1);
        assertThat(group).containsText("2");
        assertThat(screen.rows().first().locator("b")).not().containsText("Afghanistan");
    }

    @Test
    void tollIsChosenByKeyboardAndEveryEventStaysAccountedFor() {
        int total = screen.ledger().total();
        page.keyboard().press("f");
        page.locator("#f-killed-0").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");

        Ledger after = screen.waitForLedger(l -> l.filtered() > 0);

        assertThat(after.addsUp()).as(after.toString()).isTrue();
        assertThat(after.total()).isEqualTo(total);
        assertThat(page.locator("#f-killed-10")).isFocused();
        assertThat(page.locator("#f-killed-10 .n")).containsText(after.shown() + " / ");
        assertThat(page.locator(".chip").first()).containsText("Killed: at least 10");
    }

    @Test
    void countBesideAChoiceIsWhatChoosingItShows() {
        screen.tab("Filters").click();
        String told = page.locator("#f-killed-1 .n").innerText();
        page.locator("#f-killed-1").click();

        Ledger after = screen.waitForLedger(l -> l.filtered() > 0);

        assertThat(told).startsWith(after.shown() + " / ");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the filter by killed"))
                .click();
        screen.waitForLedger(l -> l.filtered() == 0);
    }
}
