package dev.dateline.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into words, numbers and marks, in one pass. */
final class Tokeniser {
    /** Longer runs of letters or digits are cut: no word is that long, and cost per token stays bounded. */
    private static final int MAX_TOKEN = 200;

    private final String text;
    private final Words words;
    private final int end;
    private int at;

    private Tokeniser(String text, Words words, int start, int end) {
        this.text = text;
        this.words = words;
        this.at = start;
        this.end = end;
    }

    /** The tokens of {@code [start, end)} in order. */
    static List<Token> tokenise(String text, Words words, int start, int end) {
        Tokeniser tokeniser = new Tokeniser(text, words, start, end);
        List<Token> tokens = new ArrayList<>(Math.max(8, (end - start) / 5));
        while (tokeniser.at < end) {
            tokeniser.next(tokens);
        }
        return tokens;
    }

    private void next(List<Token> tokens) {
        int c = text.codePointAt(at);
        int start = at;
        if (blank(c)) {
            at += Character.charCount(c);
        } else if (Character.isLetter(c)) {
            word();
            add(tokens, start, Token.Kind.WORD);
        } else if (Character.isDigit(c)) {
            boolean fused = number();
            add(tokens, start, fused ? Token.Kind.WORD : Token.Kind.NUMBER);
        } else {
            do {
                at += Character.charCount(c);
            } while (at < end && at - start < MAX_TOKEN && text.codePointAt(at) == c);
            add(tokens, start, Token.Kind.PUNCTUATION);
        }
    }

    private void word() {
        int start = at;
        int limit = Math.min(end, start + MAX_TOKEN);
        while (at < limit) {
            int c = text.codePointAt(at);
            if (inWord(c)) {
                at += Character.charCount(c);
            } else if (joins(c) && at + 1 < limit && inWord(text.codePointAt(at + 1)) && at > start) {
                at++;
            } else {
                break;
            }
        }
        if (endsWithClitic(start)) {
            at -= 2;
        } else if (at < end
                && text.charAt(at) == '.'
                && Abbreviations.contains(words.of(start, at).lower())) {
            at++;
        }
    }

    /** "'s" becomes a token of its own, so that "Iran's" holds "Iran". */
    private boolean endsWithClitic(int start) {
        return at - start > 2
                && (text.charAt(at - 1) == 's' || text.charAt(at - 1) == 'S')
                && apostrophe(text.charAt(at - 2));
    }

    /** Reads a number; whether letters follow directly, as in 3rd or 7pm, which are then part of it. */
    private boolean number() {
        int limit = Math.min(end, at + MAX_TOKEN);
        while (at < limit) {
            int c = text.codePointAt(at);
            boolean separator = (c == ',' || c == '.') && at + 1 < limit && Character.isDigit(text.charAt(at + 1));
            if (!Character.isDigit(c) && !separator) {
                break;
            }
            at += Character.charCount(c);
        }
        if (at < limit && Character.isLetter(text.codePointAt(at))) {
            word();
            return true;
        }
        return false;
    }

    private void add(List<Token> tokens, int start, Token.Kind kind) {
        if (kind == Token.Kind.PUNCTUATION && apostrophe(text.charAt(start)) && at - start == 1 && clitic()) {
            at++;
        }
        Words.Word word = words.of(start, at);
        tokens.add(new Token(start, at, kind, word.text(), word.lower()));
    }

    private boolean clitic() {
        return at < end
                && (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)))
                && at >= 2
                && Character.isLetterOrDigit(text.charAt(at - 2));
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == 0xAD; // soft hyphen
    }

    private static boolean joins(int c) {
        return c == '-' || c == '.' || c == '\'' || c == '\u2019' || c == '\u2010' || c == '\u2011' || c == '&';
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == 0xFEFF
                || c == 0x200B;
    }
}
