package dev.dateline.temporal;

import dev.dateline.text.Sentence;
import dev.dateline.text.Token;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a sentence cut where temporal words are fused with others: "mid-November", "5pm", "12th", "nine-day".
 * Plain arrays, so that matching allocates nothing.
 */
final class Pieces {
    /** Words of more letters are no temporal ones and are not cut. */
    private static final int MAX_FUSED = 40;

    private final Vocabulary vocabulary;
    private final @Nullable Vocabulary.Word[] words;
    private final String[] lower;
    private final int[] start;
    private final int[] end;
    /** Value of a number of digits only, -1 for all else. */
    private final int[] number;

    private final byte[] digits;
    private final boolean[] ordinal;
    private final boolean[] capital;
    private int size;

    Pieces(Vocabulary vocabulary, Sentence sentence) {
        this.vocabulary = vocabulary;
        int room = capacity(sentence.tokens());
        words = new Vocabulary.Word[room];
        lower = new String[room];
        start = new int[room];
        end = new int[room];
        number = new int[room];
        digits = new byte[room];
        ordinal = new boolean[room];
        capital = new boolean[room];
        for (Token token : sentence.tokens()) {
            add(token);
        }
    }

    int size() {
        return size;
    }

    String lower(int i) {
        return lower[i];
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return end[i];
    }

    Vocabulary.@Nullable Word word(int i) {
        return words[i];
    }

    /** Value of digits, -1 where the piece is none. */
    int number(int i) {
        return number[i];
    }

    /** How many digits it has, 0 where it is no plain number. */
    int digits(int i) {
        return digits[i];
    }

    /** Whether it is digits with st, nd, rd or th. */
    boolean ordinal(int i) {
        return ordinal[i];
    }

    boolean capital(int i) {
        return capital[i];
    }

    /** Whether nothing stands between a piece and the one before it. */
    boolean glued(int i) {
        return i > 0 && start[i] == end[i - 1];
    }

    private static int capacity(List<Token> tokens) {
        int room = tokens.size();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD && token.text().length() <= MAX_FUSED) {
                String text = token.lower();
                for (int i = 1; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (!Character.isLetter(c) || Character.isDigit(text.charAt(i - 1))) {
                        room += 2;
                    }
                }
            } else if (token.kind() == Token.Kind.NUMBER && dayAndYear(token.text())) {
                room += 2;
            }
        }
        return room;
    }

    private void add(Token token) {
        String text = token.lower();
        if (token.kind() == Token.Kind.WORD && text.length() == token.text().length() && text.length() <= MAX_FUSED) {
            Vocabulary.Word word = vocabulary.find(text);
            if (word == null && (hyphen(text) >= 0 || Character.isDigit(text.charAt(0)))) {
                cut(token, text);
                return;
            }
            int number = word == null ? fused(text) : 0;
            if (number > 0) {
                part(token, text, 0, number);
                part(token, text, number, text.length());
                return;
            }
            put(text, token.start(), token.end(), word, token.capitalised());
        } else if (token.kind() == Token.Kind.NUMBER && dayAndYear(text)) {
            int comma = text.indexOf(',');
            part(token, text, 0, comma);
            part(token, text, comma, comma + 1);
            part(token, text, comma + 1, text.length());
        } else {
            put(text, token.start(), token.end(), null, false);
        }
    }

    /** Whether a day and a year stand together, as in "1,1980", which is no number. */
    private static boolean dayAndYear(String text) {
        int comma = text.length() - 5;
        return (comma == 1 || comma == 2) && text.charAt(comma) == ',' && text.indexOf('.') < 0;
    }

    /** Where the day begins in a month and a day without a space, as in Feb13; 0 in all else. */
    private int fused(String text) {
        int end = text.length();
        while (end > 0 && asciiDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean numbered = end < text.length() && end >= 3 && text.length() - end <= 2;
        Vocabulary.Word name = numbered ? vocabulary.find(text.substring(0, end)) : null;
        boolean month = name != null
                && (name.value(WordClass.MONTH) != Field.NONE || name.value(WordClass.MONTHABBR) != Field.NONE);
        return month ? end : 0;
    }

    private static int hyphen(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (dash(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean dash(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Cuts at hyphens and between digits and letters; ordinal suffixes and the s of decades stay with their digits. */
    private void cut(Token token, String text) {
        int from = 0;
        while (from < text.length()) {
            int to = from + 1;
            if (!dash(text.charAt(from))) {
                boolean digit = Character.isDigit(text.charAt(from));
                while (to < text.length() && !dash(text.charAt(to)) && (!digit || numeric(text, to))) {
                    to++;
                }
                if (digit && suffixed(text, from, to)) {
                    to += text.charAt(to) == 's' && !(to + 1 < text.length() && text.charAt(to + 1) == 't') ? 1 : 2;
                }
            }
            part(token, text, from, to);
            from = to;
        }
    }

    private void part(Token token, String text, int from, int to) {
        String part = text.substring(from, to);
        boolean upper = Character.isUpperCase(token.text().charAt(from));
        put(part, token.start() + from, token.start() + to, vocabulary.find(part), upper);
    }

    private static boolean numeric(String text, int i) {
        char c = text.charAt(i);
        return Character.isDigit(c)
                || ((c == '.' || c == ',') && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)));
    }

    /** Whether an ordinal suffix, or the s of a decade, and no more letters follow at {@code to}. */
    private static boolean suffixed(String text, int from, int to) {
        for (String suffix : List.of("st", "nd", "rd", "th", "s")) {
            int stop = to + suffix.length();
            if (text.startsWith(suffix, to) && (stop == text.length() || !Character.isLetter(text.charAt(stop)))) {
                return to > from;
            }
        }
        return false;
    }

    private void put(String text, int from, int to, Vocabulary.@Nullable Word word, boolean upper) {
        lower[size] = text;
        start[size] = from;
        end[size] = to;
        words[size] = word;
        capital[size] = upper;
        number[size] = -1;
        if (word == null && !text.isEmpty() && asciiDigit(text.charAt(0))) {
            digits(text);
        }
        size++;
    }

    private void digits(String text) {
        int n = 0;
        int value = 0;
        while (n < text.length() && asciiDigit(text.charAt(n)) && n < 9) {
            value = value * 10 + text.charAt(n) - '0';
            n++;
        }
        if (n == text.length()) {
            number[size] = value;
            digits[size] = (byte) n;
        } else if (n <= 2 && text.length() == n + 2 && Character.isLetter(text.charAt(n))) {
            number[size] = value;
            ordinal[size] = true;
        }
    }

    private static boolean asciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return String.join(" ", Arrays.asList(lower).subList(0, size));
    }
}
