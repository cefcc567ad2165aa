package dev.dateline.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text to extract from, segmented. All spans of all stages refer to {@link #text()}.
 *
 * @param text the body as stored; never changed by any stage
 * @param title the headline where it is known apart from the text; context only, no span refers to it
 * @param publicationDate the day of publication, null where unknown: the anchor of relative dates in news
 * @param sentences in order, not overlapping
 */
public record Document(
        String text, @Nullable String title, @Nullable LocalDate publicationDate, List<Sentence> sentences) {
    public Document {
        sentences = List.copyOf(sentences);
    }

    /** Segments {@code text} into sentences and tokens. */
    public static Document of(String text, @Nullable String title, @Nullable LocalDate publicationDate) {
        return new Document(text, title, publicationDate, Segmenter.segment(text));
    }

    public Optional<LocalDate> published() {
        return Optional.ofNullable(publicationDate);
    }

    /** Index of the sentence that holds {@code offset}, or of the last one that starts before it; -1 before the first. */
    public int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
