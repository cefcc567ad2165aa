package dev.dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that stand beside the rules. */
class RuleExamplesTest {
    private static final TemporalRecogniser RECOGNISER = TemporalRecogniser.load();

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return RECOGNISER.book().rules().stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(rule.id() + ": " + example, () -> check(rule, example))));
    }

    @Test
    void mostRulesHaveExamples() {
        List<Rule> rules = RECOGNISER.book().rules();
        assertThat(rules.stream().filter(rule -> !rule.examples().isEmpty()).count())
                .isGreaterThan(rules.size() / 2);
    }

    private static void check(Rule rule, String example) {
        Example e = Example.parse(example, rule.id().endsWith("-alone"));
        List<TemporalExpression> found =
                RECOGNISER.recognise(Document.of(e.text(), null, e.published())).expressions();
        assertThat(found)
                .filteredOn(x -> x.span().start() < e.end() && x.span().end() > e.start())
                .extracting(x -> x.span().of(e.text()).replaceFirst("^[Tt]he ", "") + " = " + x.value())
                .containsExactly(
                        e.text().substring(e.start(), e.end()).replaceFirst("^[Tt]he ", "") + " = " + e.value());
    }

    /** {@code @2024-01-03 text with [expression] = value}. */
    record Example(LocalDate published, String text, int start, int end, String value) {
        static Example parse(String source, boolean alone) {
            String rest = source;
            LocalDate published = LocalDate.of(2024, 4, 30);
            if (rest.startsWith("@")) {
                published = LocalDate.parse(rest.substring(1, 11));
                rest = rest.substring(12);
            }
            int equals = rest.lastIndexOf(" = ");
            String value = rest.substring(equals + 3);
            rest = rest.substring(0, equals);
            int start = rest.indexOf('[');
            int end = rest.indexOf(']') - 1;
            // a date that stands alone looks ahead, one in prose does not
            String text = rest.replace("[", "").replace("]", "") + (alone ? "" : "\nThey left.");
            return new Example(published, text, start, end, value);
        }
    }
}
