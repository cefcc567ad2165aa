package dev.dateline.ingest;

import dev.dateline.text.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article to take in.
 *
 * @param title null where unknown
 * @param publisher null where unknown
 * @param authors in order
 * @param published null where unknown
 * @param url null where unknown
 * @param format {@code text} or {@code html}
 * @param text its text, as evidence will refer to it
 * @param problems what reading it met
 */
public record ArticleText(
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String url,
        String format,
        String text,
        List<Problem> problems) {
    /** Longer texts are refused: a book, not an article. */
    public static final int MAX_LENGTH = 20_000_000;

    public ArticleText {
        authors = List.copyOf(authors);
        problems = List.copyOf(problems);
    }

    /** Itself, where it can be read; throws an {@link IngestException} that says why where not. */
    public ArticleText checked() {
        if (text.isBlank()) {
            throw new IngestException(
                    "There is no text", "The article is empty. Paste its text, or choose another file.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IngestException(
                    "This text is too long",
                    "It has " + text.length() + " characters; " + MAX_LENGTH + " are allowed. Split it.");
        }
        if (text.indexOf('\u0000') >= 0) {
            throw new IngestException("This is no text", "It contains binary data. Choose a text or HTML file.");
        }
        return this;
    }
}
