package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.toponym.ToponymDecision.Considered;
import dev.dateline.toponym.ToponymDecision.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a developer is told about each name of a text. */
class ExplanationTest {
    private final ToponymResolver resolver = new ToponymResolver(SmallGazetteer.world());

    private List<ToponymDecision> decisions(String text) {
        return resolver.explain(Document.of(text, null, null)).decisions();
    }

    @Test
    void givesTheSamePlacesAsResolving() {
        Document document =
                Document.of("A tornado hit Paris, Texas. Mr London of the Paris Museum spoke in Kandahar.", null, null);
        assertThat(resolver.explain(document).toponyms()).isEqualTo(resolver.resolve(document));
    }

    @Test
    void listsTheBearersOfANameWithWhatTheyLostBy() {
        ToponymDecision paris =
                decisions("A tornado hit Paris, Texas, on Friday.").get(0);
        assertThat(paris.name()).isEqualTo("Paris");
        assertThat(paris.refusal()).isNull();
        assertThat(paris.evidence()).isGreaterThan(paris.threshold());
        assertThat(paris.candidates())
                .extracting(considered -> considered.place().country())
                .containsExactly("US", "FR");
        assertThat(paris.candidates().get(0).verdict()).isEqualTo("chosen");
        assertThat(paris.candidates().get(1).verdict()).startsWith("less by").endsWith("containing place");
    }

    @Test
    void sumsThePartsToTheScore() {
        assertThat(decisions("A bomb in Kandahar province; Afghans fled to Paris and London."))
                .flatExtracting(ToponymDecision::candidates)
                .isNotEmpty()
                .allSatisfy(considered -> assertThat(sum(considered)).isCloseTo(considered.score(), within()));
    }

    @Test
    void saysWhyANameIsNoPlace() {
        ToponymDecision person =
                decisions("Police questioned Mr London on Friday.").get(0);
        assertThat(person.name()).isEqualTo("London");
        assertThat(person.refusal()).isEqualTo("a person's name");
        assertThat(resolver.explain(Document.of("Police questioned Mr London on Friday.", null, null))
                        .toponyms())
                .isEmpty();
    }

    private static double sum(Considered considered) {
        return considered.parts().stream().mapToDouble(Part::value).sum();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
