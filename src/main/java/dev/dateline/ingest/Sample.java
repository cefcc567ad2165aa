package dev.dateline.ingest;

import dev.dateline.store.DataSetRepository;
import dev.dateline.store.StoreSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the sample article into an empty store at its first start; once removed it stays away. */
@Component
class Sample implements ApplicationRunner {
    private final DataSetRepository datasets;
    private final ArticleIngest ingest;
    private final Jobs jobs;
    private final Path mark;

    Sample(DataSetRepository datasets, ArticleIngest ingest, Jobs jobs, StoreSettings settings) {
        this.datasets = datasets;
        this.ingest = ingest;
        this.jobs = jobs;
        this.mark = settings.home().resolve("sample-shown");
    }

    @Override
    public void run(ApplicationArguments args) {
        if (datasets.all().isEmpty() && !Files.exists(mark)) {
            jobs.start("the sample", job -> {
                ingest.take(article(), job);
                mark();
            });
        }
    }

    private void mark() {
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample from the class path. */
    static ArticleText article() {
        JsonNode about = JsonMapper.builder().build().readTree(read("/sample/article.json"));
        return new ArticleText(
                about.path("title").asString(),
                about.path("publisher").asString(),
                List.of(),
                LocalDate.parse(about.path("published").asString()),
                null,
                "text",
                read("/sample/article.txt"),
                List.of());
    }

    private static String read(String path) {
        try (InputStream in = Sample.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("sample missing from the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
