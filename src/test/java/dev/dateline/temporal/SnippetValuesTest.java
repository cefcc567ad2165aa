package dev.dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.ResourceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Share of the dates of public sets of snippets that are read right, and what of them is out of scope, by class. The sets
 * are not part of this repository: {@code mvn test -Dtest=SnippetValuesTest -Dsnippets=FILE.jsonl}; each line has
 * {@code corpus, text, docdate, timexes: [{start, end, type, value, resolved}]}. {@code -Dsnippets.errors=CORPUS} lists
 * what is wrong, {@code -Dsnippets.class=NAME} what is in a class.
 */
@EnabledIfSystemProperty(named = "snippets", matches = ".+")
class SnippetValuesTest {
    private static final List<OutOfScope> CLASSES = ResourceTable.read("/snippets/out-of-scope.tsv", 4).stream()
            .map(row -> new OutOfScope(row[0], Pattern.compile(row[1]), Pattern.compile(row[2])))
            .toList();

    private final TemporalRecogniser recogniser = TemporalRecogniser.load();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /** A class of dates that articles do not tell, or tell by other conventions. */
    private record OutOfScope(String name, Pattern text, Pattern value) {
        boolean covers(String words, String goldValue) {
            return text.matcher(words).find() && value.matcher(goldValue).find();
        }
    }

    @Test
    void readsFourFifthsOfTheDatesInScope() throws IOException {
        JsonMapper mapper = new JsonMapper();
        for (String line : Files.readAllLines(Path.of(System.getProperty("snippets")))) {
            if (!line.isBlank()) {
                JsonNode snippet = mapper.readTree(line);
                if (!snippet.path("corpus").asString().equals("wikiwars")) {
                    count(snippet);
                }
            }
        }
        report();
        assertThat(counts)
                .isNotEmpty()
                .allSatisfy((corpus, count) -> assertThat(share(count)).isGreaterThan(0.8));
    }

    private void count(JsonNode snippet) {
        String text = snippet.path("text").asString();
        String published = snippet.path("docdate").asString("");
        LocalDate anchor = published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
        List<TemporalExpression> all =
                recogniser.recognise(Document.of(text, null, anchor)).expressions();
        for (JsonNode timex : snippet.path("timexes")) {
            if (timex.path("type").asString().equals("DATE")) {
                int start = timex.path("start").asInt();
                int end = timex.path("end").asInt();
                List<TemporalExpression> found = all.stream()
                        .filter(e -> e.span().start() < end && e.span().end() > start)
                        .toList();
                String corpus = snippet.path("corpus").asString();
                SnippetDate gold = SnippetDate.of(timex);
                String outcome = outcome(text.substring(start, end), gold, found);
                counts.computeIfAbsent(corpus, c -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
                boolean listed = outcome.equals("wrong") && corpus.equals(System.getProperty("snippets.errors"));
                if (listed || outcome.equals(System.getProperty("snippets.class"))) {
                    String ours = String.join(
                            " & ",
                            found.stream()
                                    .map(e -> e.span().of(text) + "=" + e.value() + " " + e.first() + ".." + e.last())
                                    .toList());
                    System.out.println(String.join(
                            " | ",
                            outcome,
                            text.substring(Math.max(0, start - 60), start) + "[" + text.substring(start, end) + "]"
                                    + text.substring(end, Math.min(text.length(), end + 30)),
                            gold.value(),
                            ours,
                            published.length() < 10 ? "-" : published.substring(0, 10)));
                }
            }
        }
    }

    private static String outcome(String words, SnippetDate gold, List<TemporalExpression> found) {
        if (gold.matches(found)) {
            return "right";
        }
        for (OutOfScope c : CLASSES) {
            if (c.covers(words, gold.value())) {
                return c.name();
            }
        }
        boolean unit = found.stream()
                .anyMatch(e -> e.type() == TemporalExpression.Type.DATE
                        && 2 * (e.span().end() - e.span().start()) > words.length());
        return unit && gold.day() && gold.within(found) ? "a day for a week, month or year" : "wrong";
    }

    private static double share(Map<String, Integer> count) {
        int right = count.getOrDefault("right", 0);
        return right / (double) (right + count.getOrDefault("wrong", 0));
    }

    private void report() {
        counts.forEach((corpus, count) -> {
            int total = count.values().stream().mapToInt(Integer::intValue).sum();
            System.out.printf(
                    "%s: %d dates, right in scope %.3f, right of all %.3f%n",
                    corpus, total, share(count), count.getOrDefault("right", 0) / (double) total);
            count.forEach((outcome, n) -> System.out.printf("  %4d %s%n", n, outcome));
        });
    }
}
