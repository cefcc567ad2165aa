package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class FileIngestTest {
    @TempDir
    static Path home;

    @Autowired
    private FileIngest ingest;

    @Autowired
    private DataSetRepository datasets;

    @Autowired
    private EventRepository events;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        Files.createFile(home.resolve("sample-shown"));
        registry.add("dateline.home", () -> home.toString());
    }

    private Job take(String text, String name) {
        Job job = new Job("test");
        ingest.take(text.getBytes(StandardCharsets.UTF_8), name, job);
        return job;
    }

    private DataSet named(String name) {
        return datasets.all().stream()
                .filter(d -> d.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsAreStoredAndRejectedOnesCounted() {
        Job job = take("id,date,lat,lon,title\nq1,2024-01-03,1,2,a\n,,,,\nq2,2024-01-03,1,2,b,c\n", "rows.csv");
        DataSet stored = named("rows.csv");
        assertThat(stored.kind()).isEqualTo(DataSet.Kind.FILE);
        assertThat(stored.rows()).isEqualTo(2);
        assertThat(stored.rejected()).isEqualTo(1);
        assertThat(datasets.problems(stored.id()))
                .singleElement()
                .satisfies(p -> assertThat(p.row()).isEqualTo(4));
        assertThat(events.find("q1")).isPresent();
        assertThat(job.progress().events()).isEqualTo(1);
    }

    @Test
    void idThatIsTakenIsKeptBeside() {
        take("id,date,title\nsame,2024-01-03,a\nsame,2024-01-04,b\n", "ids.csv");
        var page = events.page(
                new EventRepository.EventQuery(null, named("ids.csv").id()), null, 10);
        assertThat(page).extracting(e -> e.event().title()).containsExactly("a", "b");
        assertThat(page.get(1).event().id()).isNotEqualTo("same");
        assertThat(page.get(1).event().extra()).containsEntry("id", "same");
    }

    @Test
    void sameFileIsRefused() {
        take("date,title\n2024-01-03,once\n", "once.csv");
        assertThatThrownBy(() -> take("date,title\n2024-01-03,once\n", "twice.csv"))
                .isInstanceOfSatisfying(
                        IngestException.class, e -> assertThat(e.title()).isEqualTo("This file is here already"));
    }

    @Test
    void fileThatBreaksOffLeavesNothing() {
        String broken =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"half\",\"geometry\":null,"
                        + "\"properties\":{\"title\":\"x\",\"date\":\"2024\"}},";
        assertThatThrownBy(() -> take(broken, "half.json")).isInstanceOf(IngestException.class);
        assertThat(events.find("half")).isEmpty();
        assertThat(datasets.all()).noneMatch(d -> d.title().equals("half.json"));
    }

    @Test
    void cancelledJobLeavesNothing() {
        Job job = new Job("cancelled");
        job.cancel();
        byte[] bytes = "id,date,title\ngone,2024-01-03,a\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ingest.take(bytes, "gone.csv", job)).isInstanceOf(Job.CancelledException.class);
        assertThat(events.find("gone")).isEmpty();
    }

    @Test
    void fileThatIsNeitherSaysSo() {
        for (String text : List.of("PK\u0003\u0004\u0000", "{\"a\":1}", "")) {
            assertThatThrownBy(() -> take(text, "odd")).isInstanceOf(IngestException.class);
        }
        assertThatThrownBy(() -> take("PK\u0003\u0004\u0000", "odd")).hasMessageContaining("no event file either");
    }
}
