package dev.dateline.format.out;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The columns of our own tables: all fields, the point, and the columns of imported rows as JSON in one. */
final class AllColumns {
    static final List<String> HEADER = header();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Fields fields;

    AllColumns(Iterable<Source> sources) {
        this.fields = new Fields(sources);
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(Fields.NAMES);
        header.addAll(List.of("latitude", "longitude", "extra"));
        return List.copyOf(header);
    }

    List<@Nullable Object> cells(Event event) {
        Map<String, @Nullable Object> values = fields.of(event);
        List<@Nullable Object> cells = new ArrayList<>();
        Fields.NAMES.forEach(name -> cells.add(values.get(name)));
        Where where = event.where();
        cells.add(where == null ? null : where.latitude());
        cells.add(where == null ? null : where.longitude());
        cells.add(event.extra().isEmpty() ? null : JSON.writeValueAsString(event.extra()));
        return cells;
    }
}
