package dev.dateline.temporal;

import dev.dateline.text.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named days of {@code rules/holidays.tsv}: found in text, and computed for a year. */
final class Holidays {
    /** In a text of no more words, names of few letters need no capital. */
    private static final int SHORT = 3;

    private final List<Holiday> holidays = new ArrayList<>();
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /**
     * A named day.
     *
     * @param rule how to find it, as in the file
     * @param days how many days it lasts
     */
    record Holiday(HolidayRule rule, int days) {}

    private record Name(List<String> words, int holiday) {}

    static Holidays load() {
        Holidays result = new Holidays();
        for (String[] row : ResourceTable.read("/rules/holidays.tsv", 3)) {
            for (String name : row[0].split("\\|", -1)) {
                List<String> words = words(name);
                result.byFirstWord
                        .computeIfAbsent(words.get(0), w -> new ArrayList<>(2))
                        .add(new Name(words, result.holidays.size()));
            }
            result.holidays.add(new Holiday(HolidayRule.parse(row[1]), Integer.parseInt(row[2])));
        }
        return result;
    }

    /** The pieces of a name: hyphens and slashes are pieces of their own. */
    private static List<String> words(String name) {
        String parted = name.replace("-", " - ").replace("/", " / ");
        return Arrays.stream(parted.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean starts(String lower) {
        return byFirstWord.containsKey(lower);
    }

    /** The longest name of a day at piece {@code i}, packed as in {@link Numbers}. */
    long match(Pieces p, int i) {
        List<Name> names = byFirstWord.get(p.lower(i));
        long best = Numbers.NO_MATCH;
        if (names != null) {
            for (Name name : names) {
                int end = i + name.words().size();
                if (matches(p, i, name.words()) && (best == Numbers.NO_MATCH || end > Numbers.end(best))) {
                    best = Numbers.pack(end, name.holiday());
                }
            }
        }
        return best;
    }

    /** The longest name at piece {@code i}, where it lasts more than a day. */
    long feast(Pieces p, int i) {
        long match = match(p, i);
        return match != Numbers.NO_MATCH && days(Numbers.value(match)) > 1 ? match : Numbers.NO_MATCH;
    }

    private static boolean matches(Pieces p, int i, List<String> words) {
        if (i + words.size() > p.size()) {
            return false;
        }
        if (words.size() == 1 && words.get(0).length() <= 4 && !p.capital(i) && p.size() > SHORT) {
            return false; // he lent them money
        }
        for (int k = 0; k < words.size(); k++) {
            if (!p.lower(i + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name stands for one day in history. */
    boolean historic(int holiday) {
        return holidays.get(holiday).rule().historic();
    }

    int days(int holiday) {
        return holidays.get(holiday).days();
    }

    /** First day of the holiday in {@code year}, null where it cannot be computed. */
    @Nullable
    LocalDate in(int year, int holiday) {
        return holidays.get(holiday).rule().in(year);
    }
}
