package dev.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into sentences. A line break ends a sentence unless the text is hard-wrapped: headlines, bullets, table
 * rows and datelines stand on lines of their own in articles.
 */
final class Segmenter {
    /** Longer sentences are cut, so that work per sentence stays bounded whatever the text. */
    private static final int MAX_TOKENS = 300;

    private static final Set<String> CLOSERS = Set.of("\"", "\u201d", "\u2019", "'", ")", "]", "''", "\u00bb");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "...", "\u2026", "!!", "??", "..", "....");
    /** Words that start a sentence after an abbreviation that may end one. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "it",
            "he",
            "she",
            "they",
            "we",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "there",
            "police",
            "officials",
            "however",
            "according",
            "after",
            "before",
            "when",
            "while",
            "two",
            "three",
            "four",
            "five",
            "one",
            "some",
            "many",
            "more",
            "no",
            "its",
            "his",
            "her",
            "their",
            "as",
            "for",
            "from",
            "by",
            "if",
            "authorities",
            "since",
            "about",
            "another",
            "both",
            "all",
            "at least");

    private final List<Sentence> sentences = new ArrayList<>();
    private int paragraph;

    private Segmenter() {}

    static List<Sentence> segment(String text) {
        Segmenter segmenter = new Segmenter();
        Words words = new Words(text);
        for (Span block : Paragraphs.split(text)) {
            segmenter.split(Tokeniser.tokenise(text, words, block.start(), block.end()));
            segmenter.paragraph++;
        }
        return segmenter.sentences;
    }

    private void split(List<Token> tokens) {
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int stop = endsAt(tokens, i);
            if (stop < 0 && i - start + 1 >= MAX_TOKENS) {
                stop = i;
            }
            if (stop >= 0) {
                emit(tokens.subList(start, stop + 1));
                start = stop + 1;
                i = stop;
            }
        }
        emit(tokens.subList(start, tokens.size()));
    }

    /** Index of the last token of the sentence that ends with token {@code i} and its closing quotes, or -1. */
    private int endsAt(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean mark = ENDS.contains(token.text());
        boolean abbreviation =
                token.kind() != Token.Kind.PUNCTUATION && token.text().endsWith(".");
        if (!mark && !abbreviation) {
            return -1;
        }
        int last = i;
        while (last + 1 < tokens.size()
                && CLOSERS.contains(tokens.get(last + 1).text())
                && tokens.get(last + 1).start() == tokens.get(last).end()) {
            last++;
        }
        if (last + 1 >= tokens.size()) {
            return last;
        }
        Token next = tokens.get(last + 1);
        if (next.start() == tokens.get(last).end()) {
            return -1;
        }
        if (mark) {
            return opens(next) ? last : -1;
        }
        String word = token.lower().substring(0, token.lower().length() - 1);
        return Abbreviations.mayEndSentence(word) && next.capitalised() && STARTERS.contains(next.lower()) ? last : -1;
    }

    private static boolean opens(Token next) {
        return switch (next.kind()) {
            case WORD -> !Character.isLowerCase(next.text().codePointAt(0));
            case NUMBER -> true;
            case PUNCTUATION -> !next.text().equals(",") && !next.text().equals(";");
        };
    }

    private void emit(List<Token> tokens) {
        if (!tokens.isEmpty()) {
            Span span = new Span(
                    tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
            sentences.add(new Sentence(sentences.size(), paragraph, span, tokens));
        }
    }
}
