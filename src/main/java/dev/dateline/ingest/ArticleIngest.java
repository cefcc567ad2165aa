package dev.dateline.ingest;

import dev.dateline.extraction.Extraction;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.Article;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRow;
import dev.dateline.store.RowProblem;
import dev.dateline.text.Document;
import dev.dateline.text.Problem;
import dev.dateline.text.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes articles in: extracts their incidents and stores both. */
@Component
public class ArticleIngest {
    private final Extractors extractors;
    private final DataSetRepository datasets;
    private final ArticleRepository stored;
    private final Clock clock;

    ArticleIngest(Extractors extractors, DataSetRepository datasets, ArticleRepository stored, Clock clock) {
        this.extractors = extractors;
        this.datasets = datasets;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Stores an article with its incidents, all or nothing.
     *
     * @throws IngestException where the text can't be used or is in the store already
     */
    public void take(ArticleText article, Job job) {
        article.checked();
        String sha256 = Digest.sha256(article.text());
        if (stored.withDigest(sha256).isPresent()) {
            throw new IngestException(
                    "This article is here already",
                    "Its text is the same to the letter as that of an article in Sources.");
        }
        job.step("finding incidents", 0, 1);
        Extraction extraction = extractors.extract(Document.of(article.text(), article.title(), article.published()));
        job.step("storing", 0, extraction.incidents().size());
        String id = Digest.id("article:" + sha256);
        List<Event> events = IncidentEvents.of(extraction.incidents(), id, sha256, article.published());
        List<Problem> problems = new ArrayList<>(article.problems());
        problems.addAll(extraction.problems());
        datasets.add(dataSet(article, id, events.size()), writer -> {
            writer.article(new Article(source(article, id, sha256), article.text()));
            events.forEach(event -> writer.event(EventRow.of(event)));
            problems.forEach(problem -> writer.problem(row(problem)));
            job.step("storing", events.size(), events.size());
            return dataSet(article, id, events.size());
        });
        job.done(new Job.Result(id, events.size(), 0, 0, 0, problems.size()));
    }

    private DataSet dataSet(ArticleText article, String id, int events) {
        String title = article.title();
        return new DataSet(
                id,
                title == null || title.isBlank() ? headline(article.text()) : title,
                DataSet.Kind.ARTICLE,
                article.format(),
                clock.instant(),
                events,
                0,
                id);
    }

    private static String headline(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return first.length() > 80 ? first.substring(0, 79) + "\u2026" : first;
    }

    private static Source source(ArticleText article, String id, String sha256) {
        return new Source(
                id,
                article.title(),
                article.publisher(),
                article.authors(),
                article.published(),
                article.url(),
                sha256);
    }

    private static RowProblem row(Problem problem) {
        Span span = problem.span();
        return new RowProblem(
                null,
                null,
                null,
                problem.code(),
                problem.message(),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                false);
    }
}
