package dev.dateline.argument;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who or what was hit: the object of an attacking verb ("attacked a convoy"), the subject of its passive, what follows "attack
 * on" or "fired into", and where nothing else is told the site at which people came to harm ("killed 12 people in a hostel"). Immutable
 * and safe for use by many threads.
 */
public final class TargetReader {
    /** Longest noun phrase, in tokens. */
    private static final int LONGEST = 9;
    /** Most tokens from a verb to the preposition that leads to the target: "fired two ballistic missiles at". */
    private static final int REACH = 8;

    private final Map<String, Integer> masks = new HashMap<>();
    private final PhraseWords words = PhraseWords.load();

    private TargetReader() {}

    /** A reader over the lexicons of the class path. */
    public static TargetReader load() {
        TargetReader reader = new TargetReader();
        for (String[] row : ResourceTable.read("/lexicon/target-words.tsv", 2)) {
            int bit = bit(row[0]);
            for (String word : row[1].split(" ", -1)) {
                reader.masks.merge(word, bit, (a, b) -> a | b);
            }
        }
        return reader;
    }

    private static final List<String> CLASSES = List.of(
            "hits", "harms", "nouns", "blasts", "before", "into", "movers", "where", "site", "general", "part",
            "bound");
    private static final int HITS = bit("hits");
    private static final int HARMS = bit("harms");
    private static final int NOUNS = bit("nouns");
    private static final int BLASTS = bit("blasts");
    private static final int BEFORE = bit("before");
    private static final int INTO = bit("into");
    private static final int MOVERS = bit("movers");
    private static final int WHERE = bit("where");
    private static final int SITE = bit("site");
    private static final int GENERAL = bit("general");
    private static final int PART = bit("part");
    private static final int BOUND = bit("bound");

    private static final int ATTACKED = 0;
    private static final int HARMED = 1;
    private static final int THERE = 2;

    private static int bit(String wordClass) {
        int position = CLASSES.indexOf(wordClass);
        if (position < 0) {
            throw new IllegalStateException("no class of words: " + wordClass);
        }
        return 1 << position;
    }

    /** The targets of a sentence in order of the words that say they were hit. */
    public List<Target> read(List<Token> tokens) {
        int[] own = new int[tokens.size()];
        boolean any = false;
        for (int i = 0; i < own.length; i++) {
            own[i] = masks.getOrDefault(tokens.get(i).lower(), 0);
            any |= (own[i] & (HITS | HARMS | NOUNS | BLASTS | MOVERS)) != 0
                    || tokens.get(i).is("set");
        }
        return any ? new Reading(words.phrase(tokens, new boolean[own.length]), own).read() : List.of();
    }

    /** The reading of one sentence. */
    private static final class Reading {
        private final Phrase phrase;
        private final int[] own;
        private final List<Target> found = new ArrayList<>();

        Reading(Phrase phrase, int[] own) {
            this.phrase = phrase;
            this.own = own;
        }

        List<Target> read() {
            for (int i = 0; i < own.length; i++) {
                boolean told = is(i, HITS | HARMS) && verb(i, is(i, HITS) ? ATTACKED : HARMED)
                        || is(i, NOUNS) && is(i + 1, BEFORE) && noun(i + 2, i, ATTACKED)
                        || is(i, MOVERS) && mover(i)
                        || phrase.is(i, "set") && set(i)
                        || phrase.is(i, "target") && phrase.is(i + 1, WordClass.SINGULAR) && noun(i + 2, i, ATTACKED);
                if (!told && is(i, BLASTS)) {
                    site(i);
                }
            }
            return found;
        }

        private boolean is(int i, int classes) {
            return i >= 0 && i < own.length && (own[i] & classes) != 0;
        }

        private boolean verb(int i, int rank) {
            if (isNoun(i) || phrase.is(i + 1, "of")) {
                return false;
            }
            if (is(i, MOVERS) && mover(i)) {
                return true; // "rammed a pickup into a crowd"
            }
            int be = passive(i);
            if (be >= 0) {
                return subject(be, i, rank);
            }
            int k = i + 1;
            while (k - i < 4 && joins(k)) {
                k++;
            }
            return noun(k, i, rank);
        }

        /** "The attack took place", "a suicide raid began": a noun that could be a verb. */
        private boolean isNoun(int i) {
            String word = phrase.word(i);
            boolean form = word.endsWith("ed") || word.endsWith("ing") || word.equals("shot") || word.equals("hit");
            return !form
                    && (phrase.isDeterminer(i - 1)
                            || phrase.isDeterminer(i - 2) && !phrase.isPerson(i - 1) && !phrase.is(i - 1, "to"));
        }

        /** "Shot dead", "shot and killed", "blown up". */
        private boolean joins(int k) {
            return phrase.is(k, "dead")
                    || phrase.is(k, "down")
                    || phrase.is(k, "up")
                    || phrase.is(k, "and") && is(k + 1, HARMS)
                    || is(k, HARMS);
        }

        private int passive(int i) {
            int k = i - 1;
            while (k >= 0
                    && i - k < 4
                    && (phrase.is(k, WordClass.ADVERB)
                            || phrase.word(k).endsWith("ly")
                            || is(k, HARMS)
                            || phrase.is(k, "and"))) {
                k--;
            }
            boolean be =
                    phrase.is(k, WordClass.BE) && !phrase.is(k, "has") && !phrase.is(k, "have") && !phrase.is(k, "had");
            return be ? k : -1;
        }

