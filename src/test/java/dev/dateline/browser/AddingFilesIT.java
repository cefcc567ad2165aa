package dev.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that visitors drop: looked at before they are stored, left out or added, every row accounted for. */
class AddingFilesIT extends ServedPage {
    private static final Path FILES = Path.of("src", "test", "resources", "format");
    /** What each file of the folder is recognised as. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("20310305.export.CSV", "GDELT 2.0 events"),
            entry("acled-old.csv", "ACLED export"),
            entry("acled.csv", "ACLED export"),
            entry("acled.json", "ACLED API response"),
            entry("atlos-api.json", "Atlos API response"),
            entry("atlos-export-2031-01-01.csv", "Atlos export"),
            entry("atom.xml", "GeoRSS or Atom feed"),
            entry("feed.xml", "GeoRSS or Atom feed"),
            entry("gdelt-backfile.csv", "GDELT 1.0 events"),
            entry("gdelt1.CSV", "GDELT 1.0 events"),
            entry("gtd.csv", "Global Terrorism Database"),
            entry("kepler.json", "Kepler.gl map"),
            entry("lines.geojsonl", "GeoJSON text sequence"),
            entry("map.umap", "UMap backup"),
            entry("mordecai.jsonl", "Mordecai 3 output"),
            entry("ngec.jsonl", "NGEC or POLECAT events"),
            entry("places.kml", "KML"),
            entry("sequence.geojsons", "GeoJSON text sequence"),
            entry("storymap.json", "StoryMapJS"),
            entry("timeline-old.json", "TimelineJS, version 1 or 2"),
            entry("timeline-sheet.csv", "TimelineJS spreadsheet"),
            entry("timeline.json", "TimelineJS"),
            entry("timemap.json", "Timemap events"),
            entry("timesketch.csv", "Timesketch"),
            entry("timesketch.jsonl", "Timesketch, a line an event"),
            entry("ucdp-candidate.csv", "UCDP GED"),
            entry("ucdp.csv", "UCDP GED"),
            entry("ukr-civharm-2031-01-01.csv", "Timemap table"),
            entry("ukr-civharm.json", "Timemap download"),
            entry("way.gpx", "GPX"));

    /** Files whose places have no dates. */
    private static final Set<String> WITHOUT_DATES = Set.of("mordecai.jsonl");

    private static final String STORMS = """
            date,lat,lon,title
            2023-06-01,40.4,-3.7,Storm over Madrid
            2023-06-02,95,-3.7,Storm beyond the pole
            2023-06-31,41.9,12.5,Storm on no day
            """;
    private static final String LINES = """
            {"title": "Storm over Madrid", "date": "2023-06-01", "lat": 40.4, "lon": -3.7}
            {"title": "Storm over Rome", "date": "2023-06-02", "lat"
            {"title": "Storm over Oslo", "date": "2023-06-03", "lat": 59.9, "lon": 10.7}
            """;
    /** "6 on map and timeline", "0 refused", "of 7 rows". */
    private static final Pattern COUNT =
            Pattern.compile("([\\d,]+) (on map|without a place|without a date|refused|rows?)");

    private void drop(String name, byte[] content) {
        screen.dropOnly(name, "application/octet-stream", content);
    }

    private Map<String, Integer> counts(Locator preview) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher count = COUNT.matcher(preview.locator(".counts").innerText().replaceAll("\\s+", " "));
        while (count.find()) {
            counts.put(
                    count.group(2).replace("rows", "row"),
                    Integer.valueOf(count.group(1).replace(",", "")));
        }
        return counts;
    }

    /** Looks at the one preview, checks that its rows add up, and leaves it out. */
    private void checkAndLeaveOut(String name, String kind) {
        boolean hasPlaces = WITHOUT_DATES.contains(name);
        Locator preview = screen.previews();
        assertThat(preview.locator("h3")).hasText(name);
        assertThat(preview.locator(".badge")).hasText(kind);
        Map<String, Integer> counts = counts(preview);
        int rows = counts.get("row");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum() - rows)
                .as(name + " " + counts)
                .isEqualTo(rows);
        assertThat(preview.locator(".smallmap")).hasCount(counts.get("on map") > 0 || hasPlaces ? 1 : 0);
        preview.getByText("Leave out").click();
        assertThat(screen.previews()).hasCount(0);
    }

    @Test
    void everyKindOfFileIsRecognisedAndItsRowsAddUp() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(KINDS.keySet());
        }
        Ledger before = screen.ledger();

        for (Map.Entry<String, String> kind : new TreeMap<>(KINDS).entrySet()) {
            drop(kind.getKey(), Files.readAllBytes(FILES.resolve(kind.getKey())));
            checkAndLeaveOut(kind.getKey(), kind.getValue());
        }

        assertThat(screen.ledger()).as("nothing was stored").isEqualTo(before);
    }

    @Test
    void packedFilesAreOpened() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(STORMS.getBytes(StandardCharsets.UTF_8));
        }
        drop("storms.csv.gz", gzip.toByteArray());
        checkAndLeaveOut("storms.csv.gz", "Table");

        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("doc.kml"));
            out.write(Files.readAllBytes(FILES.resolve("places.kml")));
        }
        drop("places.kmz", zip.toByteArray());
        checkAndLeaveOut("places.kmz", "KML");
    }

    @Test
    void previewShowsTheEventsOnAMapAndWhatCouldNotBeRead() {
        drop("storms.csv", STORMS.getBytes(StandardCharsets.UTF_8));

        Locator preview = screen.previews();
        Locator map =
                preview.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Map of 2 events of the file"));
        assertThat(map).isVisible();
        page.waitForCondition(() -> Picture.of(map).count(0xf8f6f1) > 1000); // land
        assertThat(Picture.of(map).marks(0x6f6f6f, 20)).isNotEmpty();
        Locator problems = preview.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("Problems"));
        assertThat(problems).containsText("lat = 95");
        assertThat(problems).containsText("2023-06-31");
        preview.getByText("Leave out").click();
        assertThat(screen.previews()).hasCount(0);
    }

    @Test
    void addedFileHasAReportOfEveryRowThatIsNotShown() throws IOException {
        Ledger before = screen.ledger();
        drop("lines.jsonl", LINES.getBytes(StandardCharsets.UTF_8));
        assertThat(screen.previews()).containsText("1 refused");
        screen.previews().locator(".primary").click();
        Ledger after = screen.waitForLedger(l -> l.rejected() == before.rejected() + 1);
        assertThat(after.addsUp()).as(after.toString()).isTrue();
        page.keyboard().press("Escape");

        page.getByText("1 rejected").click();
        Locator source = page.locator(".source").filter(new Locator.FilterOptions().setHasText("lines.jsonl"));
        source.getByText("1 refused").click();
        assertThat(source).containsText("Row 2");
        Download download = page.waitForDownload(
                () -> source.getByText("Download all with reasons").click());
        String report = Files.readString(download.path());
        assertThat(report.lines()).hasSize(2);
        assertThat(report).contains("json-unreadable");
    }
}
