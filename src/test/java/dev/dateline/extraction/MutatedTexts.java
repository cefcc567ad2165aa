package dev.dateline.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Passages of the annotated articles, damaged: the same seed gives the same texts. */
final class MutatedTexts {
    private static final String[] ODD = {
        "\u0000",
        "\u0007",
        "\u001b[31m",
        "\ufeff",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u200f",
        "\u202e",
        "\u0301",
        "\u0345",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "\udfff\ud800",
        "\uffff",
        "\u00a0",
        "\u2028",
        "\r",
        "\n",
        "\t",
        "İ",
        "ı",
        "ß",
        "ﬁ",
        "Ǆ",
        "٣",
        "٢٠٢٤",
        "１２",
        "½",
        "“",
        "’",
        "–",
        "...",
        "((((((((",
        "))))",
        "[[[]]]",
        "{\"a\":",
        "<b>",
        "&nbsp;",
        "99999999999999999999999",
        "-1",
        "0",
        "00/00/0000",
        "31 February 2023",
        "32 May",
        "2024-13-45",
        "25:61",
        "1e308",
        "0.0.0.0",
        "9999999-12-31",
        "the year 99999",
        "999 years ago",
        "2147483648 people were killed",
        "killed -5",
        "in 0 AD",
        "minus 3 weeks ago",
        "ten thousand million billion trillion injured",
        "last last next Friday",
        "New New York",
        "of of the the",
        "'s 's",
        ",,,,,,",
        ";;;;",
        "%s%n",
        "$1\\E",
        "\\u0000"
    };

    private final List<String> texts = new ArrayList<>();
    private final SplittableRandom random;

    MutatedTexts(long seed) throws IOException {
        random = new SplittableRandom(seed);
        for (String set : List.of("plain", "hard")) {
            GoldArticle.load(set)
                    .forEach(article -> texts.add(article.document().text()));
        }
    }

    /** A passage of up to {@code length} characters with one to four faults. */
    String next(int length) {
        StringBuilder text = new StringBuilder(passage(length));
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutate(text);
        }
        return text.toString();
    }

    private String passage(int length) {
        String text = texts.get(random.nextInt(texts.size()));
        int start = random.nextInt(text.length());
        return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(length)));
    }

    private void mutate(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(60));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(3)));
            case 2 -> text.insert(from, passage(80));
            case 3 -> text.replace(from, to, text.substring(from, to).toUpperCase(Locale.ROOT));
            case 4 ->
                text.replace(
                        from,
                        to,
                        new StringBuilder(text.substring(from, to)).reverse().toString());
            case 5 -> text.insert(from, (char) random.nextInt(0x10000));
            case 6 -> text.insert(from, random.nextLong());
            default -> text.insert(from, ODD[random.nextInt(ODD.length)]);
        }
    }
}
