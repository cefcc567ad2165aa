package dev.dateline.toponym;

import java.util.HashSet;
import java.util.Set;

/** Marks the words that are people's names, by title, given name, initials and the surnames of those found. */
final class People {
    private static final int MAX_NAME = 5;
    /** As lower-case words these are mostly no titles: "a major attack", "general strike". */
    private static final Set<String> TITLES_ONLY_CAPITALISED = Set.of(
            "major",
            "general",
            "private",
            "count",
            "father",
            "sister",
            "brother",
            "citizen",
            "chief",
            "deputy",
            "lady",
            "officer",
            "captain",
            "official",
            "eng",
            "gen",
            "mission",
            "representative",
            "attorney",
            "king",
            "queen",
            "coach");

    /** A place at least this well known keeps its name against a given name of the same letters. */
    private static final double KNOWN = 4.6;

    private static final int NOT_A_NAME = Words.ORG
            | Words.VENUE
            | Words.FEATURE
            | Words.FUNCTION
            | Words.TIME
            | Words.SAY
            | Words.DIRECTION
            | Words.PREP
            | Words.INSTITUTION
            | Words.STREET;

    private final Set<String> surnames = new HashSet<>();

    /** Marks the people of a sentence whose mentions are found. */
    void mark(SentenceView view) {
        for (int i = 0; i < view.size(); i++) {
            if (view.word(i) && !view.person(i) && !view.venue(i)) {
                int start = nameStart(view, i);
                if (start >= 0) {
                    i = markRun(view, i, start);
                }
            }
        }
    }

    /** Whether the word was the surname of a person anywhere in the text so far read. */
    boolean surname(String lower) {
        return surnames.contains(lower);
    }

    /** Where the name starts that word {@code i}, a title or a given name, announces; -1 where it announces none. */
    private static int nameStart(SentenceView view, int i) {
        if (view.has(i, Words.TITLE) && !view.has(i, Words.GIVEN) && titled(view, i)) {
            return i + 1;
        }
        if (view.has(i, Words.GIVEN) && view.nameLike(i) && givenName(view, i)) {
            return i;
        }
        return -1;
    }

    private static boolean titled(SentenceView view, int i) {
        if (!partOfName(view, i + 1)) {
            return false;
        }
        Mention next = view.mentionAt(i + 1);
        boolean place = next != null && (next.demonym() || next.last > i + 1 && !next.part);
        if (place) {
            return false;
        }
        boolean capital = view.capital(i) || view.regime == CaseRegime.LOWER;
        boolean known = view.has(i + 1, Words.GIVEN | Words.SURNAME) || partOfName(view, i + 2);
        if (!capital || view.regime == CaseRegime.UPPER || view.opening(i)) {
            return known
                    && !(TITLES_ONLY_CAPITALISED.contains(view.lower(i)) && !view.capital(i))
                    && (next == null || next.prominence() < KNOWN || view.has(i + 1, Words.GIVEN));
        }
        return !TITLES_ONLY_CAPITALISED.contains(view.lower(i)) || known;
    }

    private static boolean givenName(SentenceView view, int i) {
        Mention place = view.mentionAt(i);
        if (place != null && (place.last > i || place.demonym())) {
            return false;
        }
        int next = i + 1;
        if (view.word(next)
                && view.lower(next).length() <= 2
                && view.lower(next).length() >= 1
                && view.capital(next)
                && view.word(next + 1)
                && view.capital(next + 1)
                && initial(view, next)) {
            return true;
        }
        if (linked(view, next)) {
            return place == null || place.prominence() < KNOWN;
        }
        if (!partOfName(view, next)) {
            return false;
        }
        Mention following = view.mentionAt(next);
        if (following != null && following.demonym()) {
            return false;
        }
        if (place != null && following != null && holds(following, place)) {
            return false;
        }
        if (place != null && place.prominence() >= KNOWN) {
            boolean surname = view.has(next, Words.SURNAME) && (following == null || following.prominence() < KNOWN);
            return surname && !(view.has(i - 1, Words.PREP) && following != null);
        }
        if (view.opening(i) && view.has(i, Words.COMMON) && !view.has(next, Words.SURNAME)) {
            return false;
        }
        return following == null || following.last == next || following.prominence() < KNOWN;
    }

    private static boolean initial(SentenceView view, int i) {
        String word = view.lower(i);
        return word.length() == 1 || word.length() == 2 && word.charAt(1) == '.';
    }

    /** "bin Laden", "da Silva": a lower-case link with a capital behind it. */
    private static boolean linked(SentenceView view, int i) {
        return view.has(i, Words.PERSON_LINK) && !view.capital(i) && view.cased() && view.capital(i + 1)
                || view.has(i, Words.PERSON_LINK)
                        && view.has(i + 1, Words.PERSON_LINK)
                        && view.cased()
                        && view.capital(i + 2);
    }

    static boolean holds(Mention outer, Mention inner) {
        for (Candidate a : outer.candidates) {
            for (Candidate b : inner.candidates) {
                if (Containment.holds(a.place, b.place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the word may be part of a person's name behind a title or a given name. */
    private static boolean partOfName(SentenceView view, int i) {
        if (!view.nameLike(i) || view.is(i, "'s") || view.venue(i)) {
            return false;
        }
        boolean name = view.has(i, Words.GIVEN | Words.SURNAME);
        return view.cased()
                ? name || !view.has(i, NOT_A_NAME)
                : name || !view.has(i, NOT_A_NAME | Words.TITLE | Words.ACTOR);
    }

    /** Marks the name from {@code start}, announced by word {@code i}; the last word marked. */
    private int markRun(SentenceView view, int i, int start) {
        int end = start;
        while (end + 1 < view.size() && end + 1 < start + MAX_NAME && continues(view, end + 1)) {
            end++;
        }
        while (end > start && view.has(end, Words.PERSON_LINK) && !view.capital(end)) {
            end--;
        }
        view.markPerson(start, end);
        for (int k = Math.max(start, i == start ? start + 1 : start); k <= end; k++) {
            if (!view.has(k, Words.GIVEN) || k == end) {
                surnames.add(view.lower(k));
            }
        }
        return end;
    }

    private static boolean continues(SentenceView view, int i) {
        if (linked(view, i) || view.has(i - 1, Words.PERSON_LINK) && view.capital(i) && !view.capital(i - 1)) {
            return true;
        }
        if (initial(view, i) && view.capital(i)) {
            return true;
        }
        Mention place = view.mentionAt(i);
        if (place != null && place.first == i && (place.last > i || !view.cased() && place.prominence() >= KNOWN)) {
            return false;
        }
        if (!view.cased() && !view.has(i, Words.GIVEN | Words.SURNAME) && !view.has(i - 1, Words.GIVEN)) {
            return false;
        }
        return partOfName(view, i) && !view.has(i, Words.TITLE);
    }
}
