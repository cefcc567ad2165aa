package dev.dateline.store;

import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.text.Span;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads events whole. Which events a filter leaves is told by {@link EventColumns}. */
@Repository
public class EventRepository {
    /** Keys asked for in one statement. */
    private static final int BATCH = 500;
    /** Where more than one event in so many is asked for, reading them all in order is faster than one by one. */
    private static final int SCAN = 8;

    private final JdbcTemplate jdbc;
    private final FoundKeys found = new FoundKeys();

    EventRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Summaries of the events with these keys, in the order asked; unknown keys are left out. */
    public List<StoredEvent> summaries(List<Integer> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Numbers numbers = numbers();
        Map<Integer, StoredEvent> found = new LinkedHashMap<>();
        jdbc.query(
                EventMapper.SELECT + " where key in (select value from json_each(?))",
                (RowCallbackHandler) row -> found.put(row.getInt(1), EventMapper.read(row, numbers, List.of())),
                keys.toString());
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Numbers numbers() {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Numbers>) Numbers::of));
    }

    /** Keys of all events that match a full-text query, ascending; none where it has no word. Not to be changed. */
    public int[] search(String text) {
        Long version = jdbc.queryForObject("select version from state", Long.class);
        return found.of(text, Objects.requireNonNull(version), this::searched);
    }

    private int[] searched(String text) {
        try {
            return matching(FullText.query(text));
        } catch (DataAccessException e) {
            // a letter that the index takes for a space makes two words of one, which it then refuses as a phrase
            String apart = text.codePoints()
                    .map(c -> divides(c) ? ' ' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (apart.equals(text)) {
                throw e;
            }
            return matching(FullText.query(apart));
        }
    }

    /** Whether the index takes this letter or digit for a space, as it does with those added since Unicode 6.1. */
    private boolean divides(int letter) {
        if (letter < 128 || !Character.isLetterOrDigit(letter)) {
            return false;
        }
        try {
            matching("\"a" + Character.toString(letter) + "a\"");
            return false;
        } catch (DataAccessException e) {
            return true;
        }
    }

    private int[] matching(String query) {
        // one long text instead of a row for each key: half the time where many are found
        byte[] keys = jdbc.queryForObject(
                "select group_concat(rowid) from event_text where event_text match ?", byte[].class, query);
        return keys == null ? new int[0] : FoundKeys.parsed(keys);
    }

    /** One event whole, with its evidence. */
    public Optional<StoredEvent> find(String id) {
        Numbers numbers = numbers();
        return jdbc
                .query(
                        EventMapper.SELECT + " where id = ?",
                        (row, n) -> EventMapper.read(row, numbers, evidence(row.getInt(1))),
                        id)
                .stream()
                .findFirst();
    }

    private List<Event.SourcedEvidence> evidence(int key) {
        return jdbc.query("select * from evidence where event = ? order by rowid", (row, n) -> evidence(row), key);
    }

    private static Event.SourcedEvidence evidence(ResultSet row) throws SQLException {
        return new Event.SourcedEvidence(
                row.getString(2),
                new Evidence(
                        new Span(row.getInt(3), row.getInt(4)),
                        row.getString(5),
                        Evidence.Role.valueOf(row.getString(6).toUpperCase(Locale.ROOT))));
    }

    /** Ids of the events that rest on an article, in time order. */
    public List<String> ofArticle(String article) {
        return jdbc.queryForList(
                "select distinct e.id from event e join evidence v on v.event = e.key where v.article = ?"
                        + " order by e.start_day, e.key",
                String.class,
                article);
    }

    /** All events whole, in order of their keys, one in memory at a time; all of one version of the store. */
    public void forEach(Consumer<StoredEvent> sink) {
        ReadTransaction.run(jdbc, connection -> {
            scan(connection, Numbers.of(connection), null, sink);
            return true;
        });
    }

    /**
     * The events with these keys whole, one in memory at a time; all of one version of the store.
     *
     * @param keys ascending; unknown ones are left out
     * @param stored number of events in the store, for choosing the way
     */
    public void forEach(int[] keys, int stored, Consumer<StoredEvent> sink) {
        ReadTransaction.run(jdbc, connection -> {
            Numbers numbers = Numbers.of(connection);
            if ((long) keys.length * SCAN >= stored) {
                scan(connection, numbers, keys, sink);
                return true;
            }
            for (int from = 0; from < keys.length; from += BATCH) {
                batch(connection, numbers, Arrays.copyOfRange(keys, from, Math.min(keys.length, from + BATCH)), sink);
            }
            return true;
        });
    }

    private static void batch(Connection connection, Numbers numbers, int[] keys, Consumer<StoredEvent> sink)
            throws SQLException {
        String in = " in (select value from json_each(?)) order by ";
        try (PreparedStatement events = connection.prepareStatement(EventMapper.SELECT + " where key" + in + "key");
                PreparedStatement pieces =
                        connection.prepareStatement("select * from evidence where event" + in + "event, rowid")) {
            events.setString(1, Arrays.toString(keys));
            pieces.setString(1, Arrays.toString(keys));
            ResultSet rows = events.executeQuery();
            EvidenceCursor evidence = new EvidenceCursor(pieces.executeQuery());
            while (rows.next()) {
                sink.accept(EventMapper.read(rows, numbers, evidence.of(rows.getInt(1))));
            }
        }
    }

    private static void scan(Connection connection, Numbers numbers, int @Nullable [] keys, Consumer<StoredEvent> sink)
            throws SQLException {
        try (PreparedStatement events = connection.prepareStatement(EventMapper.SELECT + " order by key");
                PreparedStatement pieces =
                        connection.prepareStatement("select * from evidence order by event, rowid")) {
            ResultSet rows = events.executeQuery();
            EvidenceCursor evidence = new EvidenceCursor(pieces.executeQuery());
            int at = 0;
            while (rows.next()) {
                int key = rows.getInt(1);
                while (keys != null && at < keys.length && keys[at] < key) {
                    at++;
                }
                if (keys == null || (at < keys.length && keys[at] == key)) {
                    sink.accept(EventMapper.read(rows, numbers, evidence.of(key)));
                }
            }
        }
    }

    /** Reads evidence that is sorted by event, beside the events in the same order. */
    private static final class EvidenceCursor {
        private final ResultSet rows;
        private boolean more;

        EvidenceCursor(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.more = rows.next();
        }

        List<Event.SourcedEvidence> of(int key) throws SQLException {
            List<Event.SourcedEvidence> found = new ArrayList<>();
            while (more && rows.getInt(1) <= key) {
                if (rows.getInt(1) == key) {
                    found.add(evidence(rows));
                }
                more = rows.next();
            }
            return found;
        }
    }
}
