package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gazetteer.Gazetteer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same text gives the same answer whatever the machine's language and zone, and however many threads share the extractor. */
class SameAnswerEverywhereTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private List<GoldArticle> articles;
    private List<Extraction> expected;

    @BeforeEach
    void extractUnderRootLocale() throws IOException {
        articles = new ArrayList<>(GoldArticle.load("plain"));
        articles.addAll(GoldArticle.load("hard"));
        setDefaults(Locale.ROOT, "UTC");
        expected = extractAll(load());
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void underTurkishLocaleInTokyo() {
        setDefaults(Locale.forLanguageTag("tr-TR"), "Asia/Tokyo");

        assertThat(extractAll(load())).isEqualTo(expected);
    }

    @Test
    void underArabicDigitsInHonolulu() {
        setDefaults(Locale.forLanguageTag("ar-EG-u-nu-arab"), "Pacific/Honolulu");

        assertThat(extractAll(load())).isEqualTo(expected);
    }

    @Test
    void fromManyThreadsInAnyOrder() {
        IncidentExtractor shared = load();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 4 * articles.size(); i++) {
            order.add(i % articles.size());
        }
        Collections.shuffle(order, new Random(42));

        List<Integer> different = order.parallelStream()
                .filter(i -> !shared.extract(articles.get(i).document()).equals(expected.get(i)))
                .toList();

        assertThat(different).isEmpty();
    }

    private static void setDefaults(Locale locale, String zone) {
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    private static IncidentExtractor load() {
        return IncidentExtractor.load(Gazetteer.bundled());
    }

    private List<Extraction> extractAll(IncidentExtractor extractor) {
        return articles.stream()
                .map(article -> extractor.extract(article.document()))
                .toList();
    }
}
