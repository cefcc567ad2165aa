package dev.dateline.api;

import dev.dateline.ingest.Job;
import dev.dateline.ingest.Removal;
import dev.dateline.store.Article;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventRepository;
import dev.dateline.store.Provenance;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data sets, their problems, and articles. */
@RestController
class DataSetController {
    /** Longer than that, nobody is kept waiting. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final DataSetRepository datasets;
    private final ArticleRepository articles;
    private final EventRepository events;
    private final Removal removal;

    DataSetController(DataSetRepository datasets, ArticleRepository articles, EventRepository events, Removal removal) {
        this.removal = removal;
        this.datasets = datasets;
        this.articles = articles;
        this.events = events;
    }

    /** A data set with its counts. */
    record DataSetResponse(
            String id,
            String title,
            String kind,
            String format,
            String added,
            int rows,
            int events,
            int undated,
            int unlocated,
            int rejected,
            @Nullable String article) {}

    @GetMapping("/api/datasets")
    @Parameters({})
    List<DataSetResponse> all() {
        return datasets.all().stream().map(this::response).toList();
    }

    private DataSetResponse response(DataSet dataset) {
        DataSetRepository.Tally tally = datasets.tally(dataset.id());
        return new DataSetResponse(
                dataset.id(),
                dataset.title(),
                dataset.kind().name().toLowerCase(Locale.ROOT),
                dataset.format(),
                dataset.added().toString(),
                dataset.rows(),
                tally.events(),
                tally.undated(),
                tally.unlocated(),
                dataset.rejected(),
                dataset.article());
    }

    /** {@code 204} where it is done at once, {@code 202} with the job where it takes longer. */
    @DeleteMapping("/api/datasets/{id}")
    @Parameters({})
    ResponseEntity<JobResponse> remove(@PathVariable String id) throws InterruptedException {
        DataSet dataset = datasets.find(id).orElseThrow(() -> ApiProblem.notFound("data set", id));
        Job job = removal.start(dataset);
        return job.await(AT_ONCE) && job.progress().state() == Job.State.DONE
                ? ResponseEntity.noContent().build()
                : JobResponse.accepted(job);
    }

    /** Why a row or words could not be used. */
    record ProblemResponse(
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String code,
            String message,
            @Nullable Integer start,
            @Nullable Integer end,
            boolean rejected) {}

    @GetMapping("/api/datasets/{id}/problems")
    @Parameters({})
    List<ProblemResponse> problems(@PathVariable String id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiProblem.notFound("data set", id);
        }
        return datasets.problems(id).stream()
                .map(p -> new ProblemResponse(
                        p.row(), p.column(), p.value(), p.code(), p.message(), p.start(), p.end(), p.rejected()))
                .toList();
    }

    /** The readings of a data set's files, oldest first. */
    @GetMapping("/api/datasets/{id}/provenance")
    @Parameters({})
    List<ProvenanceResponse> provenance(@PathVariable String id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiProblem.notFound("data set", id);
        }
        return datasets.provenance(id).stream().map(ProvenanceResponse::of).toList();
    }

    /**
     * Where a data set came from.
     *
     * @param mapping which column was read as what, null where the format decides
     */
    record ProvenanceResponse(
            String fileName,
            long fileSize,
            String sha256,
            String format,
            @Nullable JsonNode mapping,
            String readAt,
            int rows,
            int rejected,
            int added,
            int changed,
            int unchanged) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        static ProvenanceResponse of(Provenance p) {
            String mapping = p.mapping();
            return new ProvenanceResponse(
                    p.fileName(),
                    p.fileSize(),
                    p.sha256(),
                    p.format(),
                    mapping == null ? null : JSON.readTree(mapping),
                    p.readAt().toString(),
                    p.rows(),
                    p.rejected(),
                    p.added(),
                    p.changed(),
                    p.unchanged());
        }
    }

    /** All rows that are not on the map and the timeline, or only in part, as a file: {@code json} or {@code csv}. */
    @GetMapping("/api/datasets/{id}/report")
    @Parameters({"format"})
    void report(
            @PathVariable String id, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        if (datasets.find(id).isEmpty()) {
            throw ApiProblem.notFound("data set", id);
        }
        if (!format.equals("csv") && !format.equals("json")) {
            throw ApiProblem.badParameter("format", format, "csv, json");
        }
        ProblemReport.write(format.equals("csv"), response, sink -> datasets.forEachProblem(id, sink));
    }

    /** An article with the ids of the events that rest on it. */
    record ArticleResponse(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            List<String> authors,
            @Nullable String published,
            @Nullable String url,
            String text,
            List<String> events) {}

    @GetMapping("/api/articles/{id}")
    @Parameters({})
    ArticleResponse article(@PathVariable String id) {
        Article article = articles.find(id).orElseThrow(() -> ApiProblem.notFound("article", id));
        LocalDate published = article.source().published();
        return new ArticleResponse(
                id,
                article.source().title(),
                article.source().publisher(),
                article.source().authors(),
                published == null ? null : published.toString(),
                article.source().url(),
                article.text(),
                events.ofArticle(id));
    }
}
