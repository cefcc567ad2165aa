package dev.dateline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extraction.Extraction;
import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.gazetteer.Gazetteer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the benchmark are what articles are like: something to find in each, and never the same twice. */
class TextsTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final Texts TEXTS = new Texts(GAZETTEER);
    private static final IncidentExtractor EXTRACTOR = IncidentExtractor.load(GAZETTEER);

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void oneSeedGivesTheSameTextsAndAnotherOthers(TextKind kind) {
        List<BenchmarkText> texts = TEXTS.of(kind, 1, 20_000);

        assertThat(new Texts(GAZETTEER).of(kind, 1, 20_000)).isEqualTo(texts);
        assertThat(TEXTS.of(kind, 2, 20_000)).doesNotContainAnyElementsOf(texts);
        assertThat(texts.stream().mapToInt(text -> text.text().length()).sum()).isBetween(20_000, 31_000);
    }

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void everyKindHasSomethingToFind(TextKind kind) {
        List<Extraction> found = TEXTS.of(kind, 3, 30_000).stream()
                .map(text -> EXTRACTOR.extract(text.document()))
                .toList();

        assertThat(found.stream().mapToInt(e -> e.timexes().size()).sum()).isGreaterThan(20);
        assertThat(found.stream().mapToInt(e -> e.toponyms().size()).sum()).isGreaterThan(20);
    }

    @Test
    void newsRepeatsFewOfItsSentences() {
        List<String> sentences = TEXTS.of(TextKind.NEWS, 4, 100_000).stream()
                .flatMap(text -> text.document().sentences().stream()
                        .map(sentence -> sentence.span().of(text.text())))
                .toList();

        assertThat(sentences.stream().distinct().count()).isGreaterThan(sentences.size() * 2L / 3);
    }

    @Test
    void upperCaseHasNoSmallLetterAndLowerCaseNoCapital() {
        assertThat(all(TextKind.UPPER_CASE)).doesNotContainPattern("[a-z]");
        assertThat(all(TextKind.LOWER_CASE)).doesNotContainPattern("[A-Z]");
    }

    @Test
    void oddTextsHaveTheirSizes() {
        assertThat(OddText.DIGITS.text().text()).hasSize(10_000_000).containsOnlyDigits();
        assertThat(OddText.ONE_SENTENCE.text().text())
                .hasSizeGreaterThan(5_000_000)
                .doesNotContain(".");
        assertThat(Arrays.stream(OddText.DATES.text().text().split(" ")).count())
                .isEqualTo(300_000);
    }

    private static String all(TextKind kind) {
        return TEXTS.of(kind, 5, 20_000).stream().map(BenchmarkText::text).collect(Collectors.joining("\n"));
    }
}
