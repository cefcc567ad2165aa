package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.text.Months;
import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words and figures with the words that bound them: "at least 38", "between 12,000 and 15,000". */
final class QuantityReader {
    /** Larger figures are not numbers of people harmed. */
    private static final int MAX = 50_000_000;

    /** "at least about 40": more bounds in a row are not read. */
    private static final int MAX_BOUNDS = 2;

    private static final Set<String> NOUGHT = Set.of("nobody", "no-one", "none", "no");

    private record Word(int value, String kind) {}

    /** A number and the index after its last token. */
    private record Figure(int value, int to) {}

    private record Bound(List<String> words, String kind) {}

    private final Map<String, Word> numbers = new HashMap<>();
    private final Map<String, List<Bound>> bounds = new HashMap<>();

    private QuantityReader() {}

    static QuantityReader load() {
        QuantityReader reader = new QuantityReader();
        for (String[] row : ResourceTable.read("/lexicon/numbers.tsv", 3)) {
            reader.numbers.put(row[0], new Word(Integer.parseInt(row[1]), row[2]));
        }
        for (String[] row : ResourceTable.read("/lexicon/quantifiers.tsv", 3)) {
            List<String> words = List.of(row[0].split(" ", -1));
            reader.bounds.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Bound(words, row[1]));
        }
        reader.bounds.values().forEach(all -> all.sort((a, b) -> b.words.size() - a.words.size()));
        return reader;
    }

    /** The quantity that begins at a token, with the words that bound it; null where none does or no token stands there. */
    @Nullable
    Quantity at(List<Token> tokens, int i) {
        if (i < 0 || i >= tokens.size() || dayOfMonth(tokens, i)) {
            return null;
        }
        return at(tokens, i, MAX_BOUNDS);
    }

    private @Nullable Quantity at(List<Token> tokens, int i, int boundsLeft) {
        if (NOUGHT.contains(tokens.get(i).lower())) {
            return new Quantity(Count.exactly(0), i, word(tokens, i + 1).equals("one") ? i + 2 : i + 1);
        }
        if (tokens.get(i).is("not")
                && word(tokens, i + 1).equals("a")
                && word(tokens, i + 2).equals("single")) {
            return new Quantity(Count.exactly(0), i, i + 3);
        }
        if (tokens.get(i).is("between")) {
            Figure low = number(tokens, i + 1);
            boolean and = low != null && word(tokens, low.to).equals("and");
            return low != null && and ? range(tokens, i, low) : null;
        }
        Bound bound = boundsLeft == 0 ? null : bound(tokens, i);
        if (bound != null) {
            int next = i + bound.words.size();
            Quantity inner = next < tokens.size() ? at(tokens, next, boundsLeft - 1) : null;
            Integer number = inner == null ? null : exact(inner.count());
            return number == null || inner == null ? null : new Quantity(count(bound.kind, number), i, inner.to());
        }
        Figure number = number(tokens, i);
        return number == null ? null : plain(tokens, i, number);
    }

    private static @Nullable Integer exact(Count count) {
        Integer min = count.min();
        return min != null && min > 0 && min.equals(count.max()) ? min : null;
    }

    private Quantity plain(List<Token> tokens, int i, Figure number) {
        String next = word(tokens, number.to);
        if (next.equals("to") || next.equals("-") || next.equals("\u2013")) {
            Quantity range = range(tokens, i, number);
            if (range != null) {
                return range;
            }
        }
        if (next.equals("+")) {
            return new Quantity(Count.atLeast(number.value), i, number.to + 1);
        }
        boolean orMore = next.equals("or") && word(tokens, number.to + 1).equals("more");
        return new Quantity(
                orMore ? Count.atLeast(number.value) : Count.exactly(number.value),
                i,
                orMore ? number.to + 2 : number.to);
    }

    private @Nullable Quantity range(List<Token> tokens, int from, Figure low) {
        Figure high = number(tokens, low.to + 1);
        return high != null && high.value >= low.value
                ? new Quantity(new Count(low.value, high.value), from, high.to)
                : null;
    }

    private @Nullable Bound bound(List<Token> tokens, int i) {
        for (Bound bound : bounds.getOrDefault(tokens.get(i).lower(), List.of())) {
            if (matches(tokens, i, bound.words)) {
                return bound;
            }
        }
        return null;
    }

    private static boolean matches(List<Token> tokens, int from, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!word(tokens, from + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static String word(List<Token> tokens, int i) {
        return i < tokens.size() ? tokens.get(i).lower() : "";
    }

    private static Count count(String bound, int number) {
        return switch (bound) {
            case "min" -> Count.atLeast(number);
            case "max" -> Count.atMost(number);
            default -> Count.exactly(number);
        };
    }

    /** The number in words or figures that begins at a token, or null. */
    private @Nullable Figure number(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.NUMBER) {
            int value = figure(token.text());
            boolean thousands = word(tokens, i + 1).equals("thousand") && value < 10_000;
            return value < 0 ? null : thousands ? new Figure(value * 1000, i + 2) : new Figure(value, i + 1);
        }
        boolean article = token.is("a") && i + 1 < tokens.size() && isScale(tokens.get(i + 1));
        return article ? words(tokens, i + 1) : words(tokens, i);
    }

    private boolean isScale(Token token) {
        Word word = numbers.get(token.lower());
        return word != null && (word.kind.equals("hundred") || word.kind.equals("scale") || token.is("dozen"));
    }

    private @Nullable Figure words(List<Token> tokens, int i) {
        int total = 0;
        int part = 0;
        int at = i;
        while (at < tokens.size()) {
            String lower = tokens.get(at).lower();
            if (lower.equals("and")
                    && at > i
                    && part >= 100
                    && at + 1 < tokens.size()
                    && numbers.containsKey(tokens.get(at + 1).lower())) {
                at++;
                continue;
            }
            int value = word(lower);
            if (value < 0 || (value < 100 && part % 100 != 0 && !(part % 100 >= 20 && part % 10 == 0 && value < 10))) {
                break;
            }
            if (value == 100) {
                part = Math.max(1, part) * 100;
            } else if (value >= 1000) {
                total += Math.max(1, part) * value;
                part = 0;
            } else {
                part += value;
            }
            at++;
            if (total > MAX) {
                return null;
            }
        }
        return at == i ? null : new Figure(total + part, at);
    }

    private int word(String lower) {
        Word word = numbers.get(lower);
        if (word != null) {
            return word.value;
        }
        int hyphen = lower.indexOf('-');
        Word tens = hyphen > 0 ? numbers.get(lower.substring(0, hyphen)) : null;
        Word units = tens == null ? null : numbers.get(lower.substring(hyphen + 1));
        return tens != null && units != null && tens.kind.equals("ten") && units.value < 10
                ? tens.value + units.value
                : -1;
    }

    /** Value of a whole number in figures; -1 for fractions, and for numbers too long to count people. */
    static int figure(String text) {
        int value = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                if (value > MAX) {
                    return -1;
                }
            } else if (c != ',' || (text.length() - k) % 4 != 0) {
                return -1;
            }
        }
        return text.isEmpty() ? -1 : value;
    }

    /** "On January 3": a day, no number of people. */
    private static boolean dayOfMonth(List<Token> tokens, int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.NUMBER
                && tokens.get(at).text().length() <= 2
                && Months.number(tokens.get(at - 1).lower()) > 0;
    }
}
