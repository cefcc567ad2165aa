package dev.dateline.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Dateline's page as a visitor sees it: its parts by role and name. */
final class Screen {
    private final Page page;

    private Screen(Page page) {
        this.page = page;
    }

    /** Opens the address and waits until the events are there. */
    static Screen open(Page page, String url) {
        page.navigate(url);
        Screen screen = new Screen(page);
        screen.waitUntilReady();
        return screen;
    }

    void waitUntilReady() {
        page.locator("html[data-ready=ready]").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    Locator map() {
        return named(AriaRole.REGION, "Map");
    }

    Locator timeline() {
        return named(AriaRole.REGION, "Timeline");
    }

    Locator list() {
        return named(AriaRole.LISTBOX, "Events");
    }

    /** Rows of the list that are in sight; the list draws no others. */
    Locator rows() {
        return list().getByRole(AriaRole.OPTION);
    }

    Locator card() {
        return named(AriaRole.REGION, "Event");
    }

    Locator reader() {
        return named(AriaRole.REGION, "Article");
    }

    Locator windowStart() {
        return named(AriaRole.SLIDER, "Start of the window");
    }

    Locator windowEnd() {
        return named(AriaRole.SLIDER, "End of the window");
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    /** A line of the map's legend, which is a filter too. */
    Locator legend(String name) {
        return named(AriaRole.REGION, "Legend")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    Locator addDialog() {
        return named(AriaRole.DIALOG, "Add");
    }

    Locator tab(String name) {
        return named(AriaRole.TAB, name);
    }

    /** Filters by words, as typed into the search field. */
    void searchFor(String words) {
        Locator field = page.getByRole(AriaRole.SEARCHBOX);
        field.fill(words);
        field.press("Enter");
        waitForLedger(l -> l.filtered() > 0);
    }

    /** Presses Tab until the part has the focus. */
    void tabTo(Locator part) {
        for (int i = 0; i < 80; i++) {
            if ((boolean) part.evaluate("e => e === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by the Tab key: " + part);
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\b")));
    }

    Locator ledgerLine() {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("shown"));
    }

    Ledger ledger() {
        return Ledger.parse(ledgerLine().innerText());
    }

    /** The ledger as soon as it is as wanted. */
    Ledger waitForLedger(Predicate<Ledger> wanted) {
        page.waitForCondition(() -> wanted.test(ledger()), new Page.WaitForConditionOptions().setTimeout(20_000));
        return ledger();
    }

    /** Drops a file onto the page, as from the desktop, and adds what its preview shows. */
    void drop(String name, String type, String content) {
        dropOnly(name, type, content.getBytes(StandardCharsets.UTF_8));
        Locator add = previews().locator(".primary");
        if (add.count() > 0) { // an event file is looked at first
            add.click();
        }
    }

    /** What dropped files hold, waiting to be added. */
    Locator previews() {
        return addDialog().locator(".preview");
    }

    /** Drops a file onto the page and waits until it is looked into, or ended in another way. */
    void dropOnly(String name, String type, byte[] content) {
        int ended = page.locator(".job.done, .job.failed").count();
        JSHandle transfer = page.evaluateHandle(
                "({name, type, content}) => { const t = new DataTransfer(); t.items.add(new File([Uint8Array.from(atob(content),"
                        + " c => c.charCodeAt(0))], name, {type})); return t; }",
                Map.of(
                        "name",
                        name,
                        "type",
                        type,
                        "content",
                        Base64.getEncoder().encodeToString(content)));
        for (String event : new String[] {"dragenter", "dragover", "drop"}) {
            page.dispatchEvent("body", event, Map.of("dataTransfer", transfer));
        }
        page.waitForCondition(() -> page.locator(".preview .primary").count() > 0
                || page.locator(".job.done, .job.failed").count() > ended);
    }

    /** Chooses lines of the header's menus, one in the other. */
    void choose(String menu, String line) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(menu).setExact(true))
                .click();
        page.getByRole(AriaRole.MENU, new Page.GetByRoleOptions().setName(menu))
                .getByText(line)
                .click();
    }
}
