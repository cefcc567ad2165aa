package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
    private static List<String> sentences(String text) {
        return Segmenter.segment(text).stream().map(s -> s.span().of(text)).toList();
    }

    @Test
    void endsSentencesAtMarksFollowedByACapitalOrANumber() {
        assertThat(sentences("It fell. Two died! Why? 17 lived."))
                .containsExactly("It fell.", "Two died!", "Why?", "17 lived.");
    }

    @Test
    void keepsAbbreviationsInitialsAndDecimalsTogether() {
        assertThat(sentences("Gen. J. Smith left the U.S. embassy on Nov. 8 at 4.50 pm. He was late."))
                .containsExactly("Gen. J. Smith left the U.S. embassy on Nov. 8 at 4.50 pm.", "He was late.");
    }

    @Test
    void takesEachLineOfAnUnwrappedTextAsAParagraph() {
        assertThat(sentences("SUMMARY\nTwo disasters.\n\u2022 One"))
                .containsExactly("SUMMARY", "Two disasters.", "\u2022 One");
    }

    @Test
    void joinsLinesThatWereWrappedToAWidth() {
        String text = "The army said on Monday that its soldiers had entered the town after\n"
                + "a week of fighting in which more than forty people had lost their lives\n"
                + "and that it would stay there until the election that is planned for the\n"
                + "spring. Nobody else confirmed it.";
        assertThat(sentences(text)).hasSize(2);
    }

    @Test
    void splitsPossessivesFromNames() {
        Sentence sentence =
                Segmenter.segment("Iran\u2019s port and Nepal's capital").get(0);
        assertThat(sentence.tokens().stream().map(Token::text))
                .containsExactly("Iran", "\u2019s", "port", "and", "Nepal", "'s", "capital");
    }

    @Test
    void tokensCoverTheirTextWhateverTheInput() {
        Random random = new Random(20240103);
        for (int n = 0; n < 2000; n++) {
            String text = random.ints(random.nextInt(120), 0, 0x3000)
                    .map(c -> c % 5 == 0 ? ' ' : c % 7 == 0 ? '.' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int last = 0;
            for (Sentence sentence : Segmenter.segment(text)) {
                for (Token token : sentence.tokens()) {
                    assertThat(token.start()).isGreaterThanOrEqualTo(last);
                    assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
                    last = token.end();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A bomb went off in Quetta on 12\nMarch 2024.",
                "It ended on Friday, 3\nMay.",
                "They met from 29\nFebruary to 4 March.",
                "The siege began on 12 March\n2024 and lasted a week.",
                "He was born on March 12,\n1980, in Lima.",
                "Four men were held on 7 Sept.\n2021 in Leeds."
            })
    void joinsLinesThatBreakWithinADate(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12\nMarch 2024", // cells of a table
                "March\n2024 was quiet",
                "Attacks in March\n12 March: two men shot",
                "Injured: 12\nKilled: 3",
                "They met on 12\nmarch past the hall",
                "Flight 45\nMarch 3: it landed",
                "Deaths in 2023\n2024 was worse"
            })
    void keepsOtherLinesThatEndWithANumberOrMonthApart(String text) {
        assertThat(Segmenter.segment(text)).extracting(Sentence::paragraph).contains(0, 1);
    }
}
