package dev.dateline.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the facets of one data set's events within a transaction. Not thread-safe. */
final class FacetWriter implements AutoCloseable {
    /** So many changed rows are kept back until their blocks are rewritten. */
    private static final int MOST_CHANGED = 50_000;

    private final Connection connection;
    private final int dataset;
    private final PreparedStatement insert;
    private final Map<String, Integer> actors = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final byte[] block = new byte[FacetBlock.EVENTS * FacetBlock.ROW];
    private final ByteBuffer rows = FacetBlock.buffer(block);
    private final TreeMap<Integer, byte[]> changed = new TreeMap<>();
    private int events;

    FacetWriter(Connection connection, int dataset) throws SQLException {
        this.connection = connection;
        this.dataset = dataset;
        this.insert = connection.prepareStatement("insert into facets values (?, ?, ?, ?, ?)");
    }

    /** Adds an event; its key is greater than that of the one before. */
    void add(int key, Facets facets) throws SQLException {
        put(rows, events * FacetBlock.ROW, key, facets);
        events++;
        if (events == FacetBlock.EVENTS) {
            write();
        }
    }

    /** Changes an event that was stored before. */
    void change(int key, Facets facets) throws SQLException {
        byte[] row = new byte[FacetBlock.ROW];
        put(FacetBlock.buffer(row), 0, key, facets);
        changed.put(key, row);
        if (changed.size() == MOST_CHANGED) {
            rewrite();
        }
    }

    private void put(ByteBuffer target, int at, int key, Facets facets) throws SQLException {
        String code = facets.country();
        String name = facets.countryName();
        int country = code == null ? 0 : country(code, name == null ? code : name);
        List<Integer> numbers = new ArrayList<>();
        for (String actor : facets.actors()) {
            Integer known = actors.get(actor);
            numbers.add(known != null ? known : actor(actor));
        }
        FacetBlock.put(target, at, key, facets, country, numbers);
    }

    private int actor(String name) throws SQLException {
        int number = number(
                "select number from actor where name = ?",
                "insert into actor (name) values (?) returning number",
                name);
        actors.put(name, number);
        return number;
    }

    private int country(String code, String name) throws SQLException {
        Integer known = countries.get(code);
        if (known != null) {
            return known;
        }
        int number = number(
                "select number from country where code = ?",
                "insert into country (code, name) values (?, ?) returning number",
                code,
                name);
        countries.put(code, number);
        return number;
    }

    private int number(String select, String insertion, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, values[0]);
            ResultSet found = statement.executeQuery();
            if (found.next()) {
                return found.getInt(1);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(insertion)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            ResultSet made = statement.executeQuery();
            made.next();
            return made.getInt(1);
        }
    }

    /** Writes what is still kept back. */
    void finish() throws SQLException {
        if (events > 0) {
            write();
        }
        rewrite();
    }

    private void write() throws SQLException {
        insert.setInt(1, rows.getInt(FacetBlock.KEY));
        insert.setInt(2, rows.getInt((events - 1) * FacetBlock.ROW + FacetBlock.KEY));
        insert.setInt(3, dataset);
        insert.setInt(4, events);
        insert.setBytes(5, Arrays.copyOf(block, events * FacetBlock.ROW));
        insert.executeUpdate();
        events = 0;
    }

    private void rewrite() throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                        "select first_key, last_key, rows from facets where first_key <= ? order by first_key desc limit 1");
                PreparedStatement update =
                        connection.prepareStatement("update facets set rows = ? where first_key = ?")) {
            while (!changed.isEmpty()) {
                find.setInt(1, changed.firstKey());
                ResultSet found = find.executeQuery();
                if (!found.next() || found.getInt(2) < changed.firstKey()) {
                    throw new StoreException("no facets are stored for event " + changed.firstKey(), null);
                }
                byte[] block = found.getBytes(3);
                update.setInt(2, found.getInt(1));
                var within = changed.headMap(found.getInt(2), true);
                merge(block, within);
                within.clear();
                update.setBytes(1, block);
                update.executeUpdate();
            }
        }
    }

    private static void merge(byte[] block, Map<Integer, byte[]> rows) {
        ByteBuffer buffer = FacetBlock.buffer(block);
        for (int at = 0; at < block.length; at += FacetBlock.ROW) {
            byte[] row = rows.get(buffer.getInt(at + FacetBlock.KEY));
            if (row != null) {
                System.arraycopy(row, 0, block, at, FacetBlock.ROW);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
