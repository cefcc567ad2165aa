package dev.dateline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What rows of table {@code event} tell by number: ids of data sets, and names of kept columns. */
final class Numbers {
    private final Map<Integer, String> datasets = new HashMap<>();
    private final Map<Integer, List<String>> names = new HashMap<>();

    private Numbers() {}

    static Numbers of(Connection connection) throws SQLException {
        Numbers numbers = new Numbers();
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("select number, id from dataset");
            while (rows.next()) {
                numbers.datasets.put(rows.getInt(1), rows.getString(2));
            }
            rows = statement.executeQuery("select number, names from extra_names");
            while (rows.next()) {
                numbers.names.put(rows.getInt(1), EventMapper.strings(rows.getString(2)));
            }
        }
        return numbers;
    }

    String dataset(int number) {
        return Objects.requireNonNullElse(datasets.get(number), "");
    }

    List<String> names(int number) {
        return Objects.requireNonNull(names.get(number), "names of kept columns");
    }
}
