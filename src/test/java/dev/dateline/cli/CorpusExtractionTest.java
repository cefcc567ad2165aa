package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extraction.IncidentExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorpusExtractionTest {
    private static final IncidentExtractor EXTRACTOR = IncidentExtractor.load();

    private int refused;

    private List<JsonNode> run(byte[] input) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        refused = new CorpusExtraction(EXTRACTOR, 3)
                .run(new ByteArrayInputStream(input), new PrintStream(out, true, StandardCharsets.UTF_8));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(JsonMapper.builder().build().readTree(line));
            }
        }
        return lines;
    }

    @Test
    void keepsTheOrderOfTheLines() throws Exception {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            input.append("{\"id\": \"n")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append("A storm. ".repeat(i % 7))
                    .append("\"}\n");
        }
        List<JsonNode> lines = run(input.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 60; i++) {
            assertThat(lines.get(i).path("id").asString()).isEqualTo("n" + i);
        }
        assertThat(refused).isZero();
    }

    @Test
    void answersALineThatCanNotBeReadWithAProblemAndGoesOn() throws Exception {
        List<JsonNode> lines = run(
                "nonsense\n{\"id\": \"a\"}\n[1]\n{\"id\": \"b\", \"text\": \"\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lines).hasSize(4);
        assertThat(refused).isEqualTo(3);
        assertThat(lines.get(0).path("id").isNull()).isTrue();
        assertThat(lines.get(1).path("id").asString()).isEqualTo("a");
        assertThat(lines.get(1).path("problems").get(0).path("message").asString())
                .contains("text");
        assertThat(lines.get(3).path("problems")).isEmpty();
    }

    @Test
    void survivesBrokenUtf8AndUnknownFields() throws Exception {
        byte[] line = "{\"id\": \"x\", \"more\": [1], \"published\": \"31 February\", \"text\": \"Fl?d\"}\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        line[line.length - 6] = (byte) 0xf3;
        List<JsonNode> lines = run(line);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("problems").get(0).path("code").asString()).isEqualTo("input.published");
    }
}
