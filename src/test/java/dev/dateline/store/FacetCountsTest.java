package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetCountsTest {
    private static final int FIRST = (int) LocalDate.of(2024, 1, 1).toEpochDay();

    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
        StoreFixture.add(store, "d1", 10);
        StoreFixture.add(store, "d2", 5);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Map<String, Map<String, FacetCounts.Count>> count(EventFilter filter) {
        EventColumns columns = store.columns().current();
        return FacetCounts.of(columns, filter, RowFilter.of(filter.withoutChoices(), null, columns));
    }

    private static EventFilter.Window days(int first, int last) {
        return new EventFilter.Window(FIRST + first, FIRST + last, false);
    }

    @Test
    void aFacetIsCountedWithoutItsOwnFilterAndOthersWithIt() {
        Map<String, Map<String, FacetCounts.Count>> counts = count(
                new EventFilter(null, Map.of(EventFilter.Facet.DATASET, Set.of("d2")), Map.of(), days(0, 2), null));
        assertThat(counts.get("dataset"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("d1", new FacetCounts.Count(0, 10), "d2", new FacetCounts.Count(3, 5)));
        assertThat(counts.get("type")).containsExactly(Map.entry("bombing", new FacetCounts.Count(3, 5)));
        assertThat(counts.get("actor")).containsExactly(Map.entry("ISKP", new FacetCounts.Count(3, 5)));
    }

    @Test
    void anEventThatFailsTwoFiltersCountsForNeither() {
        Map<String, Map<String, FacetCounts.Count>> counts = count(new EventFilter(
                null,
                Map.of(EventFilter.Facet.DATASET, Set.of("d2"), EventFilter.Facet.TYPE, Set.of("riot")),
                Map.of(),
                null,
                null));
        assertThat(counts.get("dataset")).isEmpty();
        assertThat(counts.get("type")).containsExactly(Map.entry("bombing", new FacetCounts.Count(0, 5)));
    }

    @Test
    void leastNumbersCountWhatReachesThem() {
        Map<String, FacetCounts.Count> killed = count(new EventFilter(null, Map.of(), Map.of(), days(0, 0), null))
                .get("killed");
        assertThat(killed).containsEntry("0", new FacetCounts.Count(2, 15));
        assertThat(killed).containsEntry("1", new FacetCounts.Count(0, 0));
    }

    @Test
    void anAreaLeavesWhatLiesWithinItAlsoAcrossTheMeridianWhereTheMapEnds() {
        // 1.9 to 5.1 degrees east where it meets the events' parallel: 2 to 5 of the first ten, 2 to 4 of the five
        List<EventFilter.Corner> triangle = List.of(
                new EventFilter.Corner(0.5, 20), new EventFilter.Corner(6.5, 20), new EventFilter.Corner(3.5, 40));
        assertThat(count(inside(triangle)).get("type").get("bombing").all()).isEqualTo(7);
        List<EventFilter.Corner> turned = triangle.stream()
                .map(corner -> new EventFilter.Corner(corner.longitude() + 360, corner.latitude()))
                .toList();
        assertThat(count(inside(turned)).get("type").get("bombing").all()).isEqualTo(7);
    }

    private static EventFilter inside(List<EventFilter.Corner> area) {
        return new EventFilter(null, Map.of(), Map.of(), null, null, area);
    }

    @Test
    void aWindowOfHoursHasTheEventsOfItsDayUnlessTheyMustLieWithinIt() {
        EventColumns columns = store.columns().current();
        EventFilter.Window hours = new EventFilter.Window(FIRST + 1, FIRST + 1, false, 3600, 7200);
        assertThat(rows(columns, hours)).isEqualTo(2);
        assertThat(rows(columns, new EventFilter.Window(FIRST + 1, FIRST + 1, true, 3600, 7200)))
                .isZero();
        assertThat(rows(columns, new EventFilter.Window(FIRST, FIRST + 2, true, 3600, 7200)))
                .isEqualTo(2);
    }

    private static int rows(EventColumns columns, EventFilter.Window window) {
        return RowFilter.of(new EventFilter(null, Map.of(), Map.of(), window, null), null, columns)
                .rows()
                .length;
    }
}
