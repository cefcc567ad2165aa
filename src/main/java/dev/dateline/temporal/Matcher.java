package dev.dateline.temporal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matches the rules against the pieces of one sentence, level by level; patterns are short, so time is linear. */
final class Matcher {
    /** A pattern never has more elements. */
    private static final int MAX_ELEMENTS = 24;

    /** Most readings kept at one piece. */
    private static final int MAX_READINGS = 12;

    private final RuleBook book;
    private final Holidays holidays;
    private final Pieces p;
    private final @Nullable List<Reading>[] readings;
    private final int[] starts = new int[MAX_ELEMENTS];
    private final @Nullable Reading[] inner = new Reading[MAX_ELEMENTS];
    private long taken;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Matcher(RuleBook book, Holidays holidays, Pieces pieces) {
        this.book = book;
        this.holidays = holidays;
        this.p = pieces;
        this.readings = new List[pieces.size()];
    }

    /** The longest readings, from left to right, not overlapping; hidden and refused ones left out. */
    List<Reading> match() {
        boolean any = false;
        for (int level = 1; level <= book.levels(); level++) {
            any |= match(level, any);
            if (!any) {
                return List.of();
            }
        }
        return select();
    }

    private boolean match(int level, boolean before) {
        RuleBook.Level rules = book.level(level);
        boolean any = false;
        for (int i = 0; i < p.size(); i++) {
            List<Reading> found = null;
            found = tryAll(rules.byWord().get(p.lower(i)), i, found);
            for (WordClass wordClass : WordMatch.startsWith(p, i, holidays)) {
                found = tryAll(rules.byClass().get(wordClass), i, found);
            }
            if (p.word(i) != null && holidays.starts(p.lower(i))) {
                found = tryAll(rules.byClass().get(WordClass.HOLIDAY), i, found);
                found = tryAll(rules.byClass().get(WordClass.FEAST), i, found);
            }
            if (before && readings[i] != null) {
                found = tryKinds(rules.byKind(), i, found);
            }
            if (found != null) {
                any = true;
                keep(i, found);
            }
        }
        return any;
    }

    private @Nullable List<Reading> tryKinds(Map<Kind, List<Rule>> rules, int i, @Nullable List<Reading> found) {
        List<Reading> result = found;
        List<Reading> here = readings[i];
        if (here != null) {
            Map<Kind, Boolean> seen = new EnumMap<>(Kind.class);
            for (Reading reading : here) {
                if (seen.put(reading.kind(), true) == null) {
                    result = tryAll(rules.get(reading.kind()), i, result);
                }
            }
        }
        return result;
    }

    private void keep(int i, List<Reading> found) {
        List<Reading> here = readings[i];
        if (here == null) {
            here = new ArrayList<>(found.size());
            readings[i] = here;
        }
        here.addAll(found);
        here.sort((a, b) -> b.to != a.to ? b.to - a.to : b.rule.level() - a.rule.level());
        while (here.size() > MAX_READINGS) {
            here.remove(here.size() - 1);
        }
    }

    private @Nullable List<Reading> tryAll(@Nullable List<Rule> rules, int i, @Nullable List<Reading> found) {
        List<Reading> result = found;
        if (rules != null) {
            for (Rule rule : rules) {
                Reading reading = tryRule(rule, i);
                if (reading != null) {
                    result = result == null ? new ArrayList<>(3) : result;
                    result.add(reading);
                }
            }
        }
        return result;
    }

    private @Nullable Reading tryRule(Rule rule, int i) {
        List<Element> elements = rule.elements();
        int e = 0;
        int back = i;
        while (elements.get(e).context()) {
            e++;
        }
        for (int k = e - 1; k >= 0; k--) {
            back--;
            if (contextAt(elements.get(k), back) == elements.get(k).negated()) {
                return null;
            }
        }
        if (rule.second() != null && !mayFollow(rule.second(), i + 1)) {
            return null;
        }
        int end = match(elements, e, i);
        return end <= i ? null : reading(rule, i, end);
    }

