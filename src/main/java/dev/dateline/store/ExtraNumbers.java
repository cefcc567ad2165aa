package dev.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of the lists of names in table {@code extra_names}, within the transaction that writes events. Not thread-safe. */
final class ExtraNumbers {
    private final Connection connection;
    private final Map<List<String>, Integer> known = new HashMap<>();
    private @Nullable List<String> last;
    private @Nullable Integer lastNumber;

    ExtraNumbers(Connection connection) {
        this.connection = connection;
    }

    /** The number of these names, which are stored where they are new; null for null. */
    @SuppressWarnings("ReferenceEquality") // rows of a file share their list
    @Nullable
    Integer of(@Nullable List<String> names) throws SQLException {
        if (names == null) {
            return null;
        }
        if (names != last) {
            Integer number = known.get(names);
            if (number == null) {
                number = stored(EventMapper.json(names));
                known.put(names, number);
            }
            last = names;
            lastNumber = number;
        }
        return lastNumber;
    }

    private int stored(String names) throws SQLException {
        try (PreparedStatement insert =
                        connection.prepareStatement("insert or ignore into extra_names (names) values (?)");
                PreparedStatement select =
                        connection.prepareStatement("select number from extra_names where names = ?")) {
            insert.setString(1, names);
            insert.executeUpdate();
            select.setString(1, names);
            ResultSet number = select.executeQuery();
            number.next();
            return number.getInt(1);
        }
    }
}
