package dev.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes all facets anew from the events, where they were written by a version that laid them out in another way. */
final class FacetRebuild {
    private FacetRebuild() {}

    static void ifNeeded(JdbcTemplate jdbc, TransactionTemplate transaction) {
        Integer layout = jdbc.queryForObject("select facets_layout from state", Integer.class);
        if (layout == null || layout != FacetBlock.LAYOUT) {
            transaction.executeWithoutResult(
                    status -> jdbc.execute((ConnectionCallback<Boolean>) FacetRebuild::rebuild));
        }
    }

    private static Boolean rebuild(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("facets", "actor", "country")) {
                statement.execute("delete from " + table);
            }
            statement.execute("update state set version = version + 1, facets_layout = " + FacetBlock.LAYOUT);
        }
        Numbers numbers = Numbers.of(connection);
        try (PreparedStatement events = connection.prepareStatement(EventMapper.SELECT + " order by key")) {
            ResultSet row = events.executeQuery();
            FacetWriter writer = null;
            int of = -1;
            while (row.next()) {
                // blocks hold neighbours of one data set, so that a key tells its block
                if (writer == null || row.getInt(2) != of) {
                    finish(writer);
                    of = row.getInt(2);
                    writer = new FacetWriter(connection, of);
                }
                writer.add(
                        row.getInt(1),
                        Facets.of(EventMapper.read(row, numbers, List.of()).event()));
            }
            finish(writer);
        }
        return true;
    }

    private static void finish(@Nullable FacetWriter writer) throws SQLException {
        if (writer != null) {
            writer.finish();
            writer.close();
        }
    }
}
