package dev.dateline.store;

import dev.dateline.incident.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads articles, and the sources that imported files name. */
@Repository
public class ArticleRepository {
    private static final String ABOUT = "id, title, publisher, authors, published, url, sha256";

    private final JdbcTemplate jdbc;

    ArticleRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Article> find(String id) {
        return articles("id = ?", id).stream().findFirst();
    }

    /** The article with this text, by its digest. */
    public Optional<Article> withDigest(String sha256) {
        return articles("sha256 = ?", sha256).stream().findFirst();
    }

    private List<Article> articles(String where, String value) {
        return jdbc.query(
                "select " + ABOUT + ", text from article where " + where,
                (row, n) -> new Article(source(row), row.getString("text")),
                value);
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("id"),
                row.getString("title"),
                row.getString("publisher"),
                EventMapper.strings(row.getString("authors")),
                EventMapper.date(row.getString("published")),
                row.getString("url"),
                row.getString("sha256"));
    }

    /**
     * What evidence rests on, without texts: articles of the store, then sources that files name.
     *
     * @return data set of the source ("" for articles), and the source
     */
    public List<Map.Entry<String, Source>> sources() {
        return jdbc.query(
                "select '' as dataset, " + ABOUT + ", 0 as place, rowid as second from article"
                        + " union all select d.id, s.id, s.title, s.publisher, s.authors, s.published, s.url, s.sha256,"
                        + " s.dataset, 0 from source s join dataset d on d.number = s.dataset order by place, second",
                (row, n) -> Map.entry(row.getString("dataset"), source(row)));
    }

    /** Ids that evidence refers to and nothing tells about. */
    public List<String> unknownSources() {
        return jdbc.queryForList(
                "select distinct v.article from evidence v where not exists (select 1 from article a where a.id = v.article)"
                        + " and not exists (select 1 from source s where s.id = v.article)",
                String.class);
    }

    /** What is known about the sources of an event's evidence, by their ids; unknown ones are left out. */
    public Map<String, Source> sources(StoredEvent stored) {
        Map<String, Source> found = new LinkedHashMap<>();
        for (var evidence : stored.event().evidence()) {
            String id = evidence.source();
            if (!found.containsKey(id)) {
                jdbc
                        .query(
                                "select " + ABOUT + " from article where id = ? union all select s.id, s.title,"
                                        + " s.publisher, s.authors, s.published, s.url, s.sha256 from source s"
                                        + " join dataset d on d.number = s.dataset where s.id = ? and d.id = ?",
                                (row, n) -> source(row),
                                id,
                                id,
                                stored.dataset())
                        .stream()
                        .findFirst()
                        .ifPresent(source -> found.put(id, source));
            }
        }
        return found;
    }
}
