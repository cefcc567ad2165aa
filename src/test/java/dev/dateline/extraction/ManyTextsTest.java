package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Incident;
import dev.dateline.text.Document;
import dev.dateline.text.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text, tried on 82,000 damaged passages; {@code article} has 20,000 more cases, of bytes. */
class ManyTextsTest {
    private static final int CASES = 19_000;
    private static IncidentExtractor extractor;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeAll
    static void load() {
        extractor = IncidentExtractor.load(Gazetteer.bundled());
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsFoundStandsInTheText(long seed) throws IOException {
        MutatedTexts texts = new MutatedTexts(seed);
        for (int i = 0; i < CASES; i++) {
            Document document = document(texts.next(300), i);
            try {
                check(document, extractor.extract(document));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", case " + i + ": " + escaped(document.text()), e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai-ca-buddhist", "az-Latn-AZ"})
    void noLocaleOrZoneChangesTheAnswer(String tag) throws IOException {
        List<Document> documents = documents(5, 1_000);
        List<Extraction> expected = documents.stream().map(extractor::extract).toList();
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        IncidentExtractor loadedHere = IncidentExtractor.load(Gazetteer.bundled());
        List<Document> again = documents(5, 1_000);

        assertThat(different(IntStream.range(0, 1_000), again, expected, loadedHere))
                .isEmpty();
    }

    @Test
    void noThreadChangesTheAnswer() throws IOException {
        List<Document> documents = documents(6, 2_000);
        List<Extraction> expected = documents.stream().map(extractor::extract).toList();

        assertThat(different(IntStream.range(0, 2_000).parallel(), documents, expected, extractor))
                .isEmpty();
    }

    private static List<String> different(
            IntStream cases, List<Document> documents, List<Extraction> expected, IncidentExtractor other) {
        return cases.filter(i -> !other.extract(documents.get(i)).equals(expected.get(i)))
                .mapToObj(i -> escaped(documents.get(i).text()))
                .toList();
    }

    private static List<Document> documents(long seed, int count) throws IOException {
        MutatedTexts texts = new MutatedTexts(seed);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(document(texts.next(300), i));
        }
        return documents;
    }

    private static Document document(String text, int number) {
        LocalDate published = number % 3 == 0 ? null : LocalDate.of(2000 + number % 25, 1 + number % 12, 28);
        return Document.of(text, number % 5 == 0 ? text : null, published);
    }

    private static void check(Document document, Extraction extraction) {
        int length = document.text().length();
        extraction.timexes().forEach(t -> inside(t.span(), length));
        extraction.toponyms().forEach(t -> inside(t.span(), length));
        extraction.problems().forEach(p -> {
            Span span = p.span();
            if (span != null) {
                inside(span, length);
            }
        });
        for (Incident incident : extraction.incidents()) {
            assertThat(incident.evidence()).isNotEmpty();
            assertThat(incident.confidence()).isBetween(0.0, 1.0);
            assertThat(incident.when() == null
                            || !incident.when().end().isBefore(incident.when().start()))
                    .isTrue();
            for (Evidence evidence : incident.evidence()) {
                inside(evidence.span(), length);
                assertThat(evidence.quote()).isEqualTo(evidence.span().of(document.text()));
            }
        }
    }

    private static void inside(Span span, int length) {
        assertThat(span.start()).isNotNegative().isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(length);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(
                        c >= ' ' && c < 127 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return escaped.toString();
    }
}
