package dev.dateline.store;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps how the columns of files are read, by a digest of the columns' names. */
@Repository
public class MappingRepository {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    MappingRepository(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The mapping as JSON. */
    public Optional<String> find(String header) {
        return jdbc.queryForList("select mapping from mapping where header = ?", String.class, header).stream()
                .findFirst();
    }

    public void save(String header, String mapping) {
        jdbc.update(
                "insert or replace into mapping values (?, ?, ?)",
                header,
                mapping,
                clock.instant().toString());
    }
}
