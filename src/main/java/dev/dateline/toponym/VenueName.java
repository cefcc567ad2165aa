package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name of something that the gazetteer lacks, to be placed by the places around it.
 *
 * @param first its first token in the sentence
 * @param last its last token
 * @param span what the answer covers: the name, or only the place's name within it where a common noun follows ("Kabul airport")
 * @param kind LANDMARK for venues; CITY, DISTRICT or a division for settlements
 * @param inner the place within the name, null where there is none that may tell where it is
 * @param firm whether the words leave no doubt that it is a place
 */
record VenueName(
        SentenceView view,
        int first,
        int last,
        Span span,
        String name,
        FeatureClass kind,
        @Nullable Mention inner,
        boolean firm) {}
