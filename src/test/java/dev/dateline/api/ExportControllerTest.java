package dev.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.FileIngest;
import dev.dateline.ingest.Jobs;
import dev.dateline.ingest.Target;
import dev.dateline.ingest.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
class ExportControllerTest {
    @TempDir
    static Path home;

    @Autowired
    private ExportController export;

    @Autowired
    private FileIngest ingest;

    @Autowired
    private Jobs jobs;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        Files.createFile(home.resolve("sample-shown"));
        registry.add("dateline.home", () -> home.toString());
    }

    @Test
    void allEventsComeOutWithTheirSources() throws Exception {
        String file =
                "{\"type\":\"FeatureCollection\",\"dateline\":{\"version\":\"1.0\"},\"sources\":[{\"id\":\"s1\",\"title\":\"T\"}],"
                        + "\"features\":[{\"type\":\"Feature\",\"id\":\"e1\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[2,1]},"
                        + "\"properties\":{\"title\":\"x\",\"type\":\"riot\",\"status\":\"occurred\",\"start\":\"2024-01-03\","
                        + "\"evidence\":[{\"source\":\"s1\",\"start\":0,\"end\":1,\"quote\":\"x\",\"role\":\"incident\"}]}}]}";
        Path path = Files.writeString(home.resolve("in.json"), file);
        var job = jobs.start("in.json", j -> ingest.take(new Upload(path, "in.json", false), Target.FOUND, j));
        while (job.progress().state() == dev.dateline.ingest.Job.State.RUNNING) {
            Thread.sleep(20);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        export.events(response);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        JsonNode written = JsonMapper.builder().build().readTree(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(written.at("/features/0/id").asString()).isEqualTo("e1");
        assertThat(written.at("/sources/0/title").asString()).isEqualTo("T");
        assertThat(written.at("/sources/0/id").asString()).isEqualTo("s1");
    }
}