        /** "A convoy of the charity was ambushed", "a helicopter with 18 people on board was struck". */
        private boolean subject(int be, int at, int rank) {
            int to = phrase.is(be - 1, WordClass.BE) ? be - 1 : be;
            int from = to;
            while (from > 0 && to - from < LONGEST + 3 && within(from - 1)) {
                from--;
            }
            int clause = from;
            while (clause > 0 && to - clause < 2 * LONGEST && !opens(clause - 1)) {
                clause--;
            }
            boolean whole = clause < from && (opens(clause - 1) || clause == 0) && !phrase.is(clause, WordClass.END);
            return whole ? noun(clause, at, rank) : add(from, to, at, rank);
        }

        private boolean opens(int k) {
            return phrase.is(k, WordClass.BREAK)
                    || phrase.is(k, ",")
                    || phrase.is(k, "and")
                    || !phrase.isWord(k) && !phrase.isNumber(k) && !phrase.is(k, "'s");
        }

        private boolean within(int k) {
            return phrase.is(k, "of") || phrase.is(k, "the") || !ends(k);
        }

        /** "Fired into the crowd", "drove a van into pedestrians", "opened fire on a mass", "threw stones at a checkpoint". */
        private boolean mover(int i) {
            for (int k = i + 1; k - i <= REACH && k < own.length; k++) {
                if (is(k, INTO) && !(phrase.is(k, "on") && phrase.is(k + 1, "fire"))) {
                    return noun(k + 1, i, ATTACKED);
                }
                if (phrase.is(k, WordClass.BREAK) || phrase.is(k, ",") || phrase.is(k, "and")) {
                    return false;
                }
            }
            return false;
        }

        /** "Set fire to a depot", "set the hall on fire". */
        private boolean set(int i) {
            if (phrase.is(i + 1, "fire") && phrase.is(i + 2, "to")) {
                return noun(i + 3, i, ATTACKED);
            }
            for (int k = i + 2; k - i <= REACH && k < own.length; k++) {
                if (phrase.is(k, "on") && phrase.is(k + 1, "fire")
                        || phrase.is(k, "ablaze")
                        || phrase.is(k, "alight")) {
                    return noun(i + 1, i, ATTACKED);
                }
            }
            return false;
        }

        /** "A bomb went off outside a mosque", "killed 12 people, three of them children, in a hostel". */
        private void site(int i) {
            int k = i + 1;
            boolean entered = phrase.word(i).startsWith("enter") && noun(k, i, THERE);
            while (!entered && k - i <= 2 * REACH && k < own.length) {
                int after = PeopleReader.part(phrase, k);
                k = after > k ? after + 1 : k;
                if (is(k, WHERE) && noun(k + 1, i, THERE) || stops(k)) {
                    return;
                }
                k++;
            }
        }

        private boolean stops(int k) {
            return phrase.is(k, WordClass.BREAK) || phrase.is(k, ".") || is(k, BLASTS) && !phrase.is(k, "exploded");
        }

        /** Adds the noun phrase that begins at a token, and the one that "and" joins to it. */
        private boolean noun(int start, int at, int rank) {
            int from = start;
            while (from - start < 4 && is(from, BOUND)) {
                from++;
            }
            int to = end(from);
            if (phrase.is(to, "of") && is(to - 1, PART)) {
                return noun(to + 1, at, rank);
            }
            int of = phrase.is(to, "of") ? end(to + 1) : to;
            int end = of == to + 1 ? to : of;
            boolean site = to > from && is(to - 1, SITE) || phrase.is(to, "of") && end > to && is(end - 1, SITE);
            boolean added = (rank != THERE || site) && add(from, end, at, rank);
            if (added && phrase.is(end, "and") && determined(end + 1)) {
                int second = end(end + 1);
                boolean closed = second >= own.length
                        || phrase.is(second, ".")
                        || phrase.is(second, ",")
                        || phrase.is(second, "of")
                        || phrase.is(second, "in");
                if (closed) {
                    noun(end + 1, at, rank);
                }
            }
            return added;
        }

        private boolean determined(int k) {
            return phrase.isDeterminer(k) || phrase.isCapitalised(k) && !phrase.capitals();
        }

        private int end(int from) {
            int to = from;
            while (to < own.length && to - from < LONGEST && !ends(to)) {
                to++;
            }
            return to;
        }

        private boolean ends(int k) {
            Token token = phrase.tokens().get(k);
            if (token.kind() == Token.Kind.PUNCTUATION) {
                return !token.is("'s") && !token.is("-") && !token.is("'");
            }
            boolean name = k > 0 && phrase.isCapitalised(k) && phrase.isCapitalised(k - 1) && !phrase.capitals();
            return phrase.is(k, WordClass.END) && !name
                    || is(k, HARMS)
                    || phrase.is(k, "of")
                    || phrase.isPerson(k - 1) && phrase.word(k).endsWith("ing")
                    || phrase.is(k, "dead")
                    || phrase.is(k, "leaving")
                    || phrase.is(k, "alight")
                    || phrase.is(k, "ablaze");
        }

        private boolean add(int from, int to, int at, int rank) {
            int head = head(from, to);
            boolean figure = head >= 0 && Character.isDigit(phrase.word(head).charAt(0));
            boolean town = rank != HARMED
                    && to - from == 1
                    && phrase.isCapitalised(from)
                    && !phrase.tokens().get(from).allCaps();
            if (head < 0 || is(head, GENERAL) || figure || town) {
                return false;
            }
            found.add(new Target(from, to, at, rank, is(head, SITE) || is(to - 1, SITE)));
            return true;
        }

        /** Index of the noun that the phrase is about: its last word before "of"; -1 for none. */
        private int head(int from, int to) {
            int head = -1;
            for (int k = from; k < to; k++) {
                if (phrase.is(k, "of") && head >= 0 && !is(head, GENERAL)) {
                    return head;
                }
                if (phrase.isWord(k) && !phrase.isDeterminer(k)) {
                    head = k;
                }
            }
            return head;
        }
    }
}
