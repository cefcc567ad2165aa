package dev.dateline.toponym;

import dev.dateline.text.Sentence;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A sentence with what the lexicon says of each word. Positions outside it answer like an unknown word. */
final class SentenceView {
    final Sentence sentence;
    final List<Token> tokens;
    final CaseRegime regime;
    final List<Mention> mentions = new ArrayList<>();
    private final String text;
    private final int[] flags;
    /** Tokens that belong to a person's name. */
    private final boolean[] person;
    /** Tokens that belong to a venue's name. */
    private final boolean[] venue;
    /** Position of the mention that covers a token among {@link #mentions}, plus one. */
    private final int[] mentionAt;

    SentenceView(String text, Sentence sentence, boolean writtenLow) {
        this.text = text;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.flags = new int[tokens.size()];
        for (int i = 0; i < flags.length; i++) {
            Token token = tokens.get(i);
            flags[i] = token.kind() == Token.Kind.WORD ? Words.of(token.lower()) : 0;
        }
        this.regime = CaseRegime.of(sentence, flags, writtenLow);
        this.person = new boolean[tokens.size()];
        this.venue = new boolean[tokens.size()];
        this.mentionAt = new int[tokens.size()];
    }

    int size() {
        return tokens.size();
    }

    boolean has(int i, int flag) {
        return i >= 0 && i < flags.length && (flags[i] & flag) != 0;
    }

    String lower(int i) {
        return i >= 0 && i < flags.length ? tokens.get(i).lower() : "";
    }

    boolean is(int i, String word) {
        return i >= 0 && i < flags.length && tokens.get(i).lower().equals(word);
    }

    boolean word(int i) {
        return i >= 0 && i < flags.length && tokens.get(i).kind() == Token.Kind.WORD;
    }

    /** Whether capitals tell names from other words here. */
    boolean cased() {
        return regime == CaseRegime.MIXED;
    }

    /** Whether the word is written with a capital, counting al-Hasakah and d'Ivoire. */
    boolean capital(int i) {
        if (!word(i)) {
            return false;
        }
        String token = tokens.get(i).text();
        return Character.isUpperCase(token.charAt(0)) || articled(token);
    }

    /** Whether the word can be (part of) a name: by its capital where that tells, else by not being another word. */
    boolean nameLike(int i) {
        return switch (regime) {
            case MIXED -> capital(i) && !(has(i, Words.FUNCTION) && i == 0);
            case TITLE -> capital(i) && !has(i, Words.FUNCTION | Words.COMMON | Words.NEVER);
            case UPPER, LOWER ->
                word(i)
                        && !has(
                                i,
                                Words.FUNCTION
                                        | Words.COMMON
                                        | Words.NEVER
                                        | Words.PREP
                                        | Words.WEAK_PREP
                                        | Words.TIME
                                        | Words.SAY
                                        | Words.METONYMIC);
        };
    }

    /** Whether the capital of a word is only that of the sentence's first word. */
    boolean opening(int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (tokens.get(k).kind() != Token.Kind.PUNCTUATION) {
                return tokens.get(k).kind() == Token.Kind.NUMBER && k == 0;
            }
        }
        return true;
    }

    boolean person(int i) {
        return i >= 0 && i < person.length && person[i];
    }

    void markPerson(int from, int to) {
        for (int i = from; i <= to; i++) {
            person[i] = true;
        }
    }

    String text() {
        return text;
    }

    boolean venue(int i) {
        return i >= 0 && i < venue.length && venue[i];
    }

    void markVenue(int from, int to) {
        for (int i = from; i <= to; i++) {
            venue[i] = true;
        }
    }

    void add(Mention mention) {
        mentions.add(mention);
        for (int i = mention.first; i <= mention.last; i++) {
            if (mentionAt[i] == 0) {
                mentionAt[i] = mentions.size();
            }
        }
    }

    /** The mention that covers a token, or null. */
    @org.jspecify.annotations.Nullable
    Mention mentionAt(int i) {
        return i >= 0 && i < mentionAt.length && mentionAt[i] > 0 ? mentions.get(mentionAt[i] - 1) : null;
    }

    /** Position of the mention that covers a token among {@link #mentions}; -1 where there is none. */
    int indexAt(int i) {
        return i >= 0 && i < mentionAt.length ? mentionAt[i] - 1 : -1;
    }

    /** Words {@code from} to {@code to} with single spaces where the text has any white space. */
    String words(int from, int to) {
        if (from == to) {
            return tokens.get(from).text();
        }
        boolean plain = true;
        for (int i = from; i < to && plain; i++) {
            int gap = tokens.get(i + 1).start() - tokens.get(i).end();
            plain = gap == 0 || gap == 1 && text.charAt(tokens.get(i).end()) == ' ';
        }
        if (plain) {
            return text.substring(tokens.get(from).start(), tokens.get(to).end());
        }
        StringBuilder joined = new StringBuilder();
        for (int i = from; i <= to; i++) {
            if (i > from && tokens.get(i).start() > tokens.get(i - 1).end()) {
                joined.append(' ');
            }
            joined.append(tokens.get(i).text());
        }
        return joined.toString();
    }

    private static boolean articled(String token) {
        int hyphen = token.indexOf('-');
        if (hyphen >= 2 && hyphen <= 4 && hyphen + 1 < token.length()) {
            return Character.isUpperCase(token.charAt(hyphen + 1)) && ARTICLES.contains(token.substring(0, hyphen));
        }
        return token.length() > 2
                && (token.startsWith("d'") || token.startsWith("d\u2019"))
                && Character.isUpperCase(token.charAt(2));
    }

    private static final java.util.Set<String> ARTICLES = java.util.Set.of(
            "al", "el", "ar", "as", "ash", "ad", "an", "at", "az", "adh", "ath", "es", "ez", "en", "ed", "er", "et",
            "eš");
}
