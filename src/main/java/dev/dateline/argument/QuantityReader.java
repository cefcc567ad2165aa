package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words and figures with the words that bound them: "at least 38", "between 12,000 and 15,000". */
final class QuantityReader {
    /** Larger figures are not numbers of people harmed. */
    private static final int MAX = 50_000_000;

    private static final Set<String> NOUGHT = Set.of("nobody", "no-one", "none", "no");

    private record Word(int value, String kind) {}

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
            reader.bounds
                    .computeIfAbsent(words.get(words.size() - 1), w -> new ArrayList<>())
                    .add(new Bound(words, row[1]));
        }
        return reader;
    }

    /** All quantities of a sentence, in order, not overlapping. */
    List<Quantity> read(List<Token> tokens) {
        List<Quantity> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Quantity> next = at(tokens, i);
            next.ifPresent(found::add);
            i = next.map(Quantity::to).orElse(i + 1);
        }
        return found;
    }

    private Optional<Quantity> at(List<Token> tokens, int i) {
        if (NOUGHT.contains(tokens.get(i).lower())) {
            boolean noOne = i + 1 < tokens.size() && tokens.get(i + 1).is("one");
            return Optional.of(new Quantity(Count.exactly(0), i, noOne ? i + 2 : i + 1));
        }
        int[] number = number(tokens, i);
        if (number == null) {
            return Optional.empty();
        }
        int second = number[1] + 1;
        boolean range = number[1] < tokens.size()
                && (tokens.get(number[1]).is("to")
                        || tokens.get(number[1]).is("-")
                        || tokens.get(number[1]).is("\u2013")
                        || (tokens.get(number[1]).is("and")
                                && i > 0
                                && tokens.get(i - 1).is("between")));
        int[] other = range && second < tokens.size() ? number(tokens, second) : null;
        if (other != null && other[0] >= number[0]) {
            return Optional.of(new Quantity(new Count(number[0], other[0]), i, other[1]));
        }
        return Optional.of(bounded(tokens, i, number));
    }

    private Quantity bounded(List<Token> tokens, int i, int[] number) {
        for (Bound bound : i == 0
                ? List.<Bound>of()
                : bounds.getOrDefault(tokens.get(i - 1).lower(), List.of())) {
            int from = i - bound.words.size();
            if (from >= 0 && matches(tokens, from, bound.words)) {
                return new Quantity(count(bound.kind, number[0]), from, number[1]);
            }
        }
        boolean orMore = number[1] + 1 < tokens.size()
                && tokens.get(number[1]).is("or")
                && tokens.get(number[1] + 1).is("more");
        return new Quantity(count(orMore ? "min" : "about", number[0]), i, number[1]);
    }

    private static boolean matches(List<Token> tokens, int from, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!tokens.get(from + k).is(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Count count(String bound, int number) {
        return switch (bound) {
            case "min" -> Count.atLeast(number);
            case "max" -> Count.atMost(number);
            default -> Count.exactly(number);
        };
    }

    /** Value and index after the last token of the number at {@code i}, or null. */
    private int @Nullable [] number(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.NUMBER) {
            int value = figure(token.text());
            boolean thousands = i + 1 < tokens.size() && tokens.get(i + 1).is("thousand");
            return value < 0
                    ? null
                    : thousands && value < 10_000 ? new int[] {value * 1000, i + 2} : new int[] {value, i + 1};
        }
        boolean article = token.is("a") && i + 1 < tokens.size() && isScale(tokens.get(i + 1));
        return article ? words(tokens, i + 1) : words(tokens, i);
    }

    private boolean isScale(Token token) {
        Word word = numbers.get(token.lower());
        return word != null && (word.kind.equals("hundred") || word.kind.equals("scale") || token.is("dozen"));
    }

    private int @Nullable [] words(List<Token> tokens, int i) {
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
        return at == i ? null : new int[] {total + part, at};
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
}
