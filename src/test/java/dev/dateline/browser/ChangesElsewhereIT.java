package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What others do on the same store shows in a page that is open, without a reload. */
class ChangesElsewhereIT extends ServedPage {
    private static final String STORMS = """
            date,lat,lon,title
            2023-06-01,40.4,-3.7,Storm over Madrid
            2023-06-02,41.9,12.5,Storm over Rome
            """;

    @Test
    void anotherPagesEventsAppear() {
        Ledger before = screen.ledger();

        // not sent by the page: the same as another tab, a watched folder or a script
        page.request()
                .post(
                        address("/api/imports"),
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set(
                                                "file",
                                                new FilePayload(
                                                        "storms.csv",
                                                        "text/csv",
                                                        STORMS.getBytes(StandardCharsets.UTF_8)))));

        Ledger after = screen.waitForLedger(l -> l.total() == before.total() + 2);
        assertThat(after.addsUp()).as(after.toString()).isTrue();
        assertThat(page.getByRole(AriaRole.STATUS).getByText("2 events added")).isVisible();
    }
}
