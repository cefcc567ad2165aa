package dev.dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.Problem;
import dev.dateline.text.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any text: no exception, spans within the text and in order, the same result each time. */
class TemporalPropertyTest {
    private static final TemporalRecogniser RECOGNISER = TemporalRecogniser.load();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 4, 30);
    private static final List<String> WORDS = words();

    @Test
    void holdsForRandomTextOfTemporalWords() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int words = random.nextInt(40);
            for (int i = 0; i < words; i++) {
                text.append(word(random)).append(random.nextInt(6) == 0 ? "" : " ");
            }
            check("seed " + seed, text.toString(), random.nextBoolean());
        }
    }

    @Test
    void holdsForMutatedSentences() {
        List<String> sentences = sentences();
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(sentences.get(random.nextInt(sentences.size())));
            for (int i = random.nextInt(8); i >= 0 && !text.isEmpty(); i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) random.nextInt(0x3000));
                    default -> text.insert(at, word(random));
                }
            }
            check("seed " + seed, text.toString(), random.nextBoolean());
        }
    }

    @Test
    void tellsAnImpossibleDateAsAProblem() {
        String text = "On 31 February 2023 nothing happened, nor on 30/02/2023 or 2023-13-01.";
        TemporalRecogniser.Result result = RECOGNISER.recognise(Document.of(text, null, PUBLISHED));
        assertThat(result.expressions()).isEmpty();
        assertThat(result.problems()).hasSize(3);
        Problem problem = result.problems().get(0);
        assertThat(problem.code()).isEqualTo("temporal.impossible-date");
        assertThat(problem.message()).contains("31 February 2023").contains("has no day 31");
        assertThat(problem.span().of(text)).isEqualTo("31 February 2023");
    }

    @Test
    void findsTheAnchorInADateline() {
        TemporalRecogniser.Result result =
                RECOGNISER.recognise(Document.of("A headline\nApril 30, 2024\nA bomb went off on Monday.", null, null));
        assertThat(result.anchor()).isEqualTo(PUBLISHED);
        assertThat(result.expressions().get(1).value()).isEqualTo("2024-04-29");
    }

    @Test
    void countsAnOffsetFromTheDateOfAnIncident() {
        TemporalRecogniser.Result result =
                RECOGNISER.recognise(Document.of("Three days after the attack he fled.", null, PUBLISHED));
        TemporalExpression counted = result.expressions().get(0).countedFrom(LocalDate.of(2020, 1, 1));
        assertThat(counted.first()).isEqualTo(LocalDate.of(2020, 1, 4));
        assertThat(counted.value()).isEqualTo("2020-01-04");
        assertThat(counted.basis()).isEqualTo(TemporalExpression.Basis.INCIDENT);
    }

    private static void check(String seed, String text, boolean published) {
        Document document = Document.of(text, null, published ? PUBLISHED : null);
        TemporalRecogniser.Result result = RECOGNISER.recognise(document);
        int end = 0;
        for (TemporalExpression x : result.expressions()) {
            assertThat(x.span().start()).as(seed + ": " + text).isGreaterThanOrEqualTo(end);
            assertThat(x.span().end()).as(seed + ": " + text).isLessThanOrEqualTo(text.length());
            assertThat(x.span().length()).as(seed + ": " + text).isPositive();
            assertThat(x.value()).as(seed + ": " + text).isNotBlank();
            end = x.span().end();
        }
        assertThat(RECOGNISER.recognise(document)).as(seed + ": " + text).isEqualTo(result);
    }

    private static String word(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.toString(random.nextInt(40));
            case 1 -> Integer.toString(random.nextInt(3000));
            case 2 ->
                List.of("-", "/", ".", ",", "the", "of", "'", ":", "(", "from", "to")
                        .get(random.nextInt(11));
            default -> {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                yield random.nextBoolean() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
        };
    }

    private static List<String> words() {
        List<String> words =
                new ArrayList<>(List.of("in", "on", "at", "after", "before", "ago", "between", "and", "will"));
        for (String[] row : ResourceTable.read("/rules/temporal-words.tsv", 3)) {
            words.add(row[0]);
        }
        for (String[] row : ResourceTable.read("/rules/holidays.tsv", 3)) {
            words.add(row[0].split("\\|")[0].replace(" 's", "'s"));
        }
        return words;
    }

    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String name : List.of("refused", "news", "history")) {
            for (String[] row : ResourceTable.read("/spec/temporal/" + name + ".tsv", 2)) {
                sentences.add(row[1].replaceAll("\\[([^|\\]]+)\\|[^\\]]+]", "$1"));
            }
        }
        return sentences;
    }
}
