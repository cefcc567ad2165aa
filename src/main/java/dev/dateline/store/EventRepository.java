package dev.dateline.store;

import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads events. */
@Repository
public class EventRepository {
    private final JdbcTemplate jdbc;

    EventRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Summaries of the events with these keys, in the order asked; unknown keys are left out. */
    public List<StoredEvent> summaries(List<Integer> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String in = keys.stream().map(k -> "?").collect(Collectors.joining(","));
        Map<Integer, StoredEvent> found = new LinkedHashMap<>();
        jdbc.query(
                "select key, " + EventMapper.COLUMNS + " from event where key in (" + in + ")",
                (RowCallbackHandler) row -> found.put(row.getInt("key"), EventMapper.read(row, List.of())),
                keys.toArray());
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * A page of summaries in time order, undated last, then by key.
     *
     * @param after start day and key of the last event of the page before, null for the first page
     * @param limit greatest number of events
     */
    public List<StoredEvent> page(EventQuery query, @Nullable Position after, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        if (after != null) {
            where += " and (coalesce(start_day, '9999'), key) > (?, ?)";
            values.add(after.start());
            values.add(after.key());
        }
        values.add(limit);
        return jdbc.query(
                "select key, " + EventMapper.COLUMNS + " from event where " + where
                        + " order by coalesce(start_day, '9999'), key limit ?",
                (row, n) -> EventMapper.read(row, List.of()),
                values.toArray());
    }

    /** Where a page ended: the start day ('9999' where undated) and key of its last event. */
    public record Position(String start, int key) {}

    /** What to list; null means all. */
    public record EventQuery(
            @Nullable String text, @Nullable String dataset) {}

    public int count(EventQuery query) {
        List<Object> values = new ArrayList<>();
        Integer count = jdbc.queryForObject(
                "select count(*) from event where " + where(query, values), Integer.class, values.toArray());
        return count == null ? 0 : count;
    }

    private static String where(EventQuery query, List<Object> values) {
        String where = "1 = 1";
        if (query.text() != null) {
            where += " and key in (select rowid from event_text where event_text match ?)";
            values.add(FullText.query(query.text()));
        }
        if (query.dataset() != null) {
            where += " and dataset = ?";
            values.add(query.dataset());
        }
        return where;
    }

    /** Keys of all events that match a full-text query, ascending; none where it has no word. */
    public int[] search(String text) {
        return jdbc
                .queryForList(
                        "select rowid from event_text where event_text match ? order by rowid",
                        Integer.class,
                        FullText.query(text))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** One event whole, with its evidence. */
    public Optional<StoredEvent> find(String id) {
        List<StoredEvent> found = jdbc.query(
                "select key, " + EventMapper.COLUMNS + " from event where id = ?",
                (row, n) -> EventMapper.read(row, evidence(row.getInt("key"))),
                id);
        return found.stream().findFirst();
    }

    private List<Event.SourcedEvidence> evidence(int key) {
        return jdbc.query(
                "select * from evidence where event = ? order by start_offset, end_offset",
                (row, n) -> evidence(row),
                key);
    }

    private static Event.SourcedEvidence evidence(ResultSet row) throws SQLException {
        return new Event.SourcedEvidence(
                row.getString("article"),
                new Evidence(
                        new Span(row.getInt("start_offset"), row.getInt("end_offset")),
                        row.getString("quote"),
                        Evidence.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT))));
    }

    /** Ids of the events that rest on an article, in time order. */
    public List<String> ofArticle(String article) {
        return jdbc.queryForList(
                "select distinct e.id from event e join evidence v on v.event = e.key where v.article = ?"
                        + " order by e.start_day, e.key",
                String.class,
                article);
    }

    /** All events whole, in order of their keys, one at a time. */
    public void forEach(Consumer<StoredEvent> sink) {
        jdbc.query("select key, " + EventMapper.COLUMNS + " from event order by key", (RowCallbackHandler)
                row -> sink.accept(EventMapper.read(row, evidence(row.getInt("key")))));
    }

    /** Hands all events to {@code sink} row by row: what the column format needs, without reading whole events. */
    public void columns(RowCallbackHandler sink) {
        jdbc.query(
                "select key, start_day, end_day, lat, lon, type, status, date_precision, place_precision, review, dataset,"
                        + " country, country_name, radius_km, killed_min, killed_max, injured_min, injured_max, confidence"
                        + " from event",
                sink);
    }
}
