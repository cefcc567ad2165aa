package dev.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts events of one data set. Rows of one file leave the same columns empty, so there is a statement for each such set of columns: binding
 * nulls would cost as much as binding values.
 */
final class EventInsert implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(EventMapper.COLUMNS.split(", *", -1));
    private static final long ALL = (1L << EventMapper.WIDTH) - 1;
    /** Statements kept; of further sets of columns all columns are bound. */
    private static final int MOST = 100;

    private final Connection connection;
    private final int dataset;
    private final Map<Long, PreparedStatement> statements = new HashMap<>();

    EventInsert(Connection connection, int dataset) {
        this.connection = connection;
        this.dataset = dataset;
    }

    /**
     * Inserts an event; false where another event bears its id.
     *
     * @param values of its row
     */
    boolean add(int key, long digest, @Nullable Object[] values) throws SQLException {
        long present = 0;
        for (int i = 0; i < values.length; i++) {
            present |= values[i] == null ? 0 : 1L << i;
        }
        if (statements.size() >= MOST && !statements.containsKey(present)) {
            present = ALL;
        }
        PreparedStatement statement = statement(present);
        statement.setInt(1, key);
        statement.setInt(2, dataset);
        statement.setLong(3, digest);
        int at = 4;
        for (int i = 0; i < values.length; i++) {
            if ((present & 1L << i) != 0) {
                DataSetWriter.bind(statement, at++, values[i]);
            }
        }
        return statement.executeUpdate() > 0;
    }

    private PreparedStatement statement(long present) throws SQLException {
        PreparedStatement known = statements.get(present);
        if (known != null) {
            return known;
        }
        List<String> columns = new ArrayList<>(List.of("key", "dataset", "digest"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            if ((present & 1L << i) != 0) {
                columns.add(COLUMNS.get(i));
            }
        }
        PreparedStatement made = connection.prepareStatement("insert into event (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ") on conflict (id) do nothing");
        statements.put(present, made);
        return made;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
