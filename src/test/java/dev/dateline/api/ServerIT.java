package dev.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerIT {
    @TempDir
    static Path home;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = JsonMapper.builder().build();

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("dateline.home", () -> home.resolve("server").toString());
    }

    @BeforeEach
    void waitForTheSample() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !json("/api/datasets").isEmpty());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return mapper.readTree(get(path).body());
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode finished(HttpResponse<String> accepted) throws IOException, InterruptedException {
        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !json(job).path("state").asString().equals("running"));
        return json(job);
    }

    @Test
    void putsTheSampleIntoAnEmptyStoreAndShowsItsEvidence() throws Exception {
        JsonNode sample = json("/api/datasets").get(0);
        assertThat(sample.path("events").asInt()).isGreaterThan(10);
        JsonNode first = json("/api/events?limit=1").path("events").get(0);
        JsonNode event = json("/api/events/" + first.path("id").asString());
        JsonNode evidence = event.path("evidence").get(0);
        String text = json("/api/articles/" + evidence.path("article").asString())
                .path("text")
                .asString();
        assertThat(text.substring(
                        evidence.path("start").asInt(), evidence.path("end").asInt()))
                .isEqualTo(evidence.path("quote").asString());
        assertThat(event.path("title").asString()).isEqualTo(first.path("title").asString());
    }

    @Test
    void tellsWhySentenceBySentence() throws IOException, InterruptedException {
        String article = json("/api/datasets").get(0).path("article").asString();
        String text = json("/api/articles/" + article).path("text").asString();

        JsonNode sentences = json("/api/articles/" + article + "/explain");

        List<String> incidents = new ArrayList<>();
        for (JsonNode sentence : sentences) {
            for (JsonNode finding : sentence.path("findings")) {
                assertThat(finding.path("end").asInt()).isLessThanOrEqualTo(text.length());
                if (finding.path("kind").asString().equals("incident")) {
                    incidents.add(finding.path("text").asString());
                }
            }
        }
        assertThat(incidents).hasSizeGreaterThan(10).anyMatch(told -> told.endsWith("a new incident, number 1"));
        assertThat(get("/api/articles/none/explain").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsColumnsOfTheSameEventsAndSaysWhenNothingChanged() throws Exception {
        HttpResponse<byte[]> columns = client.send(
                HttpRequest.newBuilder(uri("/api/columns")).build(), HttpResponse.BodyHandlers.ofByteArray());
        ByteBuffer buffer = ByteBuffer.wrap(columns.body()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(columns.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("DLC1");
        int headerLength = buffer.getInt(4);
        JsonNode header = mapper.readTree(new String(columns.body(), 8, headerLength, StandardCharsets.UTF_8));
        int count = header.path("count").asInt();
        assertThat(count).isEqualTo(json("/api/events?limit=1").path("total").asInt());
        assertThat((8 + headerLength) % 8).isZero();
        int last = Integer.MIN_VALUE;
        int starts = 8 + headerLength + offset(header, "startDay");
        for (int row = 0; row < header.path("sections").get(0).asInt(); row++) {
            int day = buffer.getInt(starts + 4 * row);
            assertThat(day).isGreaterThanOrEqualTo(last);
            last = day;
        }
        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(uri("/api/columns"))
                        .header(
                                "If-None-Match",
                                columns.headers().firstValue("ETag").orElseThrow())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private static int offset(JsonNode header, String name) {
        for (JsonNode column : header.path("columns")) {
            if (column.path("name").asString().equals(name)) {
                return column.path("offset").asInt();
            }
        }
        throw new AssertionError("no column " + name);
    }

    @Test
    void addsAnArticleFindsItAndRemovesIt() throws Exception {
        String body = "{\"title\": \"Quake\", \"published\": \"2023-02-07\","
                + " \"text\": \"An earthquake killed 40 people in Gaziantep, Turkey, on Monday.\"}";
        JsonNode job = finished(post("/api/articles", body));
        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(job.path("events").asInt()).isEqualTo(1);
        assertThat(json("/api/search?text=gaziantep").path("keys")).hasSize(1);
        JsonNode twice = finished(post("/api/articles", body));
        assertThat(twice.path("error").path("title").asString()).contains("here already");
        HttpRequest delete = HttpRequest.newBuilder(
                        uri("/api/datasets/" + job.path("dataset").asString()))
                .DELETE()
                .build();
        assertThat(client.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
        assertThat(json("/api/search?text=gaziantep").path("keys")).isEmpty();
    }

    @Test
    void extractsWithoutStoring() throws Exception {
        int before = json("/api/events?limit=1").path("total").asInt();
        HttpResponse<String> answer = post(
                "/api/extract",
                "{\"published\": \"2024-11-10\", \"text\": \"A bomb killed 25 people in Quetta on Saturday.\"}");
        JsonNode incident = mapper.readTree(answer.body()).path("incidents").get(0);
        assertThat(incident.path("type").asString()).isEqualTo("bombing");
        assertThat(incident.path("date").path("start").asString()).isEqualTo("2024-11-09");
        assertThat(incident.path("place").path("country").asString()).isEqualTo("PK");
        assertThat(json("/api/events?limit=1").path("total").asInt()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithBadRequests() throws Exception {
        assertThat(get("/api/events?limt=5").body()).contains("limt").contains("allowed: keys, limit");
        assertThat(get("/api/events?limit=many").statusCode()).isEqualTo(400);
        assertThat(get("/api/events/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/search?text=!!!").statusCode()).isEqualTo(200);
        assertThat(get("/api/events?text=!!!").statusCode()).isEqualTo(200);
        assertThat(post("/api/articles", "{\"text\": \"  \"}").body()).contains("There is no text");
        assertThat(post("/api/articles", "{\"text\": \"x\", \"published\": \"31 February\"}")
                        .body())
                .contains("published")
                .contains("2024-04-30");
        assertThat(post("/api/articles", "not json").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsOtherSitesOut() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(post("/api/extract", "{\"text\": \"x\"}", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/api/extract", "{\"text\": \"x\"}", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }
}
