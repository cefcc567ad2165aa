package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence.Role;
import org.jspecify.annotations.Nullable;

/** Reads whom a verb of harm has as its subject: "two guards were killed", "he was seized and later shot". */
final class SubjectReading {
    /** Most tokens from people to the word of harm that they are the subject of. */
    static final int REACH = 14;

    private final Phrase phrase;
    private final PeopleReader people;
    private final QuantityReader quantities;
    private final TollList told;

    SubjectReading(Phrase phrase, PeopleReader people, QuantityReader quantities, TollList told) {
        this.phrase = phrase;
        this.people = people;
        this.quantities = quantities;
        this.told = told;
    }

    /** The people that a verb at {@code end} has as its subject. */
    boolean subject(int end, int i, int after, Role role) {
        int start = Math.max(told.done(), end - 3 * REACH);
        for (int k = end - 1; k > start; k--) {
            if (phrase.is(k, WordClass.BREAK) && !relative(k, end)) {
                start = k + 1;
            }
        }
        People subject = agreeing(start, end);
        if (subject == null && phrase.is(start - 1, "who")) {
            subject = upTo(start - 1); // "79 people who had taken shelter there died"
        }
        if (subject != null && end - subject.to() <= REACH && !harmed(subject.to(), end)) {
            return told.tell(role, also(end, i) ? subject.onTop() : subject, i, after);
        }
        return (phrase.is(end, WordClass.SINGULAR) || end == i) && lone(end, after, role);
    }

    /** The subject of a participle with "to be" before it: "two guards were killed". */
    boolean ofPassive(int i, int after, Role role) {
        int be = passive(i);
        return be >= 0 && subject(be, i, after, role);
    }

    /** The subject of a second participle: "was seized in El Geneina and later killed". */
    boolean ofSecond(int i, int after, Role role) {
        int be = second(i);
        return be >= 0 && subject(be, i, after, role);
    }

    /** "Two guards were also killed": on top of those told before. */
    private boolean also(int be, int i) {
        for (int k = be; k < i; k++) {
            if (phrase.is(k, "also")) {
                return true;
            }
        }
        return false;
    }

    /** The last people before a verb that agree with it: "two policemen guarding the embassy were", "the head of the bank and one of its owners was". */
    private @Nullable People agreeing(int from, int end) {
        People last = last(from, end, true);
        if (last == null || last.kind() != People.Kind.VICTIMS) {
            return last;
        }
        boolean one = Count.exactly(1).equals(last.count());
        if (phrase.is(end, "were") && one) {
            People before = last(from, last.from(), true);
            return before != null && before.count() != null && !Count.exactly(1).equals(before.count()) ? before : last;
        }
        boolean singular = phrase.is(end, "was")
                && !one
                && last.count() != null
                && quantities.at(phrase.tokens(), last.from()) == null
                && !phrase.is(last.to() - 1, WordClass.PAIR);
        return singular ? new People(Count.exactly(1), last.from(), last.to(), last.kind(), last.more()) : last;
    }

    /** ", who was killed,": the subject stands before the pronoun. */
    private boolean relative(int k, int end) {
        return k == end - 1 && (phrase.is(k, "who") || phrase.is(k, "whom"));
    }

    private boolean harmed(int from, int to) {
        for (int k = from; k < to; k++) {
            if (phrase.harm(k)) {
                return true;
            }
        }
        return false;
    }

    /** Of whom a singular verb tells: one, whatever the noun, unless it stands for no person; "the fourth was wounded". */
    private boolean lone(int end, int after, Role role) {
        int k = end - 1;
        boolean pronoun = phrase.is(end, "was") && (phrase.is(k, "he") || phrase.is(k, "she") || phrase.is(k, "who"));
        boolean another = phrase.is(k, WordClass.ORDINAL) && phrase.is(k - 1, "a");
        boolean one = pronoun && !phrase.is(after, "by") || phrase.is(k, WordClass.ORDINAL) && phrase.is(k - 1, "the");
        if ((one || another) && k >= told.done()) {
            return told.add(role, Count.exactly(1), k, after, another ? Toll.Kind.MORE : Toll.Kind.STATED);
        }
        boolean person = k >= told.done()
                && phrase.isWord(k)
                && !phrase.is(k, WordClass.COLLECTIVE)
                && !phrase.is(k, WordClass.GROUP)
                && !phrase.is(k, WordClass.PEOPLE)
                && !phrase.is(k, WordClass.MANY)
                && !phrase.is(k, WordClass.OTHER)
                && !phrase.is(k, WordClass.ATTACKER)
                && !phrase.is(k, WordClass.BE)
                && !phrase.is(k, WordClass.ADVERB)
                && !phrase.is(k, WordClass.END)
                && (phrase.capitals() || phrase.isCapitalised(k));
        return person && told.add(role, Count.exactly(1), k, after, Toll.Kind.STATED);
    }

    /**
     * Index of the first form of "to be" before a participle, over adverbs and other verbs of the same people; -1 for none, as in "the
     * storm has killed".
     */
    int passive(int i) {
        int k = i - 1;
        int first = -1;
        boolean be = false;
        while (k >= 0 && i - k <= 8) {
            if (phrase.is(k, WordClass.BE)) {
                first = k;
                be |= isBe(k);
            } else if (!between(k)) {
                break;
            }
            k--;
        }
        return be ? first : -1;
    }

    /** Whether a token is a form of "to be", not of "to have". */
    private boolean isBe(int k) {
        return phrase.is(k, WordClass.BE) && !phrase.word(k).startsWith("ha");
    }

    private boolean between(int k) {
        return phrase.is(k, WordClass.ADVERB)
                || phrase.word(k).endsWith("ly")
                || phrase.is(k, "and")
                || phrase.is(k, "or")
                || phrase.harm(k) && !phrase.is(k, "dead");
    }

    /** Index of "to be" before an earlier participle that shares its subject: "was seized in El Geneina and later killed"; -1 for none. */
    private int second(int i) {
        int k = i;
        while (phrase.is(k - 1, WordClass.ADVERB) || phrase.is(k - 1, WordClass.TIME)) {
            k--;
        }
        if (!phrase.is(k - 1, "and")) {
            return -1;
        }
        for (k -= 2; k > 0 && i - k <= REACH && !phrase.harm(k) && !phrase.is(k, WordClass.BREAK); k--) {
            if (isBe(k) && phrase.word(k + 1).endsWith("ed")) {
                return k;
            }
        }
        return -1;
    }

    /** The people whose words end directly before a token. */
    @Nullable
    People upTo(int end) {
        People before = last(Math.max(told.done(), end - REACH), end, true);
        return before != null && before.to() == end ? before : null;
    }

    /** The last people named in {@code [from, to)}. */
    @Nullable
    People last(int from, int to, boolean sure) {
        People last = null;
        int k = Math.max(0, from);
        while (k < to) {
            People found = people.at(phrase, k, to, sure);
            last = found == null ? last : found;
            k = found == null ? PeopleReader.beyond(phrase, k) : people.after(phrase, found, to);
        }
        return last;
    }
}
