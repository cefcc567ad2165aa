package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.format.EventFiles;
import dev.dateline.format.FileProblem;
import dev.dateline.format.RowSink;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Source;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyntheticEventsTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final int MANY = 5000;

    private static List<Event> events(long seed) {
        List<Event> events = new ArrayList<>();
        new SyntheticEvents(GAZETTEER, seed).forEach(MANY, made -> events.add(made.event()));
        return events;
    }

    @Test
    void sameSeedGivesTheSameEventsAndAnotherSeedOthers() {
        assertThat(events(7)).isEqualTo(events(7));
        assertThat(events(7)).doesNotContainAnyElementsOf(events(8));
    }

    @Test
    void someEventsAreImpreciseUndatedOrUnlocatedAndFewCitiesHaveMost() {
        List<Event> events = events(1);
        assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(events).filteredOn(e -> e.when() == null).hasSizeBetween(20, 100);
        assertThat(events).filteredOn(e -> e.where() == null).hasSizeBetween(20, 100);
        assertThat(events)
                .filteredOn(e -> e.when() != null && e.when().precision() == DatePrecision.RANGE)
                .hasSizeGreaterThan(100);
        assertThat(events)
                .filteredOn(e -> e.where() != null && e.where().precision() == PlacePrecision.ADMIN1)
                .hasSizeGreaterThan(100);
        Map<String, Long> cities = events.stream()
                .filter(e -> e.where() != null && e.where().precision() == PlacePrecision.CITY)
                .collect(Collectors.groupingBy(e -> e.where().name(), Collectors.counting()));
        assertThat(Collections.max(cities.values())).isGreaterThan(MANY / 50);
        assertThat(cities.values()).filteredOn(n -> n <= 2).hasSizeGreaterThan(200);
    }

    @Test
    void acledRowsAreReadBackOneEventEach() throws Exception {
        StringWriter text = new StringWriter();
        AcledRows rows = new AcledRows(text);
        for (SyntheticEvents.Made made : made(300)) {
            rows.write(made);
        }
        List<Event> read = new ArrayList<>();
        List<FileProblem> rejected = new ArrayList<>();
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        EventFiles.read(new ByteArrayInputStream(bytes), "acled.csv", new RowSink() {
            @Override
            public void event(Event event) {
                read.add(event);
            }

            @Override
            public void problem(FileProblem problem) {
                if (problem.rejected()) {
                    rejected.add(problem);
                }
            }

            @Override
            public void source(Source source, @Nullable String text) {}
        });
        assertThat(rejected).isEmpty();
        assertThat(read)
                .extracting(Event::id)
                .containsExactlyElementsOf(
                        made(300).stream().map(m -> m.event().id()).toList());
    }

    private static List<SyntheticEvents.Made> made(int count) {
        List<SyntheticEvents.Made> all = new ArrayList<>();
        new SyntheticEvents(GAZETTEER, 3).forEach(count, all::add);
        return all;
    }
}
