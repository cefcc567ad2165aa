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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Between events and the columns of table {@code event}; columns are told by position, as a million rows are read. */
final class EventMapper {
    static final String COLUMNS = "id, type, status, title, start_day, end_day, date_precision, edtf, date_text,"
            + " date_basis, not_before, not_after, place, place_text, country, country_name, admin1, lat, lon,"
            + " place_precision, radius_km, geoname_id, killed_min, killed_max, injured_min, injured_max,"
            + " casualties_min, casualties_max, perpetrators, targets, confidence, review, extra, extra_names";
    static final int WIDTH = COLUMNS.split(",", -1).length;
    /** Position of {@code review} from 0. */
    static final int REVIEW = 31;
    /** Position of {@code extra} from 0. */
    static final int EXTRA = 32;

    static final int EXTRA_NAMES = 33;
    /** What {@link #read} needs. */
    static final String SELECT = "select key, dataset, " + COLUMNS + " from event";

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STRING_MAP = new TypeReference<>() {};

    private EventMapper() {}

    /** Values in the order of {@link #COLUMNS}; without {@code extra} and its names. */
    static @Nullable Object[] values(Event event) {
        When when = event.when();
        Where where = event.where();
        String start = when == null ? null : when.start().toString();
        return new @Nullable Object[] {
            event.id(),
            event.type().code(),
            event.status().code(),
            event.title(),
            start,
            when == null || when.end().equals(when.start()) ? null : when.end().toString(),
            when == null ? null : when.precision().code(),
            when == null || when.edtf().equals(start) ? null : when.edtf(),
            when == null ? null : when.text(),
            when == null ? null : when.basis(),
            text(event.notBefore()),
            text(event.notAfter()),
            where == null ? null : where.name(),
            where == null || where.text().equals(where.name()) ? null : where.text(),
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
            event.perpetrators().isEmpty() ? null : json(event.perpetrators()),
            event.targets().isEmpty() ? null : json(event.targets()),
            event.confidence(),
            event.review().name().toLowerCase(Locale.ROOT),
            null,
            null
        };
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> strings(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, STRINGS);
    }

    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Integer min(@Nullable Count count) {
        return count == null ? null : count.min();
    }

    private static @Nullable Integer max(@Nullable Count count) {
        return count == null ? null : count.max();
    }

    /**
     * Reads a row of {@link #SELECT}.
     *
     * @param numbers what the row tells by number
     */
    static StoredEvent read(ResultSet row, Numbers numbers, List<Event.SourcedEvidence> evidence) throws SQLException {
        Event event = new Event(
                row.getString(3),
                row.getString(6),
                IncidentType.ofCode(row.getString(4)).orElse(IncidentType.OTHER),
                Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                when(row),
                date(row.getString(13)),
                date(row.getString(14)),
                where(row),
                count(row, 25),
                count(row, 27),
                count(row, 29),
                strings(row.getString(31)),
                strings(row.getString(32)),
                evidence,
                (Double) row.getObject(33),
                Event.Review.valueOf(row.getString(34).toUpperCase(Locale.ROOT)),
                extra(row, numbers));
        return new StoredEvent(row.getInt(1), numbers.dataset(row.getInt(2)), event);
    }

    private static Map<String, String> extra(ResultSet row, Numbers numbers) throws SQLException {
        String extra = row.getString(EXTRA + 3);
        if (extra == null) {
            return Map.of();
        }
        int names = row.getInt(EXTRA_NAMES + 3);
        return row.wasNull() ? JSON.readValue(extra, STRING_MAP) : ExtraNames.unpacked(numbers.names(names), extra);
    }

    static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable When when(ResultSet row) throws SQLException {
        String first = row.getString(7);
        if (first == null) {
            return null;
        }
        LocalDate start = LocalDate.parse(first);
        LocalDate end = date(row.getString(8));
        return new When(
                start,
                end == null ? start : end,
                DatePrecision.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString(10), first),
                row.getString(11),
                row.getString(12));
    }

    private static @Nullable Where where(ResultSet row) throws SQLException {
        double latitude = row.getDouble(20);
        if (row.wasNull()) {
            return null;
        }
        String name = row.getString(15);
        return new Where(
                name,
                Objects.requireNonNullElse(row.getString(16), name),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                latitude,
                row.getDouble(21),
                PlacePrecision.valueOf(row.getString(22).toUpperCase(Locale.ROOT)),
                row.getDouble(23),
                row.getInt(24));
    }

    private static @Nullable Count count(ResultSet row, int at) throws SQLException {
        Integer min = number(row, at);
        Integer max = number(row, at + 1);
        return min == null && max == null ? null : new Count(min, max);
    }

    private static @Nullable Integer number(ResultSet row, int at) throws SQLException {
        int number = row.getInt(at);
        return row.wasNull() ? null : number;
    }
}
