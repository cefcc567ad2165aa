package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Incident;
import dev.dateline.text.Document;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text at all: the extractor does not throw, and every span lies in the text and says what its quote says. */
class PropertyTest {
    private static final String ODD =
            "\u0000\u0007\ufeff\u00ad\u200f\u202e\ud83d\ude00\ud800\udfff\uffff\u00a0\u2028İıßﬁ–—“”'\"()[]{}<>\\/|#%&*";

    private static IncidentExtractor extractor;
    private static List<String> words;

    @BeforeAll
    static void load() throws IOException {
        extractor = IncidentExtractor.load(Gazetteer.bundled());
        words = new ArrayList<>();
        for (GoldArticle article : GoldArticle.load("plain")) {
            words.addAll(List.of(article.document().text().split("(?<=\\s)")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void spansOfShuffledWordsLieInTheText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(words.get(random.nextInt(words.size())));
            if (random.nextInt(12) == 0) {
                text.append(ODD.charAt(random.nextInt(ODD.length())));
            }
        }
        check(text.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void spansOfRandomCharactersLieInTheText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(96)));
        }
        check(text.toString());
    }

    static Stream<String> monotonousTexts() {
        return Stream.of(
                "",
                " ",
                "\n".repeat(200_000),
                "7".repeat(200_000),
                "1 ".repeat(100_000),
                "12/11/10 ".repeat(20_000),
                "A".repeat(200_000),
                "New ".repeat(50_000),
                "New York ".repeat(20_000),
                "Mr. ".repeat(50_000),
                "(".repeat(200_000),
                "\"".repeat(200_000),
                "bomb ".repeat(40_000),
                "killed two and ".repeat(10_000),
                "On Tuesday in Paris, ".repeat(10_000),
                "of the ".repeat(30_000),
                "a-".repeat(100_000),
                "\ud83d\ude00".repeat(50_000));
    }

    /** Quadratic time would need minutes here. */
    @ParameterizedTest(name = "[{index}]")
    @MethodSource("monotonousTexts")
    @Timeout(60)
    void monotonousTextsAreRead(String text) {
        check(text);
    }

    private static void check(String text) {
        Extraction extraction = extractor.extract(Document.of(text, "Title", LocalDate.of(2024, 2, 29)));

        extraction.timexes().forEach(t -> {
            assertThat(t.span().start()).isNotNegative();
            assertThat(t.span().end()).isBetween(t.span().start() + 1, text.length());
        });
        extraction
                .toponyms()
                .forEach(t -> assertThat(t.span().end()).isBetween(t.span().start() + 1, text.length()));
        for (Incident incident : extraction.incidents()) {
            for (Evidence evidence : incident.evidence()) {
                assertThat(evidence.quote())
                        .isEqualTo(text.substring(
                                evidence.span().start(), evidence.span().end()));
            }
        }
    }
}
