package dev.dateline.cli;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes synthetic events in the shape of an ACLED export of 2025: its 31 columns, invented content. */
final class AcledRows {
    private static final String HEADER = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,"
            + "iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
            + "notes,fatalities,tags,timestamp\n";
    private static final int TIMESTAMP = 1_700_000_000;

    private final Writer out;
    private int rows;

    AcledRows(Writer out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    /** Writes a row; ACLED knows no event without day and place, so these cells stay empty where unknown. */
    void write(SyntheticEvents.Made made) throws IOException {
        Event event = made.event();
        When when = event.when();
        Where where = event.where();
        LocalDate day = when == null ? null : when.start();
        boolean unrest = made.kind().acledType().matches("Protests|Riots");
        cells(
                event.id(),
                string(day),
                day == null ? "" : "" + day.getYear(),
                timePrecision(when),
                unrest ? "Demonstrations" : "Political violence",
                made.kind().acledType(),
                made.kind().acledSubType(),
                first(event.perpetrators()),
                "",
                "Rebel group",
                first(event.targets()),
                "",
                event.targets().isEmpty() ? "" : "State forces",
                event.targets().isEmpty() ? "Rebel group only" : "State forces-Rebel group",
                made.kind().acledType().startsWith("Violence against") ? "Civilian targeting" : "");
        cells(
                "",
                "",
                where == null ? "" : string(where.countryName()),
                "",
                "",
                "",
                where == null ? "" : where.name(),
                where == null ? "" : "" + where.latitude(),
                where == null ? "" : "" + where.longitude(),
                geoPrecision(where),
                "Invented Herald; Synthetic Times",
                "National",
                notes(event),
                fatalities(event.killed()),
                "crowd size=no report");
        out.write("" + (TIMESTAMP + rows++));
        out.write('\n');
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "" : names.get(0);
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String timePrecision(@Nullable When when) {
        DatePrecision precision = when == null ? DatePrecision.DAY : when.precision();
        return precision == DatePrecision.DAY ? "1" : precision == DatePrecision.RANGE ? "2" : "3";
    }

    private static String geoPrecision(@Nullable Where where) {
        PlacePrecision precision = where == null ? PlacePrecision.EXACT : where.precision();
        return precision.compareTo(PlacePrecision.CITY) <= 0 ? "1" : precision == PlacePrecision.ADMIN1 ? "3" : "2";
    }

    private static String fatalities(@Nullable Count killed) {
        return killed == null || killed.max() == null ? "0" : "" + killed.max();
    }

    private static String notes(Event event) {
        When when = event.when();
        return "On " + (when == null ? "an unknown day" : when.start()) + ", " + event.title()
                + ", according to local sources. " + first(event.perpetrators())
                + " did not comment; no other group claimed it.";
    }

    private void cells(String... cells) throws IOException {
        for (String cell : cells) {
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0;
            out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            out.write(',');
        }
    }
}
