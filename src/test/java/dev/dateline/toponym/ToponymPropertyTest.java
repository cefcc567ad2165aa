package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any text. */
class ToponymPropertyTest {
    private static final long SEED = 20_240_103L;

    private static final String[] PIECES = {
        "Kerman",
        "Iran",
        "Paris",
        "Texas",
        ",",
        ".",
        "(",
        ")",
        "-",
        "--",
        "the",
        "The",
        "in",
        "of",
        "near",
        "between",
        "and",
        "border",
        "there",
        "both",
        "cities",
        "capital",
        "city",
        "Turkish",
        "'s",
        "church",
        "Santa Maria",
        "Hotel",
        "City Hall",
        "province",
        "village",
        "Afghanistan-Pakistan",
        "U.S.",
        "US",
        "KABUL",
        "kabul",
        "said",
        "Mr.",
        "Thomas",
        "Jefferson",
        "60",
        "km",
        "north",
        "northern",
        "\n",
        "\n\n",
        "\u2014",
        "\ud83d\ude00",
        "\u0000",
        "İstanbul",
        "e\u0301",
        "Street",
        "al-Noor",
        "off",
        "coast",
        "X",
        "1,000",
        "Kremlin",
    };

    private final ToponymResolver resolver = new ToponymResolver(SmallGazetteer.world());

    @Test
    void anyTextGivesOrderedSpansWithinIt() {
        Random random = new Random(SEED);
        for (int round = 0; round < 4000; round++) {
            String text = random.nextInt(3) == 0 ? noise(random) : pieces(random);
            List<ResolvedToponym> found = resolver.resolve(Document.of(text, null, null));
            int end = 0;
            for (ResolvedToponym toponym : found) {
                assertThat(toponym.span().start())
                        .as("seed %d round %d", SEED, round)
                        .isGreaterThanOrEqualTo(end);
                assertThat(toponym.fullSpan().end()).isLessThanOrEqualTo(text.length());
                assertThat(toponym.fullSpan().contains(toponym.span())).isTrue();
                assertThat(toponym.span().length()).isPositive();
                assertThat(toponym.confidence()).isBetween(0.0, 1.0);
                assertThat(toponym.latitude()).isBetween(-90.0, 90.0);
                assertThat(toponym.longitude()).isBetween(-180.0, 180.0);
                assertThat(toponym.candidates()).hasSizeLessThanOrEqualTo(5);
                end = toponym.span().end();
            }
        }
    }

    @Test
    void theSameTextGivesTheSameAnswerInAnyLocale() {
        Locale before = Locale.getDefault();
        String text = "KIRIKKALE. Police in Istanbul, Paris, Texas and INDIA met IRANIAN officials in Iran.";
        List<ResolvedToponym> expected = resolver.resolve(Document.of(text, null, null));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            ToponymResolver turkish = new ToponymResolver(SmallGazetteer.world());
            assertThat(turkish.resolve(Document.of(text, null, null))).isEqualTo(expected);
            assertThat(expected).isNotEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(5) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String noise(Random random) {
        char[] characters = new char[random.nextInt(200)];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95));
        }
        return new String(characters);
    }
}
