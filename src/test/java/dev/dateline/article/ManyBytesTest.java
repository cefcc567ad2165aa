package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes at all give an article or a message that says what to do. */
class ManyBytesTest {
    private static final int CASES = 10_000;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));
    private static final String[] PARTS = {
        "<!doctype html>",
        "<html lang=\"en\">",
        "<head>",
        "<title>Blast in Quetta</title>",
        "</head>",
        "<body>",
        "<article>",
        "<p>A bomb killed 12 people in Quetta on Saturday, police said.</p>",
        "<div class=\"comments\">",
        "</div>",
        "<table>",
        "<tr><td>",
        "<script>",
        "</script",
        "<!--",
        "-->",
        "<![CDATA[",
        "&#x0;",
        "&#99999999;",
        "&amp",
        "<p",
        "\"",
        "'",
        "<meta charset=\"utf-16\">",
        "<meta property=\"article:published_time\" content=\"2024-13-45T99:99\">",
        "<time datetime=\"9999999999-01-01\">",
        "<script type=\"application/ld+json\">{\"datePublished\": [[[{",
        "By Amina Farouk\n",
        "9 November 2024\n",
        "QUETTA, Pakistan - ",
        "\u0000",
        "\ufeff",
        "\ud83d\ude00",
        "\r",
        "\n\n\n",
        "<<<<<<<<",
        "<div>".repeat(300),
        "<b><i>".repeat(50),
        "x".repeat(500),
        "> Quote: > > ",
        "Posted by X on 3/4/2024"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void giveAnArticleOrAMessage(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = bytes(random);
            try {
                Article article = ArticleReader.read(bytes, "some.file");
                assertThat(article.text()).isNotBlank();
                read++;
            } catch (ArticleException e) {
                assertThat(e.title()).isNotBlank();
                assertThat(e.detail()).contains("some.file");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", case " + i, e);
            }
        }
        assertThat(read).isBetween(CASES / 4, CASES - 1);
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = page(random).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(5) == 0) {
            random.nextBytes(bytes);
        }
        return bytes;
    }

    private static String page(SplittableRandom random) {
        StringBuilder page = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            page.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return page.toString();
    }
}
