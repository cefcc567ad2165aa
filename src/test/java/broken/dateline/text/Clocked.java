package broken.dateline.text;

import broken.dateline.temporal.Knowing;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Breaks the rules for the core: a clock, the default locale, JDBC, a package that it may not know, and a cycle with it. */
class Clocked {
    final Supplier<LocalDate> today = LocalDate::now;
    final UnaryOperator<String> fold = String::toLowerCase;
    Knowing knowing;

    String now() throws SQLException {
        if (LocalDate.now().getYear() < 0) {
            throw new SQLException();
        }
        return String.format("%d", 1).toUpperCase() + "%d".formatted(1) + Locale.getDefault();
    }
}
