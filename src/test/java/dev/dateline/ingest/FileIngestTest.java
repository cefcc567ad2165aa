package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.incident.Event;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRepository;
import dev.dateline.store.Provenance;
import dev.dateline.store.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return take(text, name, How.USUAL);
    }

    private Job take(String text, String name, How how) {
        Job job = new Job("test");
        ingest.take(upload(text, name), how, job);
        return job;
    }

    private static Upload upload(String text, String name) {
        try {
            return new Upload(Files.writeString(home.resolve("upload"), text), name, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        assertThat(job.progress().result().events()).isEqualTo(1);
    }

    private List<StoredEvent> eventsOf(String name) {
        String dataset = named(name).id();
        List<StoredEvent> found = new ArrayList<>();
        events.forEach(stored -> {
            if (stored.dataset().equals(dataset)) {
                found.add(stored);
            }
        });
        return found;
    }

    @Test
    void idThatIsTakenIsKeptBeside() {
        take("id,date,title\nsame,2024-01-03,a\nsame,2024-01-04,b\n", "ids.csv");
        List<StoredEvent> page = eventsOf("ids.csv");
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
        Upload file = upload("id,date,title\ngone,2024-01-03,a\n", "gone.csv");
        assertThatThrownBy(() -> ingest.take(file, How.USUAL, job)).isInstanceOf(Job.CancelledException.class);
        assertThat(events.find("gone")).isEmpty();
    }

    @Test
    void fileThatIsNeitherSaysSo() {
        for (String text : List.of("PK\u0003\u0004\u0000", "{\"a\":1}", "")) {
            assertThatThrownBy(() -> take(text, "odd")).isInstanceOf(IngestException.class);
        }
        assertThatThrownBy(() -> take("PK\u0003\u0004\u0000", "odd")).hasMessageContaining("no event file either");
    }

    @Test
    void newerFileOfTheSameSourceUpdatesByIdAndSaysHowManyChanged() {
        take("id,date,title\nw1,2024-01-03,one\nw2,2024-01-03,two\nw3,2024-01-03,three\n", "watch 2024-01.csv");
        Job job = take(
                "id,date,title\nw2,2024-01-03,two\nw3,2024-01-04,three\nw4,2024-01-05,four\n", "watch 2024-02.csv");
        Job.Result result = job.progress().result();
        assertThat(result).isEqualTo(new Job.Result(named("watch 2024-01.csv").id(), 1, 1, 1, 0, 0));
        assertThat(eventsOf("watch 2024-01.csv"))
                .extracting(e -> e.event().id() + " " + e.event().when().start())
                .containsExactly("w1 2024-01-03", "w2 2024-01-03", "w3 2024-01-04", "w4 2024-01-05");
        assertThat(datasets.tally(result.dataset()).events()).isEqualTo(4);
        assertThat(datasets.provenance(result.dataset()))
                .extracting(Provenance::fileName)
                .containsExactly("watch 2024-01.csv", "watch 2024-02.csv");
    }

    @Test
    void sameIdsInAnotherSourcesFileAreOtherEvents() {
        take("id,date,title\n1,2024-01-03,one\n2,2024-01-03,two\n", "alpha.csv");
        take("id,date,title\n1,2024-02-03,other\n2,2024-02-03,another\n", "beta.csv");
        assertThat(eventsOf("alpha.csv")).hasSize(2);
        assertThat(eventsOf("beta.csv")).hasSize(2);
    }

    @Test
    void whatAPersonDecidedSurvivesANewerFile() {
        String first =
                "{\"type\":\"FeatureCollection\",\"dateline\":{},\"features\":[{\"type\":\"Feature\",\"id\":\"kept\","
                        + "\"geometry\":null,\"properties\":{\"title\":\"x\",\"review\":\"accepted\"}}]}";
        take(first, "review.json");
        take(first.replace("\"x\"", "\"y\"").replace("accepted", "unreviewed"), "review.json");
        assertThat(events.find("kept").orElseThrow().event().title()).isEqualTo("y");
        assertThat(events.find("kept").orElseThrow().event().review()).isEqualTo(Event.Review.ACCEPTED);
    }

    @Test
    void placesNamedWithoutCoordinatesAreLookedUpAndMarkedAndRowsWithoutPlaceReported() {
        take("date,title,city,country\n2024-01-03,a,Kerman,Iran\n2024-01-03,b,Nowhereville,Iran\n", "named.csv");
        List<StoredEvent> found = eventsOf("named.csv");
        assertThat(found.get(0).event().where().latitude()).isBetween(30.0, 30.6);
        assertThat(found.get(0).event().extra()).containsKey("geocoded from");
        assertThat(found.get(1).event().where()).isNull();
        assertThat(datasets.problems(named("named.csv").id()))
                .extracting(p -> p.code() + " " + p.row())
                .containsExactly("unlocated 3");
        take("date,title,city,country\n2024-01-03,c,Kerman,Iran\n", "unnamed.csv", new How(Target.NEW, null, false));
        assertThat(eventsOf("unnamed.csv").get(0).event().where()).isNull();
    }
}
