package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.incident.Event;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventColumnsTest {
    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void add(String dataset, Event... events) {
        DataSet about = new DataSet(dataset, dataset, DataSet.Kind.FILE, "csv", Instant.EPOCH, 1, 0, null);
        store.datasets().add(about, writer -> {
            Arrays.stream(events).map(EventRow::of).forEach(writer::event);
            return about;
        });
    }

    private static EventFilter filter(EventFilter.Facet facet, String... values) {
        return new EventFilter(null, Map.of(facet, Set.of(values)), Map.of(), null, null);
    }

    private int count(EventFilter filter) {
        return RowFilter.of(filter, null, store.columns().current()).rows().length;
    }

    @Test
    void rowsStandInTheOrderOfTimeWhateverTheOrderOfTheFiles() {
        add("late", StoreFixture.event("l1", LocalDate.of(2024, 3, 1), 1), StoreFixture.event("l2", null, 1));
        add("early", StoreFixture.event("e1", LocalDate.of(1890, 3, 1), 1));
        EventColumns columns = store.columns().current();
        assertThat(columns.sections()).containsExactly(2, 0, 1, 0);
        assertThat(IntStream.range(0, 2).map(columns::startDay))
                .containsExactly((int) LocalDate.of(1890, 3, 1).toEpochDay(), (int)
                        LocalDate.of(2024, 3, 1).toEpochDay());
    }

    @Test
    void filtersLeaveWhatTheySay() {
        StoreFixture.add(store, "d1", 10);
        StoreFixture.add(store, "d2", 5);
        assertThat(count(EventFilter.ALL)).isEqualTo(15);
        assertThat(count(filter(EventFilter.Facet.DATASET, "d2"))).isEqualTo(5);
        assertThat(count(filter(EventFilter.Facet.TYPE, "bombing", "riot"))).isEqualTo(15);
        assertThat(count(filter(EventFilter.Facet.FAMILY, "unrest"))).isZero();
        assertThat(count(filter(EventFilter.Facet.ACTOR, "ISKP"))).isEqualTo(15);
        assertThat(count(filter(EventFilter.Facet.ACTOR, "none", "other"))).isZero();
        assertThat(count(filter(EventFilter.Facet.COUNTRY, "IR"))).isEqualTo(15);
        int first = (int) LocalDate.of(2024, 1, 3).toEpochDay();
        assertThat(count(new EventFilter(
                        null, Map.of(), Map.of(), new EventFilter.Window(first, first + 1, false), null)))
                .isEqualTo(4);
        assertThat(count(new EventFilter(null, Map.of(), Map.of(), null, new EventFilter.Box(-1.5, 20, 2.5, 40))))
                .isEqualTo(6);
        assertThat(count(new EventFilter(null, Map.of(), Map.of(), null, new EventFilter.Box(170, 20, -170, 40))))
                .isZero();
    }

    @Test
    void changedEventIsChangedInItsColumnsAndOthersAreNot() {
        StoreFixture.add(store, "d1", 5000);
        Event moved = StoreFixture.event("d1-2500", LocalDate.of(1999, 9, 9), 7);
        store.datasets().update("d1", writer -> {
            assertThat(writer.event(EventRow.of(moved))).isEqualTo(DataSetWriter.Outcome.CHANGED);
            return store.datasets().find("d1").orElseThrow();
        });
        EventColumns columns = store.columns().current();
        assertThat(columns.count()).isEqualTo(5000);
        assertThat(LocalDate.ofEpochDay(columns.startDay(0))).isEqualTo(LocalDate.of(1999, 9, 9));
        assertThat(LocalDate.ofEpochDay(columns.startDay(1))).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(store.events().search("2500")).hasSize(1);
    }

    @Test
    void removedDataSetLeavesNothingInTheColumns() {
        StoreFixture.add(store, "d1", 10);
        StoreFixture.add(store, "d2", 3000);
        store.datasets().remove("d2");
        assertThat(store.columns().current().count()).isEqualTo(10);
        assertThat(store.events().search("bombing")).hasSize(10);
    }

    @Test
    void aggregatesOfRandomViewsAddUpToABruteForceCount() {
        StoreFixture.add(store, "d1", 700);
        add("undated", StoreFixture.event("u", null, 3));
        EventColumns columns = store.columns().current();
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double west = random.nextInt(170);
            int first = (int) LocalDate.of(2024, 1, 1).toEpochDay() + random.nextInt(600);
            EventFilter.Box box = new EventFilter.Box(west, 0, west + random.nextInt(10), 60);
            EventFilter.@Nullable Window window = new EventFilter.Window(first, first + random.nextInt(200), false);
            ViewAggregates found = ViewAggregates.of(
                    columns,
                    RowFilter.of(EventFilter.ALL, null, columns),
                    new ViewAggregates.View(box, random.nextInt(12), window, first, 7, 40, 5));
            int shown = count(new EventFilter(null, Map.of(), Map.of(), window, box));
            assertThat(found.cells().stream()
                            .mapToInt(ViewAggregates.Cell::shown)
                            .sum())
                    .isEqualTo(shown);
            assertThat(found.cells().stream()
                            .flatMap(cell -> cell.types().values().stream())
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(shown);
            ViewAggregates.Ledger ledger = found.ledger();
            assertThat(ledger.shown() + ledger.outsideWindow() + ledger.undated() + ledger.unlocated())
                    .isEqualTo(701);
        }
    }

    @Test
    void columnsAreTheSameAfterARestart() {
        StoreFixture.add(store, "d1", 1000);
        long number = store.columns().current().version().number();
        close();
        open();
        assertThat(store.columns().current().version().number()).isEqualTo(number);
        assertThat(store.columns().current().count()).isEqualTo(1000);
    }
}
