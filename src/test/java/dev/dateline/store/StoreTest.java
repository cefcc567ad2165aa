package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Source;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path home;

    private Store store;
    private DataSetRepository datasets;
    private EventRepository events;

    @BeforeEach
    void open() {
        store = Store.open(home);
        datasets = store.datasets();
        events = store.events();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DataSet dataset(String id) {
        return new DataSet(id, "Notes", DataSet.Kind.ARTICLE, "text", Instant.EPOCH, 1, 0, "a1");
    }

    private static Event event(String id, String title) {
        return new Event(
                id,
                title,
                IncidentType.BOMBING,
                Status.OCCURRED,
                new When(
                        LocalDate.of(2024, 1, 3),
                        LocalDate.of(2024, 1, 3),
                        DatePrecision.DAY,
                        "2024-01-03",
                        "3 January",
                        "publication"),
                null,
                null,
                new Where("Kerman", "Kerman", "IR", "Iran", "Kerman", 30.28, 57.08, PlacePrecision.CITY, 10, 128234),
                Count.atLeast(95),
                null,
                new Count(null, 400),
                List.of("ISKP"),
                List.of("mourners"),
                List.of(new Event.SourcedEvidence("a1", new Evidence(new Span(0, 5), "Bombs", Evidence.Role.INCIDENT))),
                0.9,
                Event.Review.UNREVIEWED,
                Map.of("note", "x"));
    }

    private void store(String id, Event event) {
        datasets.add(dataset(id), writer -> {
            writer.article(new Article(
                    new Source("a1", "Title", null, List.of("Ada"), LocalDate.of(2024, 4, 30), null, "00"),
                    "Bombs fell."));
            writer.event(EventRow.of(event));
            writer.problem(new RowProblem(
                    3, "date", "31 February", "date.impossible", "February has 29 days.", null, null, false));
            return dataset(id);
        });
    }

    @Test
    void givesBackWhatWasStoredAfterARestart() {
        store("d1", event("e1", "Bombing in Kerman"));
        close();
        open();
        StoredEvent stored = events.find("e1").orElseThrow();
        assertThat(stored.event()).isEqualTo(event("e1", "Bombing in Kerman"));
        assertThat(store.articles().find("a1").orElseThrow().text()).isEqualTo("Bombs fell.");
        assertThat(datasets.problems("d1"))
                .singleElement()
                .satisfies(p -> assertThat(p.row()).isEqualTo(3));
        assertThat(datasets.tally("d1")).isEqualTo(new DataSetRepository.Tally(1, 0, 0));
    }

    @Test
    void storesNothingOfADataSetThatFails() {
        assertThatThrownBy(() -> datasets.add(dataset("d1"), writer -> {
                    writer.event(EventRow.of(event("e1", "Bombing")));
                    throw new IllegalStateException("broken in the middle");
                }))
                .hasMessageContaining("broken");
        assertThat(datasets.all()).isEmpty();
        assertThat(events.find("e1")).isEmpty();
        assertThat(events.search("bombing")).isEmpty();
    }

    @Test
    void removesADataSetWithAllThatBelongsToIt() {
        store("d1", event("e1", "Bombing in Kerman"));
        assertThat(datasets.remove("d1")).isTrue();
        assertThat(datasets.remove("d1")).isFalse();
        assertThat(events.find("e1")).isEmpty();
        assertThat(events.search("kerman")).isEmpty();
        assertThat(store.articles().find("a1")).isEmpty();
    }

    @Test
    void findsEventsByBeginningsOfWordsInTitleQuotesActorsAndPlaces() {
        store("d1", event("e1", "Bombing in Kerman"));
        assertThat(events.search("kerm")).hasSize(1);
        assertThat(events.search("ISKP mourners")).hasSize(1);
        assertThat(events.search("iran bombs")).hasSize(1);
        assertThat(events.search("paris")).isEmpty();
        assertThat(events.search("!!! \"'")).isEmpty();
    }

    @Test
    void takesASingleLatinLetterForAWord() {
        store("d1", event("e1", "Bombing near checkpoint B"));
        assertThat(events.search("b")).hasSize(1);
        assertThat(events.search("c")).isEmpty();
    }

    @Test
    void findsWhatCameSinceTheSameSearch() {
        assertThat(events.search("kerman")).isEmpty();
        store("d1", event("e1", "Bombing in Kerman"));
        assertThat(events.search("kerman")).hasSize(1);
    }

    @Test
    void findsWordsWithLettersThatAreYoungerThanTheIndex() {
        store("d1", event("e1", "Rally in a\uAB70b"));
        assertThat(events.search("a\uAB70b")).hasSize(1);
        assertThat(events.search("a\uAB70c")).isEmpty();
    }

    @Test
    void leavesNoLogBesideTheDatabaseWhenItIsClosed() {
        store("d1", event("e1", "Bombing in Kerman"));
        close();
        assertThat(home.resolve("dateline.db-wal")).doesNotExist();
        assertThat(home.resolve("dateline.db")).exists();
    }

    @Test
    void pagesInTimeOrderWithoutLossOrRepetition() {
        datasets.add(new DataSet("d1", "Many", DataSet.Kind.FILE, "csv", Instant.EPOCH, 5, 0, null), writer -> {
            for (int i = 0; i < 5; i++) {
                writer.event(EventRow.of(event("e" + i, "Bombing " + i)));
            }
            return new DataSet("d1", "Many", DataSet.Kind.FILE, "csv", Instant.EPOCH, 5, 0, null);
        });
        EventColumns columns = store.columns().current();
        RowFilter all = RowFilter.of(EventFilter.ALL, null, columns);
        EventPage first = EventPage.of(columns, all, null, 3);
        EventPage second = EventPage.of(columns, all, first.last(), 3);
        assertThat(ids(first)).containsExactly("e0", "e1", "e2");
        assertThat(ids(second)).containsExactly("e3", "e4");
        assertThat(second.total()).isEqualTo(5);
    }

    private List<String> ids(EventPage page) {
        return events.summaries(page.keys()).stream()
                .map(stored -> stored.event().id())
                .toList();
    }

    @Test
    void refusesASecondProcessOnTheSameHome() {
        assertThatThrownBy(() -> StoreConfiguration.HomeLock.acquire(home)).isInstanceOf(IllegalStateException.class);
    }
}
