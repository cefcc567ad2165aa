package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageBundleTest {
    private static final PageBundle PAGE = PageBundle.make();

    @Test
    void theIndexAsksForOneStyleSheetAndOneProgramAndHasNoScriptOfItsOwn() {
        assertThat(text(PAGE.index()))
                .containsOnlyOnce("rel=\"stylesheet\"")
                .containsOnlyOnce("<script")
                .contains("<script type=\"module\" src=\"bundle/page.js\"></script>")
                .contains("href=\"bundle/page.css\"")
                .contains("<section id=\"map\"");
    }

    @Test
    void theProgramHasLeafletInItAndImportsNothing() {
        assertThat(text(PAGE.program())).contains("startApp(", "Leaflet").doesNotContainPattern("(?m)^import ");
        assertThat(text(PAGE.worker())).contains("countDays").doesNotContainPattern("(?m)^import ");
    }

    @Test
    void theProgramFindsTheWorkerBesideItself() {
        assertThat(text(PAGE.program())).contains("new URL('./rebuildWorker.js', import.meta.url)");
    }

    @Test
    void theStylesKeepTheOrderOfTheIndex() {
        assertThat(text(PAGE.styles())).containsSubsequence(".leaflet-pane", "--", "@media");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
