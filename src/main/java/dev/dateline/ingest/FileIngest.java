package dev.dateline.ingest;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleException;
import dev.dateline.article.ArticleReader;
import dev.dateline.format.EventFiles;
import dev.dateline.format.EventFormat;
import dev.dateline.format.FormatException;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes files in: articles and event files, told apart by content. */
@Component
public class FileIngest {
    private final ArticleIngest articles;
    private final DataSetRepository datasets;
    private final Clock clock;

    FileIngest(ArticleIngest articles, DataSetRepository datasets, Clock clock) {
        this.articles = articles;
        this.datasets = datasets;
        this.clock = clock;
    }

    /**
     * Stores what a file holds, all or nothing.
     *
     * @throws IngestException where it is neither an article nor an event file
     */
    public void take(byte[] bytes, String name, Job job) {
        job.step("reading", 0, bytes.length);
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, EventFiles.HEAD));
        Optional<EventFormat> format = EventFiles.recognise(head, name);
        if (format.isPresent()) {
            events(bytes, name, format.get(), job);
        } else {
            articles.take(article(bytes, name), job);
        }
    }

    private static ArticleText article(byte[] bytes, String name) {
        try {
            Article article = ArticleReader.read(bytes, name);
            return new ArticleText(
                    article.title(),
                    article.publisher(),
                    article.authors(),
                    article.published(),
                    article.url(),
                    article.format(),
                    article.text(),
                    article.problems());
        } catch (ArticleException e) {
            throw new IngestException(
                    e.title(), e.detail() + " It is no event file either (events.json, GeoJSON or CSV).");
        }
    }

    private void events(byte[] bytes, String name, EventFormat format, Job job) {
        String id = Digest.id("file:" + Digest.sha256(new String(bytes, StandardCharsets.ISO_8859_1)));
        if (datasets.all().stream().anyMatch(dataset -> dataset.id().equals(id))) {
            throw new IngestException(
                    "This file is here already", name + " is the same to the byte as a file in Sources.");
        }
        DataSet announced = new DataSet(id, name, DataSet.Kind.FILE, format.code(), clock.instant(), 0, 0, null);
        int[] problems = new int[1];
        DataSet stored = datasets.add(announced, writer -> {
            FileRows rows = new FileRows(id, datasets, writer, job);
            read(bytes, name, rows);
            if (rows.events() == 0) {
                throw new IngestException(
                        "No row of this file could be used",
                        name + " has " + rows.rejected() + " rows. " + rows.firstProblem());
            }
            problems[0] = rows.problems();
            job.step("storing events", rows.events(), rows.events());
            return new DataSet(
                    id,
                    name,
                    DataSet.Kind.FILE,
                    format.code(),
                    announced.added(),
                    rows.events() + rows.rejected(),
                    rows.rejected(),
                    null);
        });
        job.done(id, stored.rows() - stored.rejected(), problems[0]);
    }

    private static void read(byte[] bytes, String name, FileRows rows) {
        try {
            EventFiles.read(new ByteArrayInputStream(bytes), name, rows);
        } catch (FormatException e) {
            throw new IngestException(e.title(), e.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
