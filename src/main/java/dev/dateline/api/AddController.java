package dev.dateline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.ingest.ArticleIngest;
import dev.dateline.ingest.ArticleText;
import dev.dateline.ingest.ExtractionResponse;
import dev.dateline.ingest.Extractors;
import dev.dateline.ingest.FileIngest;
import dev.dateline.ingest.How;
import dev.dateline.ingest.Jobs;
import dev.dateline.ingest.Spool;
import dev.dateline.ingest.Upload;
import dev.dateline.text.Document;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Extraction without storing, and adding articles and files. */
@RestController
class AddController {
    private final Extractors extractors;
    private final ArticleIngest articles;
    private final FileIngest files;
    private final Spool spool;
    private final Jobs jobs;

    AddController(Extractors extractors, ArticleIngest articles, FileIngest files, Spool spool, Jobs jobs) {
        this.extractors = extractors;
        this.articles = articles;
        this.files = files;
        this.spool = spool;
        this.jobs = jobs;
    }

    /** A text, with its title and day of publication where known. */
    record ArticleRequest(
            @Nullable String title,
            @Nullable String published,
            @Nullable String text) {
        ArticleText article() {
            if (text == null) {
                throw ApiProblem.badParameter("text", "null", "a text");
            }
            return new ArticleText(title, null, List.of(), date(), null, "text", text, List.of()).checked();
        }

        private @Nullable LocalDate date() {
            if (published == null || published.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(published);
            } catch (DateTimeException e) {
                throw ApiProblem.badParameter("published", published, "an ISO date such as 2024-04-30");
            }
        }
    }

    /** What contract 2 says of a text. */
    record ExtractedResponse(@JsonUnwrapped ExtractionResponse extraction) {}

    @PostMapping("/api/extract")
    @Parameters({})
    ExtractedResponse extract(@RequestBody ArticleRequest request) {
        ArticleText article = request.article();
        Document document = Document.of(article.text(), article.title(), article.published());
        return new ExtractedResponse(
                ExtractionResponse.of(null, article.text(), extractors.extract(document), List.of()));
    }

    @PostMapping("/api/articles")
    @Parameters({})
    ResponseEntity<JobResponse> article(@RequestBody ArticleRequest request) {
        ArticleText article = request.article();
        return JobResponse.accepted(jobs.start("the article", job -> articles.take(article, job)));
    }

    @PostMapping("/api/imports")
    @Parameters({"update"})
    ResponseEntity<JobResponse> file(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "auto") String update)
            throws IOException {
        if (file == null) {
            throw ApiProblem.badParameter("file", "", "a multipart part of that name");
        }
        String name = name(file);
        Upload upload = spool.keep(name, file::transferTo);
        return JobResponse.accepted(
                jobs.start(name, job -> files.take(upload, How.into(UpdateChoice.of(update)), job), upload::discard));
    }

    static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }
}
