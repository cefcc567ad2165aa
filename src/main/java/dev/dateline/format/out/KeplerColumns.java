package dev.dateline.format.out;

import dev.dateline.incident.Event;
import dev.dateline.incident.IsoDay;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns for kepler.gl, which finds the point and the times by their names and forms. */
final class KeplerColumns {
    static final List<String> HEADER = List.of(
            "time",
            "end_time",
            "latitude",
            "longitude",
            "id",
            "title",
            "type",
            "family",
            "status",
            "date_edtf",
            "date_precision",
            "location_name",
            "country",
            "location_precision",
            "radius_m",
            "killed_min",
            "killed_max",
            "injured_min",
            "injured_max",
            "perpetrators",
            "targets",
            "sources");

    private static final int FIRST_FIELD = 4;

    private final Fields fields;

    KeplerColumns(Iterable<Source> sources) {
        this.fields = new Fields(sources);
    }

    List<@Nullable Object> cells(Event event) {
        When when = event.when();
        Where where = event.where();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(when == null ? null : time(when));
        cells.add(when == null ? null : Fields.isInstant(when) ? time(when) : IsoDay.of(when.end()) + " 23:59");
        cells.add(where == null ? null : where.latitude());
        cells.add(where == null ? null : where.longitude());
        Map<String, @Nullable Object> values = fields.of(event);
        HEADER.subList(FIRST_FIELD, HEADER.size()).forEach(name -> cells.add(values.get(name)));
        return cells;
    }

    private static String time(When when) {
        return IsoDay.of(when.start()) + " " + (Fields.isInstant(when) ? Fields.clock(when) : "00:00");
    }
}
