package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.incident.Incident;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The confidence of incidents tells right from wrong on the annotated articles; prints the table of docs/accuracy.md. */
class ReliabilityReportTest {
    /** Less than even; even to seven of ten; more. */
    private static final double[] BORDERS = {0, 0.5, 0.7, 1.01};

    private static ReliabilityReport report;

    @BeforeAll
    static void extract() throws IOException {
        IncidentExtractor extractor = IncidentExtractor.load(Gazetteer.bundled());
        List<GoldArticle> articles = new ArrayList<>(GoldArticle.load("plain"));
        articles.addAll(GoldArticle.load("hard"));
        articles.addAll(GoldArticle.load("fresh"));
        report = ReliabilityReport.of(
                articles, article -> extractor.extract(article.document()).incidents());
        System.out.print(report.table(BORDERS));
    }

    @Test
    void confidenceIsNearerTheTruthThanTheBestConstant() {
        assertThat(report.brier()).isLessThan(report.brierOfBaseRate());
    }

    @Test
    void theMoreConfidentTheMoreOftenRight() {
        List<ReliabilityReport.Bin> bins = report.bins(BORDERS);

        assertThat(bins).allSatisfy(bin -> assertThat(bin.incidents()).isGreaterThanOrEqualTo(10));
        assertThat(bins.get(0).share()).isLessThan(bins.get(1).share());
        assertThat(bins.get(1).share()).isLessThan(bins.get(2).share());
    }

    @Test
    void countsDuplicatesAsWrong() throws IOException {
        ReliabilityReport twice = ReliabilityReport.of(GoldArticle.load("plain"), article -> {
            List<Incident> told = new ArrayList<>(article.incidents());
            told.addAll(article.incidents());
            return told;
        });

        // annotated incidents have confidence 1
        assertThat(twice.brier()).isCloseTo(0.5, within(1e-9));
        assertThat(twice.brierOfBaseRate()).isCloseTo(0.25, within(1e-9));
    }
}
