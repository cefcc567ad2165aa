package dev.dateline.store;

import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parts of one data set within its transaction. Not thread-safe. */
public final class DataSetWriter implements AutoCloseable {
    /** What became of an event. */
    public enum Outcome {
        ADDED,
        /** The data set had it, with other content. */
        CHANGED,
        /** The data set had it just so. */
        UNCHANGED,
        /** Another event bears its id; nothing was written. */
        TAKEN
    }

    private static final String PLACES = String.join(", ", Collections.nCopies(EventMapper.WIDTH, "?"));
    /** Columns of {@code event} that a newer file does not change: the id, and what a person decided. */
    private static final String SET = "set (" + EventMapper.COLUMNS + ", digest) = (" + PLACES + ", ?)";

    private final int dataset;
    private final boolean update;
    private final Connection connection;
    private final FacetWriter facets;
    private final EventInsert insert;
    private final ExtraNumbers names;
    private final PreparedStatement index;
    private final PreparedStatement evidence;
    private final PreparedStatement find;
    private final PreparedStatement change;
    private final PreparedStatement dropEvidence;
    private final PreparedStatement dropWords;
    private final PreparedStatement problem;
    /** Keys that this writer has met: a second row with the same id is another event. */
    private final BitSet met = new BitSet();

    private int key;
    private int events;
    private int undated;
    private int unlocated;

    DataSetWriter(Connection connection, int dataset, boolean update) throws SQLException {
        this.connection = connection;
        this.dataset = dataset;
        this.update = update;
        this.facets = new FacetWriter(connection, dataset);
        this.insert = new EventInsert(connection, dataset);
        this.names = new ExtraNumbers(connection);
        this.index = connection.prepareStatement("insert into event_text (rowid, words) values (?, ?)");
        this.evidence = connection.prepareStatement("insert into evidence values (?, ?, ?, ?, ?, ?)");
        this.find = connection.prepareStatement("select key, dataset, digest, review from event where id = ?");
        this.change = connection.prepareStatement("update event " + SET + " where key = ?");
        this.dropEvidence = connection.prepareStatement("delete from evidence where event = ?");
        this.dropWords = connection.prepareStatement("delete from event_text where rowid = ?");
        this.problem = connection.prepareStatement("insert into problem values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.key = lastKey(connection);
    }

    private static int lastKey(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select seq from sqlite_sequence where name = 'event'")) {
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Work on the database; what it throws becomes a {@link StoreException}. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T told(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Stores the article that the data set is made from. */
    public void article(Article article) {
        Source source = article.source();
        told(() -> execute(
                "insert into article (id, title, publisher, authors, published, url, sha256, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                source.id(),
                source.title(),
                source.publisher(),
                EventMapper.json(source.authors()),
                EventMapper.text(source.published()),
                source.url(),
                source.sha256(),
                article.text()));
    }

    /** Stores a source that the file names, in place of one of the same id. */
    public void source(Source source) {
        told(() -> execute(
                "insert or replace into source (dataset, id, title, publisher, authors, published, url, sha256)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                dataset,
                source.id(),
                source.title(),
                source.publisher(),
                EventMapper.json(source.authors()),
                EventMapper.text(source.published()),
                source.url(),
                source.sha256()));
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, values);
            return statement.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, int from, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof String text) {
                statement.setString(from + i, text);
            } else if (value instanceof Integer number) {
                statement.setInt(from + i, number);
            } else if (value instanceof Double number) {
                statement.setDouble(from + i, number);
            } else {
                statement.setObject(from + i, value);
            }
        }
    }

    /** Stores an event, or changes the one of this id where the data set is being updated. */
    public Outcome event(EventRow row) {
        return told(() -> update ? put(row) : add(row));
    }

    private Outcome add(EventRow row) throws SQLException {
        if (!insert.add(key + 1, row.digest(), values(row))) {
            return Outcome.TAKEN;
        }
        key++;
        events++;
        belongings(key, row);
        facets.add(key, row.facets());
        undated += row.event().when() == null ? 1 : 0;
        unlocated += row.event().where() == null ? 1 : 0;
        return Outcome.ADDED;
    }

    private @Nullable Object[] values(EventRow row) throws SQLException {
        return row.values(names.of(row.names()));
    }

    private void belongings(int of, EventRow row) throws SQLException {
        for (Event.SourcedEvidence piece : row.evidence()) {
            Evidence words = piece.evidence();
            bind(
                    evidence,
                    1,
                    of,
                    piece.source(),
                    words.span().start(),
                    words.span().end(),
                    words.quote(),
                    words.role().code());
            evidence.executeUpdate();
        }
        bind(index, 1, of, row.words());
        index.executeUpdate();
    }

    private Outcome put(EventRow row) throws SQLException {
        find.setString(1, row.id());
        ResultSet found = find.executeQuery();
        if (!found.next()) {
            Outcome outcome = add(row);
            met.set(key);
            return outcome;
        }
        int known = found.getInt(1);
        if (found.getInt(2) != dataset || met.get(known)) {
            return Outcome.TAKEN;
        }
        met.set(known);
        boolean same = found.getLong(3) == row.digest();
        String review = found.getString(4);
        found.close();
        if (same) {
            return Outcome.UNCHANGED;
        }
        change(known, row, review);
        return Outcome.CHANGED;
    }

    private void change(int known, EventRow row, String review) throws SQLException {
        @Nullable Object[] values = values(row);
        values[EventMapper.REVIEW] = review;
        bind(change, 1, values);
        change.setLong(EventMapper.WIDTH + 1, row.digest());
        change.setInt(EventMapper.WIDTH + 2, known);
        change.executeUpdate();
        for (PreparedStatement statement : List.of(dropEvidence, dropWords)) {
            statement.setInt(1, known);
            statement.executeUpdate();
        }
        belongings(known, row);
        facets.change(known, row.facets().withReview(review));
    }

    /** Stores what could not be used. */
    public void problem(RowProblem told) {
        told(() -> {
            bind(
                    problem,
                    1,
                    dataset,
                    told.row(),
                    told.column(),
                    told.value(),
                    told.code(),
                    told.message(),
                    told.start(),
                    told.end(),
                    told.rejected() ? 1 : 0);
            return problem.executeUpdate();
        });
    }

    /** Tells which file the data set was read from. */
    public void provenance(Provenance reading) {
        told(() -> execute(
                "insert into provenance values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dataset,
                reading.fileName(),
                reading.fileSize(),
                reading.sha256(),
                reading.format(),
                reading.mapping(),
                reading.readAt().toString(),
                reading.rows(),
                reading.rejected(),
                reading.added(),
                reading.changed(),
                reading.unchanged(),
                reading.head()));
    }

    /** How many were added. */
    int events() {
        return events;
    }

    int undated() {
        return undated;
    }

    int unlocated() {
        return unlocated;
    }

    void finish() throws SQLException {
        facets.finish();
    }

    @Override
    public void close() throws SQLException {
        facets.close();
        insert.close();
        for (PreparedStatement statement : List.of(index, evidence, find, change, dropEvidence, dropWords, problem)) {
            statement.close();
        }
    }
}
