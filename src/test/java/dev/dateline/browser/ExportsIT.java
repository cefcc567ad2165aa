package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the page to be looked at elsewhere: the page as one file, opened from the disk without a network, and a picture. */
class ExportsIT extends ServedPage {
    private static final int VIOLENCE = 0xd55e00;
    private static final String HOSTILE = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [13.4, 52.5]},
               "properties": {"title": "<img src=x onerror=\\"document.title='broken'\\"> \\u2028<!--<script>", "date": "2023-05-01",
                 "note": "</script><script>document.title='broken'</script>"}}]}
            """;

    @TempDir
    private Path saved;

    private Path save(String line) {
        Download download = page.waitForDownload(() -> screen.choose("Export", line));
        Path file = saved.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** Opens a file with the network off; whatever it asks for is noted. */
    private Queue<String> openWithoutNetwork(Path file) {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        page.context().setOffline(true);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                asked.add(request.url());
            }
        });
        screen = Screen.open(page, file.toUri().toString());
        return asked;
    }

    @Test
    void fileOpensFromTheDiskAndIsScrubbedWithoutANetwork() throws IOException {
        Ledger before = screen.ledger();
        Path file = save("Web page, works offline");
        assertThat(Files.size(file)).isLessThan(1_300_000);

        Queue<String> asked = openWithoutNetwork(file);

        Ledger all = screen.ledger();
        assertThat(all).isEqualTo(before);
        assertThat(Picture.of(screen.map()).marks(VIOLENCE, 30)).hasSizeGreaterThan(3);
        screen.windowStart().focus();
        for (int step = 0; step < 10; step++) {
            page.keyboard().press("PageUp");
            assertThat(screen.ledger().addsUp()).isTrue();
        }
        Ledger scrubbed = screen.waitForLedger(l -> l.shown() < all.shown());
        assertThat(scrubbed.outside() - all.outside()).isEqualTo(all.shown() - scrubbed.shown());
        assertThat(scrubbed.total()).isEqualTo(all.total());
        screen.button("Play").click();
        screen.button("Pause").click();
        assertThat(asked).isEmpty();
    }

    @Test
    void fileShowsQuotesTextAndFacetsAndFindsWords() {
        openWithoutNetwork(save("Web page, works offline"));
        Ledger all = screen.ledger();

        screen.searchFor("KERMAN grave");
        assertThat(screen.ledger().shown()).isEqualTo(1);
        screen.rows().first().click();
        Locator quote = screen.card().locator("blockquote").first();
        assertThat(quote).containsText("Kerman");
        String words = quote.innerText().replaceAll("\\s+", " ").strip();
        screen.card().getByText("Open in reader").click();
        assertThat(screen.reader().locator("mark.on").first()).isVisible();
        assertThat(screen.reader().innerText().replaceAll("\\s+", " ")).contains(words);
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.SEARCHBOX).fill("");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        screen.waitForLedger(l -> l.filtered() == 0);

        screen.legend("Violence").click();
        Ledger filtered = screen.waitForLedger(l -> l.filtered() > 0);
        assertThat(filtered.total()).isEqualTo(all.total());
        assertThat(filtered.addsUp()).isTrue();
    }

    @Test
    void fileOfWhatIsShownTellsWhatWasAskedForAndOffersNothingThatNeedsAServer() {
        screen.searchFor("Kerman");
        Ledger some = screen.ledger();
        openWithoutNetwork(save("Web page, works offline"));

        assertThat(screen.ledger().total()).isEqualTo(some.shown());
        Locator told = page.getByText("from Dateline, ").first();
        assertThat(told).containsText(some.shown() + " of " + some.total() + " events");
        assertThat(page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("Add")))
                .hasCount(0);
        told.click();
        Locator about = page.getByRole(AriaRole.DIALOG);
        assertThat(about).containsText("Text: “Kerman”");
        assertThat(about).containsText("1 source");
        page.keyboard().press("Escape");
        screen.tab("Sources").click();
        assertThat(page.getByText("Show only").first()).isVisible();
        assertThat(page.getByText("Problems")).hasCount(0);
        assertThat(page.getByLabel("Remove")).hasCount(0);
    }

    @Test
    void dataOfTheFileAreTextAndNothingElse() {
        int before = screen.ledger().total();
        screen.drop("hostile.geojson", "application/geo+json", HOSTILE);
        screen.waitForLedger(l -> l.total() == before + 1);
        page.keyboard().press("Escape");
        openWithoutNetwork(save("Web page, works offline"));

        screen.searchFor("onerror");
        screen.rows().first().click();

        assertThat(screen.card().locator("h2")).containsText("<img src=x");
        screen.card().locator("summary").click();
        assertThat(screen.card()).containsText("</script><script>");
        assertThat(page.title()).doesNotContain("broken");
        assertThat(screen.card().locator("img, script")).hasCount(0);
    }

    @Test
    void fileThatIsCutShortSaysSo() throws IOException {
        Path file = save("Web page, works offline");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.indexOf("id=\"dl-about\"") - 20));
        page.navigate(file.toUri().toString());

        assertThat(page.getByText("This file is cut short. Copy or download it again."))
                .isVisible();
    }

    @Test
    void pictureShowsMapAndTimelineAtTheSizeOfTheScreen() {
        Picture picture = Picture.of(save("Picture of this view"));

        int width = (int) screen.map().boundingBox().width;
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isGreaterThan((int)
                (screen.map().boundingBox().height + screen.timeline().boundingBox().height));
        assertThat(picture.marks(VIOLENCE, 30)).hasSizeGreaterThan(6);
        int sea = picture.count(0xe1e9ed);
        assertThat(List.of(sea, picture.count(0xf8f6f1))).allMatch(pixels -> pixels > 10_000);
    }

    @Test
    void fileMakesPicturesToo() {
        openWithoutNetwork(save("Web page, works offline"));

        assertThat(Picture.of(save("Picture of this view")).marks(VIOLENCE, 30)).hasSizeGreaterThan(6);
    }
}
