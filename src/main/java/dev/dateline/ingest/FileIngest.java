package dev.dateline.ingest;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleException;
import dev.dateline.article.ArticleReader;
import dev.dateline.format.EventFiles;
import dev.dateline.format.EventFormat;
import dev.dateline.format.FileHead;
import dev.dateline.format.FormatException;
import dev.dateline.format.Mapping;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.DataSetWriter;
import dev.dateline.store.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in: articles and event files, told apart by content. */
@Component
public class FileIngest {
    private static final long MAX_ARTICLE = 100_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Extractors extractors;
    private final ArticleIngest articles;
    private final DataSetRepository datasets;
    private final ArticleRepository texts;
    private final Clock clock;

    FileIngest(
            Extractors extractors,
            ArticleIngest articles,
            DataSetRepository datasets,
            ArticleRepository texts,
            Clock clock) {
        this.extractors = extractors;
        this.articles = articles;
        this.datasets = datasets;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Stores what a file holds, all or nothing.
     *
     * @throws IngestException where it is neither an article nor an event file
     */
    public void take(Upload file, How how, Job job) {
        job.step("reading", 0, 0);
        try {
            Optional<EventFormat> format = EventFiles.recognise(head(file), file.name());
            if (format.isPresent()) {
                events(file, format.get(), how, job);
            } else {
                articles.take(article(file), job);
            }
        } catch (FormatException e) {
            throw new IngestException(e.title(), e.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] head(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(EventFiles.HEAD);
        }
    }

    private static ArticleText article(Upload file) throws IOException {
        if (file.size() > MAX_ARTICLE) {
            throw new IngestException(
                    "This is no event file",
                    file.name() + " is too large for an article, and its beginning is that of no event file.");
        }
        try {
            Article article = ArticleReader.read(Files.readAllBytes(file.path()), file.name());
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
                    e.title(), e.detail() + " It is no event file either (docs/formats.md lists them).");
        }
    }

    private void events(Upload file, EventFormat format, How how, Job job) throws IOException {
        job.step("looking whether it is known", 0, 0);
        String sha256;
        try (InputStream in = file.open()) {
            sha256 = Digest.sha256(in);
        }
        if (datasets.latestOf(sha256).isPresent()) {
            throw new IngestException(
                    "This file is here already", file.name() + " is the same to the byte as a file in Sources.");
        }
        DataSet known = how.target().of(file, format, datasets);
        String id = known == null ? Digest.id("file:" + sha256) : known.id();
        Filling reading = new Filling(
                file,
                format,
                how,
                sha256,
                job,
                new DataSet(
                        id,
                        known == null ? file.name() : known.title(),
                        DataSet.Kind.FILE,
                        format.code(),
                        known == null ? clock.instant() : known.added(),
                        0,
                        0,
                        null));
        if (known == null) {
            datasets.add(reading.announced, reading::fill);
        } else {
            datasets.update(id, reading::fill);
        }
        job.done(reading.result());
    }

    /** One file on its way into a data set. */
    private final class Filling {
        private final Upload file;
        private final EventFormat format;
        private final How how;
        private final String sha256;
        private final Job job;
        private final DataSet announced;
        private Job.@Nullable Result result;

        Filling(Upload file, EventFormat format, How how, String sha256, Job job, DataSet announced) {
            this.file = file;
            this.format = format;
            this.how = how;
            this.sha256 = sha256;
            this.job = job;
            this.announced = announced;
        }

        Job.Result result() {
            if (result == null) {
                throw new IllegalStateException("nothing was read");
            }
            return result;
        }

        DataSet fill(DataSetWriter writer) {
            FileRows rows = read(writer);
            if (rows.events() == 0) {
                throw new IngestException(
                        "No row of this file could be used",
                        file.name() + " has " + rows.rejected() + " rows. " + rows.firstProblem());
            }
            job.step("finishing", 0, 0);
            Job.Result told = rows.result();
            result = told;
            writer.provenance(provenance(told, rows.mapping(), rows.head()));
            return new DataSet(
                    announced.id(),
                    announced.title(),
                    DataSet.Kind.FILE,
                    format.code(),
                    announced.added(),
                    rows.events() + rows.rejected(),
                    rows.rejected(),
                    null);
        }

        private FileRows read(DataSetWriter writer) {
            try (CountedInput in = new CountedInput(file.open())) {
                long size = Math.max(1, file.size());
                FileRows rows = new FileRows(announced.id(), writer, job, () -> (double) in.count() / size);
                new RowPipe(announced.id(), new FileSources(texts))
                        .run(
                                sink -> EventFiles.read(
                                        in, file.name(), extractors.reading(how.mapping(), how.geocode()), sink),
                                rows);
                return rows;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Job.CancelledException();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private Provenance provenance(Job.Result told, @Nullable Mapping mapping, @Nullable FileHead head) {
            try {
                return new Provenance(
                        file.name(),
                        file.size(),
                        sha256,
                        format.code(),
                        mapping == null ? null : JSON.writeValueAsString(mapping),
                        clock.instant(),
                        told.events() + told.rejected(),
                        told.rejected(),
                        told.added(),
                        told.changed(),
                        told.unchanged(),
                        head == null ? null : JSON.writeValueAsString(head));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
