package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence;
import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads tolls: finds each word of harm, then the number that belongs to it, after it ("killing at least 25", "the toll rose to
 * 76") or before it ("Seventeen people were killed", "17 dead"). "A man was killed" is one.
 */
public final class TollReader {
    private static final int REACH_BACK = 12;
    private static final int REACH_AHEAD = 7;

    private static final Set<String> ACTIVE = Set.of(
            "killed",
            "killing",
            "kills",
            "kill",
            "injuring",
            "injured",
            "injures",
            "injure",
            "wounded",
            "wounding",
            "wounds",
            "hurting",
            "claiming",
            "stands",
            "risen",
            "climbed",
            "claimed",
            "leaving",
            "left",
            "leaves",
            "dead",
            "deaths",
            "toll",
            "drowning",
            "murdered",
            "murdering",
            "massacred",
            "executed");
    private static final Set<String> PASSIVE =
            Set.of("was", "were", "been", "being", "are", "is", "be", "have", "had", "has");
    private static final Set<String> TOLL_LINKS = Set.of(
            "to",
            "at",
            "is",
            "was",
            "stands",
            "stood",
            "rose",
            "has",
            "risen",
            "now",
            "reached",
            ":",
            "climbed",
            "of",
            "by",
            "passed",
            "-",
            "the",
            "people",
            "persons",
            "count",
            "official",
            "toll",
            "gave",
            "latest",
            "first",
            "number");
    private static final Set<String> COUNTERS = Set.of("stands", "risen", "climbed");
    private static final Set<String> BREAKS = Set.of(";", ":", "\u2014", "which", "who", "when", "while");

    private final QuantityReader quantities;
    private final Map<String, Evidence.Role> harm = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> attackers = new HashSet<>();

    private TollReader(QuantityReader quantities) {
        this.quantities = quantities;
    }

    /** A reader over the lexicons of the class path. */
    public static TollReader load() {
        TollReader reader = new TollReader(QuantityReader.load());
        for (String[] row : ResourceTable.read("/lexicon/harm.tsv", 2)) {
            reader.harm.put(row[0], Evidence.Role.valueOf(row[1]));
        }
        for (String[] row : ResourceTable.read("/lexicon/people.tsv", 3)) {
            Set<String> words = row[2].equals("attacker") ? reader.attackers : reader.persons;
            words.add(row[0].substring(row[0].lastIndexOf(' ') + 1));
            words.add(row[1].substring(row[1].lastIndexOf(' ') + 1));
        }
        return reader;
    }

    /** Whether the word names people who may be harmed. */
    boolean isPerson(String lower) {
        return persons.contains(lower);
    }

    boolean isAttacker(String lower) {
        return attackers.contains(lower);
    }

    /** All tolls of a sentence in order of their words of harm. */
    public List<Toll> read(List<Token> tokens) {
        List<Toll> tolls = new ArrayList<>();
        List<Quantity> numbers = null;
        Set<Quantity> used = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Evidence.Role role = harm.get(tokens.get(i).lower());
            if (role == null || (COUNTERS.contains(tokens.get(i).lower()) && !counts(tokens, i))) {
                continue;
            }
            if (numbers == null) {
                numbers = quantities.read(tokens);
            }
            Toll toll = toll(tokens, i, role, numbers, used);
            if (toll != null) {
                tolls.add(toll);
            }
        }
        return tolls;
    }

    /** "The count began at 40 dead; it stands at 144": a counter counts the dead of its sentence. */
    private static boolean counts(List<Token> tokens, int i) {
        boolean at = i + 1 < tokens.size()
                && (tokens.get(i + 1).is("at") || tokens.get(i + 1).is("to"));
        return at
                && tokens.stream()
                        .anyMatch(t -> Set.of("dead", "toll", "deaths", "killed", "died")
                                .contains(t.lower()));
    }

    private @Nullable Toll toll(
            List<Token> tokens, int i, Evidence.Role role, List<Quantity> numbers, Set<Quantity> used) {
        Evidence.Role told = joint(tokens, i) ? Evidence.Role.CASUALTIES : role;
        boolean passive = passive(tokens, i);
        Quantity ahead = passive ? null : ahead(tokens, i, numbers, used);
        Quantity back = ahead != null && !closer(tokens, i, numbers, used) ? null : back(tokens, i, numbers, used);
        Quantity chosen = back != null ? back : ahead;
        if (chosen != null) {
            used.add(chosen);
            return new Toll(told, chosen.count(), Math.min(chosen.from(), i), Math.max(chosen.to(), i + 1));
        }
        return single(tokens, i, told, passive);
    }

    /** "17 dead": a number directly before beats one that follows. */
    private static boolean closer(List<Token> tokens, int i, List<Quantity> numbers, Set<Quantity> used) {
        return numbers.stream()
                .anyMatch(q -> !used.contains(q)
                        && (q.to() == i
                                || (q.to() == i - 1 && !tokens.get(i - 1).is("and"))));
    }

    private boolean joint(List<Token> tokens, int i) {
        if (i + 2 >= tokens.size()) {
            return false;
        }
        boolean link = tokens.get(i + 1).is("or") || tokens.get(i + 1).is("and");
        Evidence.Role other = harm.get(tokens.get(i + 2).lower());
        return link && other != null && other != harm.get(tokens.get(i).lower());
    }

    private static boolean passive(List<Token> tokens, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            String lower = tokens.get(k).lower();
            if (PASSIVE.contains(lower)) {
                return true;
            }
            if (!lower.endsWith("ly")
                    && !Set.of("now", "also", "shot", "not", "and", "confirmed", "reported", "known", "to")
                            .contains(lower)) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Quantity ahead(List<Token> tokens, int i, List<Quantity> numbers, Set<Quantity> used) {
        if (!ACTIVE.contains(tokens.get(i).lower())) {
            return null;
        }
        boolean toll = COUNTERS.contains(tokens.get(i).lower())
                || tokens.get(i).is("toll")
                || tokens.get(i).is("deaths")
                || tokens.get(i).is("dead");
        for (Quantity q : numbers) {
            if (q.from() <= i || used.contains(q)) {
                continue;
            }
            int gap = q.from() - i - 1;
            if (gap > REACH_AHEAD) {
                return null;
            }
            boolean linked = true;
            for (int k = i + 1; k < q.from(); k++) {
                linked &= toll
                        ? TOLL_LINKS.contains(tokens.get(k).lower())
                        : gap <= 2
                                && !BREAKS.contains(tokens.get(k).lower())
                                && !tokens.get(k).is(",")
                                && !tokens.get(k).is("in")
                                && !tokens.get(k).is("on");
            }
            if (linked && countsPeople(tokens, q)) {
                return q;
            }
            if (!linked) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Quantity back(List<Token> tokens, int i, List<Quantity> numbers, Set<Quantity> used) {
        Quantity best = null;
        for (Quantity q : numbers) {
            if (q.to() > i) {
                break;
            }
            if (!used.contains(q)
                    && i - q.to() <= REACH_BACK
                    && reaches(tokens, q.to(), i)
                    && countsPeople(tokens, q)) {
                best = q;
            }
        }
        return best;
    }

    /** Whether nothing between a number and its word of harm ends the phrase. */
    private boolean reaches(List<Token> tokens, int from, int to) {
        for (int k = from; k < to; k++) {
            String lower = tokens.get(k).lower();
            if (BREAKS.contains(lower) || harm.containsKey(lower) || attackers.contains(lower)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the number may count people: not "40 million", "70 cars", "42 years", "5 km", nor part of a date. */
    private boolean countsPeople(List<Token> tokens, Quantity q) {
        if (q.to() >= tokens.size()) {
            return true;
        }
        String next = tokens.get(q.to()).lower();
        return !NOT_PEOPLE.contains(next)
                && (q.from() == 0 || !tokens.get(q.from() - 1).is("$"));
    }

    private static final Set<String> NOT_PEOPLE = Set.of(
            "million",
            "billion",
            "percent",
            "%",
            "km",
            "kilometres",
            "kilometers",
            "miles",
            "metres",
            "meters",
            "years",
            "months",
            "days",
            "hours",
            "weeks",
            "minutes",
            "houses",
            "homes",
            "buildings",
            "cars",
            "vehicles",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "acres",
            "hectares",
            "am",
            "pm",
            "villages",
            "attacks",
            "tonnes",
            "tons",
            "rounds",
            "shots",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "year");

    /** "A policeman was killed", "stabbed a man to death", "the driver died": one. */
    private @Nullable Toll single(List<Token> tokens, int i, Evidence.Role role, boolean passive) {
        if (tokens.get(i).is("toll")
                || tokens.get(i).lower().endsWith("s")
                || tokens.get(i).is("casualties")) {
            return null;
        }
        int from = passive || role != Evidence.Role.KILLED || intransitive(tokens.get(i)) ? Math.max(0, i - 8) : i + 1;
        int to = from > i ? Math.min(tokens.size(), i + 6) : i;
        for (int k = to - 2; k >= from; k--) {
            if (Set.of("a", "an", "one", "another").contains(tokens.get(k).lower())) {
                Optional<Boolean> person = person(tokens, k + 1, Math.min(tokens.size(), k + 5));
                if (person.isPresent()) {
                    return person.get() ? new Toll(role, Count.exactly(1), Math.min(k, i), Math.max(to, i + 1)) : null;
                }
            }
        }
        return null;
    }

    private static boolean intransitive(Token token) {
        return Set.of("died", "dies", "drowned", "perished", "dead").contains(token.lower());
    }

    private Optional<Boolean> person(List<Token> tokens, int from, int to) {
        for (int k = from; k < to; k++) {
            String lower = tokens.get(k).lower();
            if (attackers.contains(lower)) {
                return Optional.of(false);
            }
            if (persons.contains(lower) || lower.endsWith("-year-old")) {
                return Optional.of(!lower.endsWith("s") || lower.equals("boss"));
            }
            if (tokens.get(k).kind() == Token.Kind.PUNCTUATION) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
