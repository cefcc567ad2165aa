package dev.dateline.store;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Remembers which files of the watched folder were taken. */
@Repository
public class WatchRepository {
    private final JdbcTemplate jdbc;

    WatchRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file as its folder tells it.
     *
     * @param modified milliseconds since 1970
     */
    public record Sighting(String name, long size, long modified) {}

    /** Whether this file was taken, as it is. */
    public boolean knows(Sighting file) {
        return any(
                "select exists (select 1 from watched where name = ? and size = ? and modified = ?)",
                file.name(),
                file.size(),
                file.modified());
    }

    /** Whether a file with this content was taken, or was read into a data set in another way. */
    public boolean knows(String sha256) {
        return any(
                "select exists (select 1 from watched where sha256 = ?1)"
                        + " or exists (select 1 from provenance where sha256 = ?1)",
                sha256);
    }

    private boolean any(String sql, Object... values) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, values));
    }

    public void taken(Sighting file, String sha256, Instant when) {
        jdbc.update(
                "insert or ignore into watched values (?, ?, ?, ?, ?)",
                sha256,
                file.name(),
                file.size(),
                file.modified(),
                when.toString());
    }
}
