package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.incident.Incident;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.When;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldScoreTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "hard"})
    void perfectAnswerScoresOne(String folder) throws IOException {
        GoldScore score = GoldScore.of(GoldArticle.load(folder), GoldArticle::incidents);

        assertThat(score.gold()).isGreaterThan(80);
        assertThat(score.completeF1()).isEqualTo(1);
    }

    @Test
    void noAnswerScoresZero() throws IOException {
        assertThat(GoldScore.of(GoldArticle.load("plain"), article -> List.of()).foundF1())
                .isZero();
    }

    @Test
    void everythingTwiceHalvesPrecision() throws IOException {
        GoldScore score = GoldScore.of(
                GoldArticle.load("hard"),
                article -> Stream.concat(article.incidents().stream(), article.incidents().stream())
                        .toList());

        assertThat(score.found()).isEqualTo(score.told() / 2);
        assertThat(score.foundF1()).isCloseTo(2 / 3.0, within(0.001));
    }

    @Test
    void wrongDateIsFoundAndNotLocated() throws IOException {
        GoldScore score = GoldScore.of(
                GoldArticle.load("plain"),
                article -> article.incidents().stream()
                        .map(incident -> with(incident, incident.type(), shifted(incident.when())))
                        .toList());

        assertThat(score.foundF1()).isEqualTo(1);
        assertThat(score.locatedF1()).isLessThan(0.2);
    }

    @Test
    void wrongTypeOfTheFamilyIsLocatedAndNotComplete() throws IOException {
        GoldScore score = GoldScore.of(
                GoldArticle.load("plain"),
                article -> article.incidents().stream()
                        .map(incident -> with(incident, sibling(incident.type()), incident.when()))
                        .toList());

        assertThat(score.locatedF1()).isEqualTo(1);
        assertThat(score.completeF1()).isLessThan(0.2);
    }

    @Test
    void pairsForTheGreatestTotalNotTheGreatestFirst() {
        assertThat(Assignment.greatest(new double[][] {{9, 8, 0}, {8, 1, 0}}))
                .containsExactly(new Assignment.Pair(1, 0), new Assignment.Pair(0, 1));
    }

    @Test
    void leavesPairsThatAreWorthNothing() {
        assertThat(Assignment.greatest(new double[][] {{0, 0}, {0, 3}})).containsExactly(new Assignment.Pair(1, 1));
        assertThat(Assignment.greatest(new double[][] {})).isEmpty();
    }

    private static When shifted(When when) {
        return when == null
                ? null
                : new When(when.start().plusYears(1), when.end().plusYears(1), when.precision(), "", null, "");
    }

    private static IncidentType sibling(IncidentType type) {
        return Stream.of(IncidentType.values())
                .filter(other -> other != type && other.family() == type.family())
                .findFirst()
                .orElse(type);
    }

    private static Incident with(Incident incident, IncidentType type, When when) {
        return new Incident(
                type,
                incident.status(),
                incident.title(),
                when,
                incident.where(),
                incident.killed(),
                incident.injured(),
                incident.casualties(),
                incident.perpetrators(),
                incident.targets(),
                incident.evidence(),
                incident.confidence());
    }
}
