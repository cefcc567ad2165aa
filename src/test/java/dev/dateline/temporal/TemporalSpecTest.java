package dev.dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code spec/temporal/*.tsv}: each text with all the expressions that it holds. */
class TemporalSpecTest {
    private static final TemporalRecogniser RECOGNISER = TemporalRecogniser.load();
    private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^|\\]]+)(?:\\|([^\\]]+))?]");

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoDate() {
        return cases("refused");
    }

    @TestFactory
    Stream<DynamicTest> readsNews() {
        return cases("news");
    }

    @TestFactory
    Stream<DynamicTest> readsHistory() {
        return cases("history");
    }

    @TestFactory
    Stream<DynamicTest> tellsProblems() {
        return specs("problems").stream()
                .map(spec -> DynamicTest.dynamicTest(
                        spec.text(), () -> assertThat(problems(spec)).isEqualTo(spec.expected())));
    }

    @Test
    void doesNotDependOnLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Spec> specs = Stream.of("refused", "news", "history")
                .flatMap(name -> specs(name).stream())
                .toList();
        List<List<String>> before = specs.stream().map(TemporalSpecTest::found).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            TemporalRecogniser fresh = TemporalRecogniser.load();
            assertThat(specs.stream().map(spec -> found(fresh, spec)).toList()).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Stream<DynamicTest> cases(String name) {
        return specs(name).stream()
                .map(spec -> DynamicTest.dynamicTest(
                        spec.text(), () -> assertThat(found(spec)).isEqualTo(spec.expected())));
    }

    private static List<String> problems(Spec spec) {
        return RECOGNISER.recognise(Document.of(spec.text(), null, spec.published())).problems().stream()
                .map(problem -> problem.span().of(spec.text()) + "|" + problem.code())
                .toList();
    }

    private static List<String> found(Spec spec) {
        return found(RECOGNISER, spec);
    }

    private static List<String> found(TemporalRecogniser recogniser, Spec spec) {
        List<TemporalExpression> expressions = recogniser
                .recognise(Document.of(spec.text(), null, spec.published()))
                .expressions();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            TemporalExpression x = expressions.get(i);
            boolean days = i < spec.days().size() && spec.days().get(i);
            found.add(x.span().of(spec.text()) + "|" + x.value() + (days ? "|" + x.first() + "/" + x.last() : ""));
        }
        return found;
    }

    private static List<Spec> specs(String name) {
        return ResourceTable.read("/spec/temporal/" + name + ".tsv", 2).stream()
                .map(row -> Spec.parse(row[0], row[1].replace("\\n", "\n")))
                .toList();
    }

    /**
     * A case.
     *
     * @param expected words, value and, where told, days of each expression
     * @param days whether the case tells the days of each expression
     */
    private record Spec(LocalDate published, String text, List<String> expected, List<Boolean> days) {
        static Spec parse(String published, String marked) {
            List<String> expected = new ArrayList<>();
            List<Boolean> days = new ArrayList<>();
            Matcher mark = MARK.matcher(marked);
            StringBuilder text = new StringBuilder();
            while (mark.find()) {
                mark.appendReplacement(text, Matcher.quoteReplacement(mark.group(1)));
                days.add(mark.group(3) != null);
                expected.add(mark.group(1) + "|" + mark.group(2) + (mark.group(3) == null ? "" : "|" + mark.group(3)));
            }
            mark.appendTail(text);
            LocalDate date = published.equals("-") ? null : LocalDate.parse(published);
            return new Spec(date, text.toString(), expected, days);
        }
    }
}
