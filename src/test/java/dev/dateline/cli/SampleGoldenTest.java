package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code events.json} at the top is what {@code extract} makes of the sample; {@code -Dgolden.update=true} writes it anew. */
class SampleGoldenTest {
    private static final Path EVENTS = Path.of("events.json");

    @TempDir
    Path folder;

    @Test
    void extractMakesTheShippedEventsOfTheSample() throws IOException {
        Path out = Boolean.getBoolean("golden.update") ? EVENTS : folder.resolve("events.json");
        JsonNode about = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("src/main/resources/sample/article.json")));
        int code = Commands.run(new String[] {
            "extract", "src/main/resources/sample/article.txt",
            "--title", about.path("title").asString(),
            "--publisher", about.path("publisher").asString(),
            "--published", about.path("published").asString(),
            "--generated", about.path("published").asString() + "T00:00:00Z",
            "-o", out.toString()
        });
        assertThat(code).isZero();
        assertThat(Files.readString(out)).isEqualTo(Files.readString(EVENTS));
    }

    @Test
    void everyQuoteOfTheShippedEventsStandsInTheSampleAtItsOffsets() throws IOException {
        String text = Files.readString(Path.of("src/main/resources/sample/article.txt"));
        JsonNode events = JsonMapper.builder().build().readTree(Files.readString(EVENTS));
        assertThat(events.path("features")).isNotEmpty();
        for (JsonNode feature : events.path("features")) {
            for (JsonNode evidence : feature.path("properties").path("evidence")) {
                assertThat(text.substring(
                                evidence.path("start").asInt(),
                                evidence.path("end").asInt()))
                        .isEqualTo(evidence.path("quote").asString());
            }
        }
    }
}
