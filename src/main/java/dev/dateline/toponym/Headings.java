package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the country or division that heads a list item or section ("SEYCHELLES: ...", "12 May | Niger | ...") and so tells where its places are. */
final class Headings {
    /** A heading on a line of its own holds for so many paragraphs, until the next. */
    private static final int MAX_PARAGRAPHS = 12;

    private @Nullable Mention section;
    private @Nullable Mention item;

    private Headings() {}

    /** Tells each mention of a text, in order, what heads it. */
    static void mark(List<SentenceView> views) {
        Headings headings = new Headings();
        for (SentenceView view : views) {
            headings.mark(view);
        }
    }

    private void mark(SentenceView view) {
        if (item != null && item.view.sentence.paragraph() != view.sentence.paragraph()) {
            item = null;
        }
        if (section != null && view.sentence.paragraph() - section.view.sentence.paragraph() > MAX_PARAGRAPHS) {
            section = null;
        }
        for (Mention mention : view.mentions) {
            if (heads(mention)) {
                boolean alone = mention.first == 0 && mention.last == view.size() - 1;
                section = alone ? mention : section;
                item = alone ? null : mention;
            } else {
                mention.heading = item != null ? item : section;
            }
        }
    }

    private static boolean heads(Mention mention) {
        if (mention.demonym() || mention.part || !wide(mention)) {
            return false;
        }
        SentenceView view = mention.view;
        int next = mention.last + 1;
        if (view.is(mention.first - 1, "|")) {
            return view.is(next, "|");
        }
        boolean stop = view.is(next, ".") && next == view.size() - 1;
        return view.opening(mention.first) && (view.is(next, ":") || next == view.size() || stop);
    }

    private static boolean wide(Mention mention) {
        FeatureClass kind = mention.best.place.featureClass();
        return kind == FeatureClass.COUNTRY || kind == FeatureClass.ADMIN1;
    }
}
