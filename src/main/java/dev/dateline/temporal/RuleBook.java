package dev.dateline.temporal;

import dev.dateline.text.ResourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of {@code rules/temporal.tsv}, found by what a match may begin with. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class RuleBook {
    /** Classes of digits that cover one piece. */
    private static final Set<WordClass> SINGLE = EnumSet.of(
            WordClass.DAY,
            WordClass.SMALL,
            WordClass.HOUR,
            WordClass.YEAR,
            WordClass.MODERN,
            WordClass.TWODIGITS,
            WordClass.SHORTYEAR,
            WordClass.MONTH,
            WordClass.WEEKDAY);

    private final List<Rule> rules = new ArrayList<>();
    private int levels = 1;

    /** Per level: rules by first word, by first class, and those that begin with a reading. */
    private final List<Level> index = new ArrayList<>();

    /** Rules of one level by what they may begin with. */
    record Level(Map<String, List<Rule>> byWord, Map<WordClass, List<Rule>> byClass, Map<Kind, List<Rule>> byKind) {}

    static RuleBook load() {
        RuleBook book = new RuleBook();
        for (String[] row : ResourceTable.read("/rules/temporal.tsv", 6)) {
            book.rules.add(parse(row));
        }
        for (Rule rule : book.rules) {
            book.levels = Math.max(book.levels, rule.level());
        }
        for (int level = 1; level <= book.levels; level++) {
            book.index.add(book.index(level));
        }
        return book;
    }

    List<Rule> rules() {
        return rules;
    }

    int levels() {
        return levels;
    }

    Level level(int level) {
        return index.get(level - 1);
    }

    private Level index(int level) {
        Level entry = new Level(new HashMap<>(), new EnumMap<>(WordClass.class), new EnumMap<>(Kind.class));
        for (Rule rule : rules) {
            if (rule.level() == level) {
                index(entry, rule);
            }
        }
        return entry;
    }

    private static void index(Level entry, Rule rule) {
        for (Element element : rule.elements()) {
            if (element.context()) { // stands beside the match
                continue;
            }
            for (String word : element.literals()) {
                entry.byWord().computeIfAbsent(word, w -> new ArrayList<>(2)).add(rule);
            }
            for (Kind kind : element.kinds()) {
                entry.byKind().computeIfAbsent(kind, k -> new ArrayList<>(2)).add(rule);
            }
            for (WordClass wordClass : element.classes()) {
                entry.byClass()
                        .computeIfAbsent(wordClass, c -> new ArrayList<>(2))
                        .add(rule);
            }
            if (!element.optional()) {
                return;
            }
        }
    }

    private static Rule parse(String[] row) {
        List<Element> elements =
                Arrays.stream(row[3].split(" ", -1)).map(Element::parse).toList();
        Map<Field, Integer> sets = new EnumMap<>(Field.class);
        if (!row[4].equals("-")) {
            for (String assignment : row[4].split(" ", -1)) {
                int equals = assignment.indexOf('=');
                Field field = Field.valueOf(assignment.substring(0, equals));
                sets.put(field, value(field, assignment.substring(equals + 1)));
            }
        }
        boolean hidden = row[1].startsWith("part.");
        return new Rule(
                Integer.parseInt(row[0]),
                row[1],
                Kind.valueOf(row[2]),
                elements,
                sets,
                hidden,
                second(elements),
                row[5]);
    }

    /** The literals of the second element, where the first always covers one piece and both must be there. */
    private static @Nullable Set<String> second(List<Element> elements) {
        List<Element> own = elements.stream().filter(e -> !e.context()).toList();
        if (own.size() < 2
                || own.get(0).optional()
                || own.get(1).optional()
                || own.get(1).literals().isEmpty()) {
            return null;
        }
        boolean single = SINGLE.containsAll(own.get(0).classes());
        return single && !own.get(0).reading() && own.get(1).classes().isEmpty()
                ? own.get(1).literals()
                : null;
    }

    private static int value(Field field, String text) {
        return switch (field) {
            case UNIT, UNIT2 -> Unit.valueOf(text).ordinal();
            case DEIXIS -> Deixis.valueOf(text).ordinal();
            case MOD -> Mod.valueOf(text).ordinal();
            case DAYPART -> DayPart.valueOf(text).ordinal();
            case REF -> Reference.valueOf(text).ordinal();
            case SEASON -> List.of("SP", "SU", "FA", "WI").indexOf(text);
            default -> Integer.parseInt(text);
        };
    }
}
