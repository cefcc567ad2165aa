package dev.dateline.benchmark;

import dev.dateline.text.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text to measure with.
 *
 * @param title null where it has none
 * @param published its day of publication
 */
public record BenchmarkText(@Nullable String title, LocalDate published, String text) {
    /** Cut into sentences and tokens. */
    public Document document() {
        return Document.of(text, title, published);
    }
}