    /** Whether the piece is one of the words that must come second: most rules fail here, at little cost. */
    private boolean mayFollow(Set<String> second, int i) {
        return i < p.size() && second.contains(p.lower(i));
    }

    /** End of the match of the elements from {@code e} on at piece {@code i}, -1 where there is none. */
    private int match(List<Element> elements, int e, int i) {
        if (e == elements.size()) {
            return i;
        }
        Element element = elements.get(e);
        if (element.context()) {
            for (int k = e, at = i; k < elements.size(); k++, at++) {
                if (contextAt(elements.get(k), at) == elements.get(k).negated()) {
                    return -1;
                }
            }
            for (int k = e; k < elements.size(); k++) {
                starts[k] = -1;
            }
            return i;
        }
        if (element.reading()) {
            int end = matchReading(elements, e, i);
            if (end >= 0) {
                return end;
            }
        } else if (i < p.size()) {
            int next = consume(element, i);
            if (next > 0) {
                int end = match(elements, e + 1, next);
                if (end >= 0) {
                    starts[e] = i;
                    inner[e] = null;
                    return end;
                }
            }
        }
        if (!element.optional()) {
            return -1;
        }
        int end = match(elements, e + 1, i);
        if (end >= 0) {
            starts[e] = -1;
        }
        return end;
    }

    private int matchReading(List<Element> elements, int e, int i) {
        List<Reading> here = i < p.size() ? readings[i] : null;
        if (here != null) {
            for (Reading reading : here) {
                if (elements.get(e).kinds().contains(reading.kind())) {
                    int end = match(elements, e + 1, reading.to);
                    if (end >= 0) {
                        starts[e] = i;
                        inner[e] = reading;
                        return end;
                    }
                }
            }
        }
        return -1;
    }

    private boolean contextAt(Element element, int i) {
        if (i < 0 || i >= p.size()) {
            return element.literals().contains(Element.EDGE);
        }
        if (element.reading()) {
            List<Reading> here = readings[i];
            return here != null && here.stream().anyMatch(r -> element.kinds().contains(r.kind()));
        }
        return consume(element, i) > 0;
    }

    /** End of what the element accepts at piece {@code i}, -1 where it does not; the value is in {@link #taken}. */
    private int consume(Element element, int i) {
        if (element.literals().contains(p.lower(i))) {
            taken = Numbers.pack(i + 1, 1);
            return i + 1;
        }
        List<WordClass> classes = element.classes();
        for (int k = 0; k < classes.size(); k++) {
            taken = WordMatch.match(p, i, classes.get(k), holidays);
            if (taken != Numbers.NO_MATCH) {
                return Numbers.end(taken);
            }
        }
        return -1;
    }

    private Reading reading(Rule rule, int from, int to) {
        Reading reading = new Reading(rule, from, to);
        rule.sets().forEach(reading::set);
        List<Element> elements = rule.elements();
        for (int e = 0; e < elements.size(); e++) {
            Element element = elements.get(e);
            if (element.context() || starts[e] < 0) {
                continue;
            }
            Reading within = inner[e];
            if (element.reading() && within != null) {
                reading.add(within);
            } else if (!element.classes().isEmpty()) {
                Field field = element.field() != null
                        ? element.field()
                        : WordMatch.field(element.classes().get(0));
                if (field != null) {
                    consume(element, starts[e]);
                    reading.set(field, Numbers.value(taken));
                }
            }
        }
        return reading;
    }

    private List<Reading> select() {
        List<Reading> selected = new ArrayList<>();
        int i = 0;
        while (i < p.size()) {
            Reading best = best(i);
            if (best == null) {
                i++;
            } else {
                if (best.kind() != Kind.NOTHING) {
                    selected.add(best);
                }
                i = best.to;
            }
        }
        return selected;
    }

    private @Nullable Reading best(int i) {
        List<Reading> here = readings[i];
        if (here != null) {
            for (Reading reading : here) {
                if (!reading.rule.hidden()) {
                    return reading;
                }
            }
        }
        return null;
    }
}
