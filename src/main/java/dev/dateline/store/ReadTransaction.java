package dev.dateline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several reads of one version of the store: a change in between is not seen, and no writer waits. */
final class ReadTransaction {
    private ReadTransaction() {}

    /** What is read. */
    interface Reading<T> {
        T run(Connection connection) throws SQLException;
    }

    static <T> T run(JdbcTemplate jdbc, Reading<T> reading) {
        ConnectionCallback<T> within = connection -> {
            try (Statement statement = connection.createStatement()) {
                // the driver's own transactions take the writer's lock at once
                statement.execute("begin deferred");
                try {
                    return reading.run(connection);
                } finally {
                    statement.execute("commit");
                }
            }
        };
        return Objects.requireNonNull(jdbc.execute(within));
    }
}
