package dev.dateline.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of text that a benchmark reads; each is told by the symbols of {@code benchmark/grammar.tsv} that carry its name. */
public enum TextKind {
    NEWS("news", "news.lead", Letters.MIXED),
    /** Long sentences, few names, dates and incidents. */
    PROSE("prose", null, Letters.MIXED),
    UPPER_CASE("news", "news.lead", Letters.UPPER),
    LOWER_CASE("news", "news.lead", Letters.LOWER),
    LIVE_BLOG("live", null, Letters.MIXED),
    /** Bullets, and items parted by semicolons. */
    LISTS("lists", null, Letters.MIXED),
    /** Rows pasted as text: tabs, bars, semicolons, columns of spaces. */
    TABLES("tables", "tables.first", Letters.MIXED),
    /** A date, a colon and what happened. */
    NOTES("notes", null, Letters.MIXED),
    FORUM("forum", null, Letters.MIXED),
    /** Results, accounts, statistics: numbers that are no dates and no tolls. */
    NUMBERS("numbers", null, Letters.MIXED);

    private enum Letters {
        MIXED,
        UPPER,
        LOWER
    }

    private final String symbol;
    private final @Nullable String first;
    private final Letters letters;

    TextKind(String symbol, @Nullable String first, Letters letters) {
        this.symbol = symbol;
        this.first = first;
        this.letters = letters;
    }

    /** Symbol of a paragraph. */
    String paragraph() {
        return symbol;
    }

    /** Symbol of the first paragraph. */
    String first() {
        return first == null ? symbol : first;
    }

    String title() {
        return symbol + ".title";
    }

    String written(String text) {
        return switch (letters) {
            case MIXED -> text;
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** As printed: {@code live-blog}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
