package dev.dateline.store;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Between events and the columns of table {@code event}. */
final class EventMapper {
    static final String COLUMNS =
            "id, dataset, type, status, title, start_day, end_day, date_precision, edtf, date_text,"
                    + " date_basis, not_before, not_after, place, place_text, country, country_name, admin1, lat, lon,"
                    + " place_precision, radius_km, geoname_id, killed_min, killed_max, injured_min, injured_max,"
                    + " casualties_min, casualties_max, perpetrators, targets, confidence, review, extra";
    static final int WIDTH = COLUMNS.split(",", -1).length;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STRING_MAP = new TypeReference<>() {};

    private EventMapper() {}

    /** Values in the order of {@link #COLUMNS}. */
    static @Nullable Object[] values(String dataset, Event event) {
        When when = event.when();
        Where where = event.where();
        return new @Nullable Object[] {
            event.id(),
            dataset,
            event.type().code(),
            event.status().code(),
            event.title(),
            when == null ? null : when.start().toString(),
            when == null ? null : when.end().toString(),
            when == null ? null : when.precision().code(),
            when == null ? null : when.edtf(),
            when == null ? null : when.text(),
            when == null ? null : when.basis(),
            text(event.notBefore()),
            text(event.notAfter()),
            where == null ? null : where.name(),
            where == null ? null : where.text(),
            where == null ? null : where.country(),
            where == null ? null : where.countryName(),
            where == null ? null : where.admin1(),
            where == null ? null : where.latitude(),
            where == null ? null : where.longitude(),
            where == null ? null : where.precision().code(),
            where == null ? null : where.radiusKm(),
            where == null || where.geonameId() == 0 ? null : where.geonameId(),
            min(event.killed()),
            max(event.killed()),
            min(event.injured()),
            max(event.injured()),
            min(event.casualties()),
            max(event.casualties()),
            json(event.perpetrators()),
            json(event.targets()),
            event.confidence(),
            event.review().name().toLowerCase(Locale.ROOT),
            json(event.extra())
        };
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> strings(String json) {
        return JSON.readValue(json, STRINGS);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Integer min(@Nullable Count count) {
        return count == null ? null : count.min();
    }

    private static @Nullable Integer max(@Nullable Count count) {
        return count == null ? null : count.max();
    }

    /** Reads a row that has {@code key} and all of {@link #COLUMNS}; evidence as given. */
    static StoredEvent read(ResultSet row, List<Event.SourcedEvidence> evidence) throws SQLException {
        Event event = new Event(
                row.getString("id"),
                row.getString("title"),
                IncidentType.ofCode(row.getString("type")).orElse(IncidentType.OTHER),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                when(row),
                date(row.getString("not_before")),
                date(row.getString("not_after")),
                where(row),
                count(row, "killed"),
                count(row, "injured"),
                count(row, "casualties"),
                strings(row.getString("perpetrators")),
                strings(row.getString("targets")),
                evidence,
                (Double) row.getObject("confidence"),
                Event.Review.valueOf(row.getString("review").toUpperCase(Locale.ROOT)),
                JSON.readValue(row.getString("extra"), STRING_MAP));
        return new StoredEvent(row.getInt("key"), row.getString("dataset"), event);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable When when(ResultSet row) throws SQLException {
        LocalDate start = date(row.getString("start_day"));
        LocalDate end = date(row.getString("end_day"));
        return start == null || end == null
                ? null
                : new When(
                        start,
                        end,
                        DatePrecision.valueOf(row.getString("date_precision").toUpperCase(Locale.ROOT)),
                        row.getString("edtf"),
                        row.getString("date_text"),
                        row.getString("date_basis"));
    }

    private static @Nullable Where where(ResultSet row) throws SQLException {
        return row.getObject("lat") == null
                ? null
                : new Where(
                        row.getString("place"),
                        row.getString("place_text"),
                        row.getString("country"),
                        row.getString("country_name"),
                        row.getString("admin1"),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        PlacePrecision.valueOf(row.getString("place_precision").toUpperCase(Locale.ROOT)),
                        row.getDouble("radius_km"),
                        row.getInt("geoname_id"));
    }

    private static @Nullable Count count(ResultSet row, String name) throws SQLException {
        Integer min = (Integer) row.getObject(name + "_min");
        Integer max = (Integer) row.getObject(name + "_max");
        return min == null && max == null ? null : new Count(min, max);
    }
}
