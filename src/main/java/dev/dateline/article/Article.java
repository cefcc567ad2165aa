package dev.dateline.article;

import dev.dateline.text.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as read from a file: what extraction is given.
 *
 * @param title null where none was found
 * @param authors names in order
 * @param publisher null where none was found
 * @param published day of publication, null where none was found
 * @param publishedFrom what told it: {@code json-ld}, {@code meta}, {@code time}, {@code byline}, {@code dateline}; null with it
 * @param language BCP 47 tag as the page gives it, null where it does not
 * @param url null where none was found
 * @param format {@code text} or {@code html}
 * @param text the body: paragraphs parted by line feeds, a page's own noise left out
 * @param problems what reading it met
 */
public record Article(
        @Nullable String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String publishedFrom,
        @Nullable String language,
        @Nullable String url,
        String format,
        String text,
        List<Problem> problems) {
    public Article {
        authors = List.copyOf(authors);
        problems = List.copyOf(problems);
    }
}
