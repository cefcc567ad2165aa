package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gazetteer.Gazetteer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extraction over the annotated articles of {@code src/test/resources/gold} does not fall below what it once reached. */
class GoldArticlesTest {
    private static final Path RECORDED = Path.of("src", "test", "resources", "gold", "scores.properties");

    private static Properties recorded;
    private static IncidentExtractor extractor;

    @BeforeAll
    static void load() throws IOException {
        extractor = IncidentExtractor.load(Gazetteer.bundled());
        recorded = new Properties();
        try (Reader reader = Files.newBufferedReader(RECORDED)) {
            recorded.load(reader);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "hard", "fresh"})
    void scoresStayAtLeastAsRecorded(String folder) throws IOException {
        List<GoldArticle> articles = GoldArticle.load(folder);

        GoldScore score = GoldScore.of(
                articles, article -> extractor.extract(article.document()).incidents());

        System.out.printf(
                Locale.ROOT,
                "%s: %d annotated, %d told; F1 found %.3f, located %.3f, complete %.3f%n",
                folder,
                score.gold(),
                score.told(),
                score.foundF1(),
                score.locatedF1(),
                score.completeF1());
        check(folder + ".found", score.foundF1());
        check(folder + ".located", score.locatedF1());
        check(folder + ".complete", score.completeF1());
    }

    private static void check(String key, double reached) {
        String least = recorded.getProperty(key);
        assertThat(least).as(key + " in " + RECORDED).isNotNull();
        // recorded with three decimals
        assertThat(reached).as(key).isGreaterThan(Double.parseDouble(least) - 0.0005);
    }
}
