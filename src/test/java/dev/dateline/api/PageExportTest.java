package dev.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.ingest.FileIngest;
import dev.dateline.ingest.How;
import dev.dateline.ingest.Job;
import dev.dateline.ingest.Jobs;
import dev.dateline.ingest.Target;
import dev.dateline.ingest.Upload;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.EventColumns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class PageExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\u2028<!--";

    @TempDir
    static Path home;

    @Autowired
    private PageExport pages;

    @Autowired
    private FileIngest ingest;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ColumnStore columns;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        Files.createFile(home.resolve("sample-shown"));
        registry.add("dateline.home", () -> home.toString());
    }

    @BeforeEach
    void twoFiles() throws IOException {
        if (columns.current().count() == 0) {
            take(
                    "a.csv",
                    "id,date,lat,lon,title,country,perpetrator\n1,2024-01-03,30,57,\"" + HOSTILE
                            + "\",Iran,Front\n2,,30,57,Undated,Iran,Front\n3,2024-01-05,,,Unlocated,Iran,\n");
            take(
                    "secret name.csv",
                    "id,date,lat,lon,title,country,perpetrator\n9,2024-02-03,1,32,Other,Uganda,Hidden\n");
        }
    }

    private void take(String name, String text) throws IOException {
        Path path = Files.writeString(home.resolve(name), text);
        Job job = jobs.start(name, j -> ingest.take(new Upload(path, name, false), How.into(Target.NEW), j));
        await().atMost(Duration.ofSeconds(60)).until(() -> job.progress().state() != Job.State.RUNNING);
        assertThat(job.progress().error()).isNull();
    }

    private String export(int @Nullable [] keys, PageExport.View view) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.write(keys, view, response);
        assertThat(response.getHeader("Content-Disposition")).contains("dateline.html");
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static PageExport.View view() {
        return new PageExport.View(HOSTILE, List.of("Type: " + HOSTILE), "map=3/1/2");
    }

    private static List<byte[]> blocks(String page, String attribute) throws IOException {
        List<byte[]> found = new ArrayList<>();
        Matcher block = Pattern.compile("<script type=\"text/plain\" " + attribute + "[^>]*>([^<]*)</script>")
                .matcher(page);
        while (block.find()) {
            byte[] packed = Base64.getDecoder().decode(block.group(1));
            found.add(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        }
        return found;
    }

    private static JsonNode json(byte[] bytes) {
        return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void fileHoldsEveryEventAndTellsWhatItIs() throws Exception {
        String page = export(null, view());

        JsonNode about = json(blocks(page, "id=\"dl-about\"").get(0));
        assertThat(about.path("shown").asInt()).isEqualTo(4);
        assertThat(about.path("total").asInt()).isEqualTo(4);
        assertThat(about.path("title").asString()).isEqualTo(HOSTILE);
        assertThat(about.path("filters").get(0).asString()).endsWith(HOSTILE);
        assertThat(about.path("fragment").asString()).isEqualTo("map=3/1/2");
        assertThat(about.path("datasets").get(0).path("undated").asInt()).isEqualTo(1);
        assertThat(about.path("datasets").get(0).path("unlocated").asInt()).isEqualTo(1);
        JsonNode events = json(blocks(page, "class=\"dl-events\"").get(0));
        assertThat(events).hasSize(4);
        assertThat(events.get(0).get(2).toString())
                .as("a title that is nothing but markup is kept beside")
                .contains("</script><img src=x");
        assertThat(blocks(page, "id=\"dl-columns\"").get(0))
                .as("all columns as the server sends them, but for the names that no row uses")
                .hasSizeLessThanOrEqualTo(columns.current().bytes().remaining());
    }

    @Test
    void dataAreNeverMarkup() throws Exception {
        String page = export(null, view());

        assertThat(page).doesNotContain("onerror=alert(1)>\u2028").doesNotContain("<img");
        assertThat(page).contains("<title>&lt;/script&gt;&lt;img");
        assertThat(Pattern.compile("</script>").matcher(page).results().count())
                .isEqualTo(Pattern.compile("<script ").matcher(page).results().count());
    }

    @Test
    void nothingOfOtherEventsIsInTheFile() throws Exception {
        EventColumns all = columns.current();
        int[] keys = {all.key(0), all.key(2)};
        assertThat(new String(blocks(export(null, view()), "id=\"dl-columns\"").get(0), StandardCharsets.UTF_8))
                .contains("secret name", "Hidden", "Uganda");

        String page = export(keys.clone(), view());

        byte[] bytes = blocks(page, "id=\"dl-columns\"").get(0);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("secret name", "Hidden", "Uganda")
                .contains("Front");
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        JsonNode header = json(java.util.Arrays.copyOfRange(bytes, 8, 8 + data.getInt(4)));
        assertThat(header.path("count").asInt()).isEqualTo(2);
        assertThat(header.path("sections").toString()).isEqualTo("[1,1,0,0]");
        assertThat(data.getInt(8 + data.getInt(4))).isEqualTo(keys[0]);
        JsonNode about = json(blocks(page, "id=\"dl-about\"").get(0));
        assertThat(about.path("shown").asInt()).isEqualTo(2);
        assertThat(about.path("total").asInt()).isEqualTo(4);
        assertThat(about.toString()).doesNotContain("secret name");
    }

    @Test
    void emptySelectionGivesAnEmptyFile() throws Exception {
        JsonNode about = json(blocks(export(new int[0], new PageExport.View(null, null, null)), "id=\"dl-about\"")
                .get(0));

        assertThat(about.path("shown").asInt()).isZero();
        assertThat(about.path("title").asString()).isEqualTo("No events");
    }

    @Test
    void pageItselfIsSmallAndFetchesNothing() throws Exception {
        String page = export(new int[0], view());

        assertThat(page.length()).isLessThan(1_200_000);
        assertThat(page)
                .contains("connect-src 'none'")
                .doesNotContain("unsafe-", "src=\"/", "href=\"/", "http-equiv=\"refresh");
        assertThat(page.indexOf("<meta charset")).isLessThan(1024);
    }

    @Test
    void moreThanAFileCanHoldIsRefusedWithWhatToDo() {
        PageExport.checkFits(250_000);

        assertThatThrownBy(() -> PageExport.checkFits(250_001))
                .hasMessage(
                        "A file can hold 250,000 events, these are 250,001. Narrow the filters or the dates, or save"
                                + " them as GeoJSON.");
    }
}
