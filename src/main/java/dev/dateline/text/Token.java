package dev.dateline.text;

/**
 * A word, number or punctuation mark of a sentence.
 *
 * @param start offset of the first code unit in the document
 * @param end offset after the last code unit
 * @param kind what the token is made of
 * @param text the covered characters, as written
 * @param lower {@code text} in lower case (root locale), with typographic apostrophes made plain
 */
public record Token(int start, int end, Kind kind, String text, String lower) {
    /** What a token is made of. */
    public enum Kind {
        /** Letters, with inner apostrophes, full stops of abbreviations, and hyphens kept together. */
        WORD,
        /** Digits, with inner separators: {@code 1,200}, {@code 3.5}; a fused suffix as in {@code 3rd} makes it a word. */
        NUMBER,
        /** One mark; a run of the same mark is one token. */
        PUNCTUATION
    }

    /** The covered interval of the document. */
    public Span span() {
        return new Span(start, end);
    }

    /** Whether it is a word that starts with an upper-case letter. */
    public boolean capitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is a word of at least two letters without a lower-case one. */
    public boolean allCaps() {
        if (kind != Kind.WORD) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    public boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }
}
