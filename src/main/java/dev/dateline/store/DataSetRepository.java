package dev.dateline.store;

import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.incident.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps data sets: all of one, or nothing of it. */
@Repository
public class DataSetRepository {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AtomicLong version = new AtomicLong(System.nanoTime());

    DataSetRepository(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Changes whenever the stored events do. */
    public long version() {
        return version.get();
    }

    /**
     * Stores a data set in one transaction: what {@code fill} writes, or nothing where it throws.
     *
     * @param fill writes sources, events and problems, and returns the data set with its final counts
     */
    public DataSet add(DataSet announced, Function<Writer, DataSet> fill) {
        DataSet stored = transaction.execute(status -> {
            insert(announced);
            Writer writer = new Writer(announced.id());
            DataSet complete = fill.apply(writer);
            jdbc.update(
                    "update dataset set title = ?, format = ?, row_count = ?, rejected = ?, article = ? where id = ?",
                    complete.title(),
                    complete.format(),
                    complete.rows(),
                    complete.rejected(),
                    complete.article(),
                    complete.id());
            return complete;
        });
        version.incrementAndGet();
        return Objects.requireNonNull(stored);
    }

    private void insert(DataSet dataset) {
        jdbc.update(
                "insert into dataset (id, title, kind, format, added, row_count, rejected, article)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                dataset.id(),
                dataset.title(),
                dataset.kind().name().toLowerCase(Locale.ROOT),
                dataset.format(),
                dataset.added().toString(),
                dataset.rows(),
                dataset.rejected(),
                null);
    }

    /** Writes the parts of one data set within its transaction. */
    public final class Writer {
        private final String dataset;
        private final String insert = "insert into event (" + EventMapper.COLUMNS + ") values ("
                + String.join(", ", Collections.nCopies(EventMapper.WIDTH, "?")) + ")";

        private Writer(String dataset) {
            this.dataset = dataset;
        }

        public void article(Article article) {
            Source source = article.source();
            jdbc.update(
                    "insert into article (id, title, publisher, authors, published, url, sha256, text)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    source.id(),
                    source.title(),
                    source.publisher(),
                    EventMapper.json(source.authors()),
                    source.published() == null ? null : source.published().toString(),
                    source.url(),
                    source.sha256(),
                    article.text());
        }

        public void event(Event event) {
            jdbc.update(insert, EventMapper.values(dataset, event));
            Integer key = jdbc.queryForObject("select last_insert_rowid()", Integer.class);
            for (Event.SourcedEvidence evidence : event.evidence()) {
                jdbc.update(
                        "insert into evidence values (?, ?, ?, ?, ?, ?)",
                        key,
                        evidence.source(),
                        evidence.evidence().span().start(),
                        evidence.evidence().span().end(),
                        evidence.evidence().quote(),
                        evidence.evidence().role().code());
            }
            index(key, event);
        }

        private void index(@Nullable Integer key, Event event) {
            Where where = event.where();
            jdbc.update(
                    "insert into event_text (rowid, title, quotes, actors, places) values (?, ?, ?, ?, ?)",
                    key,
                    event.title(),
                    event.evidence().stream().map(e -> e.evidence().quote()).collect(Collectors.joining(" ")),
                    String.join(" ", event.perpetrators()) + " " + String.join(" ", event.targets()),
                    where == null
                            ? ""
                            : where.name() + " " + Objects.toString(where.admin1(), "") + " "
                                    + Objects.toString(where.countryName(), ""));
        }

        /** Whether some stored event bears this id. */
        public boolean taken(String id) {
            Integer count = jdbc.queryForObject("select count(*) from event where id = ?", Integer.class, id);
            return count != null && count > 0;
        }

        public void problem(RowProblem problem) {
            jdbc.update(
                    "insert into problem values (?, ?, ?, ?, ?, ?, ?, ?)",
                    dataset,
                    problem.row(),
                    problem.column(),
                    problem.value(),
                    problem.code(),
                    problem.message(),
                    problem.start(),
                    problem.end());
        }
    }

    /** All data sets, oldest first. */
    public List<DataSet> all() {
        return jdbc.query(
                "select * from dataset order by added, id",
                (row, n) -> new DataSet(
                        row.getString("id"),
                        row.getString("title"),
                        DataSet.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("format"),
                        Instant.parse(row.getString("added")),
                        row.getInt("row_count"),
                        row.getInt("rejected"),
                        row.getString("article")));
    }

    /** How many events of a data set are stored, undated, unlocated. */
    public record Tally(int events, int undated, int unlocated) {}

    public Tally tally(String id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), sum(start_day is null), sum(lat is null) from event where dataset = ?",
                (row, n) -> new Tally(row.getInt(1), row.getInt(2), row.getInt(3)),
                id));
    }

    /**
     * Removes a data set with its events, and its article where it has one.
     *
     * @return whether there was one
     */
    public boolean remove(String id) {
        Boolean removed = transaction.execute(status -> {
            jdbc.update("delete from event_text where rowid in (select key from event where dataset = ?)", id);
            List<String> article = jdbc.queryForList("select article from dataset where id = ?", String.class, id);
            int rows = jdbc.update("delete from dataset where id = ?", id);
            article.forEach(a -> jdbc.update("delete from article where id = ?", a));
            return rows > 0;
        });
        version.incrementAndGet();
        return Boolean.TRUE.equals(removed);
    }

    /** Problems of a data set in order of their rows, at most 10,000. */
    public List<RowProblem> problems(String id) {
        return jdbc.query(
                "select * from problem where dataset = ? order by row_number, start_offset limit 10000",
                (row, n) -> new RowProblem(
                        (Integer) row.getObject("row_number"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("code"),
                        row.getString("message"),
                        (Integer) row.getObject("start_offset"),
                        (Integer) row.getObject("end_offset")),
                id);
    }

    public Optional<Article> article(String id) {
        return articles("where id = ?", id).stream().findFirst();
    }

    /** The article with this text, by its digest. */
    public Optional<Article> articleWithDigest(String sha256) {
        return articles("where sha256 = ?", sha256).stream().findFirst();
    }

    private List<Article> articles(String where, String value) {
        return jdbc.query(
                "select * from article " + where,
                (row, n) -> new Article(
                        new Source(
                                row.getString("id"),
                                row.getString("title"),
                                row.getString("publisher"),
                                EventMapper.strings(row.getString("authors")),
                                row.getString("published") == null ? null : LocalDate.parse(row.getString("published")),
                                row.getString("url"),
                                row.getString("sha256")),
                        row.getString("text")),
                value);
    }
}
