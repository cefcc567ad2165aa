package dev.dateline.api;

import dev.dateline.extraction.SentenceFindings;
import dev.dateline.ingest.Extractors;
import dev.dateline.store.Article;
import dev.dateline.store.ArticleRepository;
import dev.dateline.text.Document;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why an article's incidents were found: computed from the stored text when asked for. */
@RestController
class ExplanationController {
    private final ArticleRepository articles;
    private final Extractors extractors;

    ExplanationController(ArticleRepository articles, Extractors extractors) {
        this.articles = articles;
        this.extractors = extractors;
    }

    /** A sentence and what it was found to tell. */
    record SentenceResponse(int start, int end, List<FindingResponse> findings) {}

    /** Words, what they were taken for, and why. */
    record FindingResponse(String kind, int start, int end, String text, List<String> reasons) {}

    @GetMapping("/api/articles/{id}/explain")
    @Parameters({})
    List<SentenceResponse> explain(@PathVariable String id) {
        Article article = articles.find(id).orElseThrow(() -> ApiProblem.notFound("article", id));
        Document document = Document.of(
                article.text(), article.source().title(), article.source().published());
        return extractors.explain(document).stream()
                .map(ExplanationController::response)
                .toList();
    }

    private static SentenceResponse response(SentenceFindings sentence) {
        return new SentenceResponse(
                sentence.span().start(),
                sentence.span().end(),
                sentence.findings().stream()
                        .map(f -> new FindingResponse(
                                f.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                f.span().start(),
                                f.span().end(),
                                f.text(),
                                f.reasons()))
                        .toList());
    }
}
