package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extraction.SentenceFindings.Finding;
import dev.dateline.extraction.SentenceFindings.Kind;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.text.Document;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a developer is told about a text: what was taken, what was not, and why. */
class ExplainTest {
    private static final String TEXT = """
        A car bomb exploded in Kandahar, Afghanistan on Thursday, killing 21 people, police said.
        No bomb exploded in Kabul.
        The attack wounded 50 others.
        """;

    private static IncidentExtractor extractor;

    @BeforeAll
    static void load() {
        extractor = IncidentExtractor.load(Gazetteer.bundled());
    }

    private static List<Finding> findings(int sentence, Kind kind) {
        return extractor.explain(Document.of(TEXT, null, LocalDate.of(2024, 3, 22))).get(sentence).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.span().of(TEXT);
    }

    @Test
    void tellsTheRuleAndTheAnchorOfADate() {
        Finding thursday = findings(0, Kind.TIME).get(0);

        assertThat(words(thursday)).isEqualTo("Thursday");
        assertThat(thursday.text()).contains("2024-03-21");
        assertThat(thursday.reasons())
                .anyMatch(reason -> reason.startsWith("rule date."))
                .contains("counted from the publication, 2024-03-22");
    }

    @Test
    void tellsWhichPlacesOfANameLost() {
        Finding kandahar = findings(0, Kind.PLACE).get(0);

        assertThat(words(kandahar)).isEqualTo("Kandahar");
        assertThat(kandahar.reasons()).anyMatch(reason -> reason.matches("chosen: Kandah.r, AF \\(city .*"));
        assertThat(kandahar.reasons()).anyMatch(reason -> reason.startsWith("less by"));
    }

    @Test
    void tellsTheTriggersOfAnIncidentAndWhereItsDateAndPlaceCameFrom() {
        Finding bombing = findings(0, Kind.INCIDENT).get(0);

        assertThat(bombing.text()).isEqualTo("bombing, occurred: a new incident, number 1");
        assertThat(bombing.reasons()).anyMatch(reason -> reason.startsWith("trigger bombing."));
        assertThat(bombing.reasons())
                .contains("date 2024-03-21, \"Thursday\", told in the sentence", "killed 21 to 21");
        assertThat(bombing.reasons()).anyMatch(reason -> reason.startsWith("place taken: \"Kandahar\", costs "));
    }

    @Test
    void tellsWhyATriggerReportsNothing() {
        assertThat(findings(1, Kind.INCIDENT)).isEmpty();
        assertThat(findings(1, Kind.NO_INCIDENT))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.reasons()).containsExactly("negated"));
    }

    @Test
    void tellsWhichIncidentALaterSentenceBelongsTo() {
        assertThat(findings(2, Kind.INCIDENT))
                .anyMatch(finding -> finding.text().endsWith("tells more of, number 1"));
    }

    /** Explaining takes the same way as extracting: as many new incidents, and every span in its sentence's text. */
    @Test
    void explainsWhatIsExtracted() throws IOException {
        for (GoldArticle article : GoldArticle.load("plain")) {
            Document document = article.document();
            List<SentenceFindings> sentences = extractor.explain(document);

            assertThat(sentences).hasSameSizeAs(document.sentences());
            long made = sentences.stream()
                    .flatMap(sentence -> sentence.findings().stream())
                    .filter(finding -> finding.text().contains("a new incident"))
                    .count();
            assertThat(made)
                    .as(article.id())
                    .isBetween(extractor.extract(document).incidents().size() - 1L, (long)
                            extractor.extract(document).incidents().size());
        }
    }
}
