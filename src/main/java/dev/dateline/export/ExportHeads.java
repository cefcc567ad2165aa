package dev.dateline.export;

import dev.dateline.format.FileHead;
import dev.dateline.format.out.EventsJsonWriter;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.Provenance;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What an export says about itself: what the file said that all its events came from, else that it is an export. */
class ExportHeads {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GENERATOR = "dateline";

    private final DataSetRepository datasets;
    private final ColumnStore columns;
    private final Clock clock;

    ExportHeads(DataSetRepository datasets, ColumnStore columns, Clock clock) {
        this.datasets = datasets;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * The head of an export.
     *
     * @param keys of its events, null for all
     */
    EventsJsonWriter.Head of(int @Nullable [] keys) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String dataset = only(keys);
        List<Provenance> readings = dataset == null ? List.of() : datasets.provenance(dataset);
        String told =
                readings.isEmpty() ? null : readings.get(readings.size() - 1).head();
        if (dataset == null || told == null) {
            return new EventsJsonWriter.Head("Dateline export", null, null, now, GENERATOR);
        }
        FileHead head = JSON.readValue(told, FileHead.class);
        // a part of a file, or one that others were added to, is no longer what its program wrote
        boolean whole = readings.size() == 1
                && (keys == null || keys.length == datasets.tally(dataset).events());
        String generator = head.generator();
        return new EventsJsonWriter.Head(
                head.title(),
                head.description(),
                head.license(),
                whole ? instant(head.generated()) : now,
                whole && generator != null ? generator : GENERATOR);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The data set that holds all these events; null where there are several. */
    private @Nullable String only(int @Nullable [] keys) {
        List<String> filled = datasets.all().stream()
                .map(DataSet::id)
                .filter(id -> datasets.tally(id).events() > 0)
                .toList();
        Collection<String> holders =
                keys == null || filled.size() < 2 ? filled : columns.current().datasetsOf(keys);
        return holders.size() == 1 ? holders.iterator().next() : null;
    }
}
