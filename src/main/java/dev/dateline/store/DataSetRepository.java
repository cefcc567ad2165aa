package dev.dateline.store;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps data sets: all of one, or nothing of it. */
@Repository
public class DataSetRepository {
    /** Page cache while a data set is written, in KiB: indexes of a million events fit. */
    private static final int WRITE_CACHE = 128 * 1024;

    private static final int USUAL_CACHE = 8 * 1024;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Checkpoints checkpoints;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    DataSetRepository(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.checkpoints = new Checkpoints(jdbc);
    }

    @PreDestroy
    void stop() {
        checkpoints.close();
    }

    /** Which store this is, and a number that each change of its events raises. */
    public record Version(String identity, long number) {}

    public Version version() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select identity, version from state", (row, n) -> new Version(row.getString(1), row.getLong(2))));
    }

    /** Calls back after each change of the stored events, on the thread that made it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Stores a data set in one transaction: what {@code fill} writes, or nothing where it throws.
     *
     * @param fill writes sources, events and problems, and returns the data set with its final counts
     */
    public DataSet add(DataSet announced, Function<DataSetWriter, DataSet> fill) {
        return inTransaction(connection -> {
            insert(announced);
            int number = number(announced.id());
            try (DataSetWriter writer = new DataSetWriter(connection, number, false)) {
                DataSet complete = fill.apply(writer);
                writer.finish();
                jdbc.update(
                        "update dataset set events = ?, undated = ?, unlocated = ? where number = ?",
                        writer.events(),
                        writer.undated(),
                        writer.unlocated(),
                        number);
                return told(number, complete);
            }
        });
    }

    /**
     * Brings a data set up to date in one transaction: events of a known id are changed, others added, none removed.
     *
     * @param fill as with {@link #add}
     */
    public DataSet update(String id, Function<DataSetWriter, DataSet> fill) {
        return inTransaction(connection -> {
            int number = number(id);
            jdbc.update("delete from problem where dataset = ?", number);
            try (DataSetWriter writer = new DataSetWriter(connection, number, true)) {
                DataSet complete = fill.apply(writer);
                writer.finish();
                jdbc.update(
                        "update dataset set (events, undated, unlocated) = (select count(*), total(e.start_day is null),"
                                + " total(e.lat is null) from facets f join event e"
                                + " on e.key between f.first_key and f.last_key where f.dataset = dataset.number)"
                                + " where number = ?",
                        number);
                jdbc.update("update dataset set row_count = events + ? where number = ?", complete.rejected(), number);
                return told(number, complete);
            }
        });
    }

    private DataSet told(int number, DataSet complete) {
        jdbc.update(
                "update dataset set title = ?, format = ?, row_count = max(row_count, ?), rejected = ?, article = ?"
                        + " where number = ?",
                complete.title(),
                complete.format(),
                complete.rows(),
                complete.rejected(),
                complete.article(),
                number);
        return find(complete.id()).orElseThrow();
    }

    private <T> T inTransaction(ConnectionCallback<T> work) {
        try {
            T result = transaction.execute(status -> jdbc.execute((ConnectionCallback<T>) connection -> {
                cache(connection, WRITE_CACHE);
                pragma(connection, "wal_autocheckpoint = 0");
                try {
                    jdbc.update("update state set version = version + 1");
                    return work.doInConnection(connection);
                } finally {
                    cache(connection, USUAL_CACHE);
                }
            }));
            checkpoints.ask();
            listeners.forEach(Runnable::run);
            return Objects.requireNonNull(result);
        } catch (TransactionSystemException e) {
            // the database had rolled back by itself, as it does when the disk is full: the first error counts
            if (e.getApplicationException() instanceof RuntimeException first) {
                throw first;
            }
            throw e;
        }
    }

    private static void cache(Connection connection, int kibibytes) throws SQLException {
        pragma(connection, "cache_size = -" + kibibytes);
    }

    private static void pragma(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma " + setting);
        }
    }

    private int number(String id) {
        Integer number = jdbc.queryForObject("select number from dataset where id = ?", Integer.class, id);
        return Objects.requireNonNull(number);
    }

    private void insert(DataSet dataset) {
        jdbc.update(
                "insert into dataset (id, title, kind, format, added, row_count, rejected) values (?, ?, ?, ?, ?, ?, ?)",
                dataset.id(),
                dataset.title(),
                dataset.kind().name().toLowerCase(Locale.ROOT),
                dataset.format(),
                dataset.added().toString(),
                dataset.rows(),
                dataset.rejected());
    }

    /** All data sets, oldest first. */
    public List<DataSet> all() {
        return jdbc.query("select * from dataset order by added, id", (row, n) -> dataset(row));
    }

    public Optional<DataSet> find(String id) {
        return jdbc.query("select * from dataset where id = ?", (row, n) -> dataset(row), id).stream()
                .findFirst();
    }

    private static DataSet dataset(ResultSet row) throws SQLException {
        return new DataSet(
                row.getString("id"),
                row.getString("title"),
                DataSet.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("format"),
                Instant.parse(row.getString("added")),
                row.getInt("row_count"),
                row.getInt("rejected"),
                row.getString("article"));
    }

    /** How many events of a data set are stored, undated, unlocated. */
    public record Tally(int events, int undated, int unlocated) {}

    public Tally tally(String id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select events, undated, unlocated from dataset where id = ?",
                (row, n) -> new Tally(row.getInt(1), row.getInt(2), row.getInt(3)),
                id));
    }

    /** Is told how many events of all are removed; what it throws stops the removal, and nothing is removed. */
    public interface Progress {
        void told(int done, int total);
    }

    /**
     * Removes a data set with its events, and its article where it has one.
     *
     * @return whether there was one
     */
    public boolean remove(String id) {
        return remove(id, (done, total) -> {});
    }

    /** The same, telling how far it has come. */
    public boolean remove(String id, Progress progress) {
        if (find(id).isEmpty()) {
            return false;
        }
        inTransaction(connection -> {
            int number = number(id);
            List<Block> blocks = jdbc.query(
                    "select first_key, last_key, events from facets where dataset = ?",
                    (row, n) -> new Block(row.getInt(1), row.getInt(2), row.getInt(3)),
                    number);
            int total = blocks.stream().mapToInt(Block::events).sum();
            int done = 0;
            for (Block block : blocks) {
                progress.told(done, total);
                removeEvents(block.first(), block.last());
                done += block.events();
            }
            List<String> article = jdbc.queryForList("select article from dataset where id = ?", String.class, id);
            jdbc.update("delete from dataset where number = ?", number);
            article.forEach(a -> jdbc.update("delete from article where id = ?", a));
            return true;
        });
        return true;
    }

    /** Keys of a block of facets. */
    private record Block(int first, int last, int events) {}

    private void removeEvents(int first, int last) {
        jdbc.update("delete from event_text where rowid between ? and ?", first, last);
        jdbc.update("delete from event where key between ? and ?", first, last);
    }

    /** Problems of a data set in order of their rows, at most 10,000. */
    public List<RowProblem> problems(String id) {
        return jdbc.query(PROBLEMS + " limit 10000", (row, n) -> problem(row), id);
    }

    /** Hands all problems of a data set to {@code sink}, in order of their rows. */
    public void forEachProblem(String id, Consumer<RowProblem> sink) {
        jdbc.query(PROBLEMS, (RowCallbackHandler) row -> sink.accept(problem(row)), id);
    }

    private static final String PROBLEMS = "select p.* from problem p join dataset d on d.number = p.dataset"
            + " where d.id = ? order by row_number, start_offset, p.rowid";

    private static RowProblem problem(ResultSet row) throws SQLException {
        return new RowProblem(
                (Integer) row.getObject("row_number"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("code"),
                row.getString("message"),
                (Integer) row.getObject("start_offset"),
                (Integer) row.getObject("end_offset"),
                row.getBoolean("rejected"));
    }

    /** The readings of a data set, oldest first. */
    public List<Provenance> provenance(String id) {
        return jdbc.query(
                "select p.* from provenance p join dataset d on d.number = p.dataset where d.id = ? order by p.rowid",
                (row, n) -> new Provenance(
                        row.getString("file_name"),
                        row.getLong("file_size"),
                        row.getString("sha256"),
                        row.getString("format"),
                        row.getString("mapping"),
                        Instant.parse(row.getString("read_at")),
                        row.getInt("row_count"),
                        row.getInt("rejected"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getString("head")),
                id);
    }

    /** The data set whose latest reading was of this file. */
    public Optional<DataSet> latestOf(String sha256) {
        return jdbc
                .query(
                        "select d.* from provenance p join dataset d on d.number = p.dataset where p.sha256 = ?"
                                + " and p.rowid = (select max(rowid) from provenance where dataset = d.number)",
                        (row, n) -> dataset(row),
                        sha256)
                .stream()
                .findFirst();
    }

    /** How many of these ids each data set has, by its id. */
    public Map<String, Integer> holders(List<String> ids) {
        Map<String, Integer> holders = new HashMap<>();
        jdbc.query(
                "select d.id, count(*) from json_each(?) j join event e on e.id = j.value"
                        + " join dataset d on d.number = e.dataset group by d.id",
                (RowCallbackHandler) row -> holders.put(row.getString(1), row.getInt(2)),
                EventMapper.json(ids));
        return holders;
    }
}
