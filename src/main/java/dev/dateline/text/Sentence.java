package dev.dateline.text;

import java.util.List;

/**
 * A sentence, a headline, or a list item: the unit within which words are linked to each other.
 *
 * @param index position among the document's sentences, from 0
 * @param paragraph index of the paragraph it belongs to, from 0
 * @param span covered interval, without surrounding white space
 * @param tokens its tokens in order
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
