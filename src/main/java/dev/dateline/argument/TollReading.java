package dev.dateline.argument;

import dev.dateline.argument.HarmWords.Form;
import dev.dateline.argument.HarmWords.Harm;
import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading of the tolls of one sentence, from its first word of harm to its last. */
final class TollReading {
    /** Most tokens from people to the word of harm that they are the subject of. */
    private static final int REACH = 14;
    /** Most tokens from a word of harm to its running total, and from one total to the next. */
    private static final int TOTAL = 9;

    /** Most tokens from "taken to" to "hospital". */
    private static final int HOSPITAL = 4;

    /** Most tokens from one number of a series to the next. */
    private static final int SERIES = 12;

    private final Phrase phrase;
    private final HarmWords harm;
    private final PeopleReader people;
    private final QuantityReader quantities;
    private final List<Toll> tolls = new ArrayList<>();
    /** Index after the words that a toll has used. */
    private int done;

    TollReading(Phrase phrase, HarmWords harm, PeopleReader people, QuantityReader quantities) {
        this.phrase = phrase;
        this.harm = harm;
        this.people = people;
        this.quantities = quantities;
    }

    List<Toll> read() {
        for (int i = 0; i < phrase.size(); i++) {
            Harm word = phrase.harm(i) && i >= done ? harm.get(phrase.word(i)) : null;
            if (word != null && (word.has(Form.HOSPITAL) || !negated(i))) {
                int before = tolls.size();
                read(i, word);
                if (tolls.size() == before + 1) {
                    series();
                    elsewhere();
                }
            }
        }
        return tolls;
    }

    /** "11 dead, then 22", "150 dead on Monday, on Tuesday of 2,300", "40 dead; it stands at 144": the last number stands. */
    private void series() {
        Toll toll = tolls.get(tolls.size() - 1);
        boolean later = false;
        int k = done;
        while (k < phrase.size() && k - done <= SERIES && !phrase.harm(k)) {
            later |= phrase.is(k, WordClass.TIME) || phrase.is(k, "stands");
            Quantity next = later || phrase.is(k - 1, ",") ? quantities.at(phrase.tokens(), k) : null;
            if (next != null && continues(k, next, later)) {
                toll = new Toll(toll.role(), next.count(), k, next.to(), toll.kind());
                tolls.set(tolls.size() - 1, toll);
                done = next.to();
                later = false;
            }
            k = next == null ? k + 1 : next.to();
        }
    }

    /** Whether a number stands bare after words that count: "of 2,300,", "stands at 144", ", 76 now". */
    private boolean continues(int k, Quantity next, boolean later) {
        boolean now = phrase.is(next.to(), "now");
        boolean bare = next.to() >= phrase.size() || !phrase.isWord(next.to()) && !phrase.isNumber(next.to()) || now;
        boolean counted = phrase.is(k - 1, "of")
                || phrase.is(k - 1, "then")
                || phrase.is(k - 1, "says")
                || phrase.is(k - 1, "at") && phrase.is(k - 2, "stands")
                || now;
        boolean compound = phrase.compound(next.to() - 1) != next.to() - 1;
        return bare
                && counted
                && (later || now)
                && !compound
                && !Integer.valueOf(0).equals(next.count().max());
    }

    /** "Killed six people in Kirklareli and two in Istanbul": bare numbers at further places are harmed likewise. */
    private void elsewhere() {
        Toll toll = tolls.get(tolls.size() - 1);
        if (phrase.capitals() || toll.kind() != Toll.Kind.STATED) {
            return;
        }
        for (int k = done; k < phrase.size() && k - done <= SERIES && !phrase.harm(k); k++) {
            boolean joined = phrase.is(k, "and") || phrase.is(k, ",");
            Quantity next = joined ? quantities.at(phrase.tokens(), k + 1) : null;
            if (next != null && place(next.to())) {
                add(toll.role(), next.count(), k + 1, next.to(), Toll.Kind.STATED);
                done = next.to();
                k = done;
            }
        }
    }

    private boolean place(int k) {
        boolean where = phrase.is(k, "in") || phrase.is(k, "at") || phrase.is(k, "near");
        return where && (phrase.isCapitalised(k + 1) || phrase.is(k + 1, "the") && phrase.isCapitalised(k + 2));
    }

    /** "Was not injured", "could kill hundreds"; not "close to 300 dead" nor "known to have died". */
    private boolean negated(int i) {
        boolean perfect = phrase.is(i - 2, "to") && phrase.is(i - 1, "have");
        return phrase.is(i - 1, WordClass.NEGATION)
                || phrase.is(i - 2, WordClass.NEGATION) && !perfect && quantities.at(phrase.tokens(), i - 1) == null;
    }

    private void read(int i, Harm word) {
        if (phrase.is(i - 1, "without") && phrase.word(i).endsWith("ing")) {
            unharmed(i, word.role());
        } else if (word.has(Form.SELF)) {
            suicide(i);
        } else if (word.has(Form.HOSPITAL)) {
            hospital(i);
        } else if (word.has(Form.DEADLY)) {
            deadly(i);
        } else if (word.has(Form.LIVES)) {
            lives(i);
        } else {
            Role role = role(i, word);
            int after = joint(i) ? i + 3 : i + 1;
            boolean counted = word.has(Form.TOTAL) || phrase.is(i - 1, "those");
            boolean found = counted && total(i, role)
                    || phrase.is(i - 1, WordClass.POSSESSIVE)
                            && phrase.is(i - 2, "to")
                            && subject(i - 3, i, i + 1, role)
                    || passive(i) >= 0 && word.has(Form.PASSIVE) && subject(passive(i), i, after, role)
                    || word.has(Form.OBJECT) && object(i, after, role)
                    || word.has(Form.PASSIVE) && second(i) >= 0 && subject(second(i), i, after, role)
                    || word.has(Form.OF) && phrase.is(after, "of") && object(i, after + 1, role)
                    || word.has(Form.WHOSE) && whose(i, role)
                    || word.has(Form.SUFFERED) && suffered(i, role)
                    || (word.has(Form.COUNT) || word.has(Form.PASSIVE)) && beside(i, after, role)
                    || word.has(Form.SUBJECT) && subject(i, i, after, role);
            if (found && joint(i)) {
                done = Math.max(done, after);
            }
        }
    }

    /** "Fatally wounded" is killed, "killed or wounded" is harmed. */
    private Role role(int i, Harm word) {
        if (joint(i)) {
            return Role.CASUALTIES;
        }
        boolean fatal = phrase.is(i - 1, "fatally") || phrase.is(i - 1, "mortally");
        return fatal ? Role.KILLED : word.role();
    }

    private boolean joint(int i) {
        Harm word = harm.get(phrase.word(i));
        Harm other = harm.get(phrase.word(i + 2));
        return (phrase.is(i + 1, "or") || phrase.is(i + 1, "and"))
                && word != null
                && other != null
                && word.role() != other.role()
                && !other.has(Form.DEADLY)
                && (phrase.is(i + 1, "or")
                        || people.at(phrase, i + 3, phrase.size(), false) == null
                        || passive(i) >= 0);
    }

    /** "A bomb went off without injuring the two constables": nobody was. */
    private void unharmed(int i, Role role) {
        People spared = people.at(phrase, i + 1, phrase.size(), false);
        int to = spared == null ? i + 1 : spared.to();
        tell(role, new People(Count.exactly(0), i - 1, to, People.Kind.VICTIMS, false), i, to);
    }

    /** "Nine were taken to a nearby hospital", "63 people are in hospital"; not those of whom the sentence says that they died. */
    private void hospital(int i) {
        int k = i - 1;
        while (i - k <= HOSPITAL && phrase.isWord(k) && !phrase.is(k, "to") && !phrase.is(k, "in")) {
            k--;
        }
        boolean taken = phrase.is(k, "to") && phrase.is(k - 1, WordClass.TAKEN);
        boolean lies = phrase.is(k, "in") && phrase.is(k - 1, WordClass.BE);
        int verb = lies ? k - 1 : taken ? passive(k - 1) : -1;
        boolean died = false;
        for (int j = 0; j < phrase.size(); j++) {
            died |= phrase.is(j, "died") || phrase.is(j, "dead") || phrase.is(j, "bodies");
        }
        People patients = verb < 0 ? null : last(Math.max(done, verb - REACH), verb, true);
        if (patients == null || patients.kind() != People.Kind.VICTIMS || patients.to() != verb) {
            return;
        }
        if (!died || !Count.exactly(1).equals(patients.count())) {
            tell(Role.INJURED, patients, i, i + 1);
        }
    }

    /** "Committed suicide", "took his own life". */
    private void suicide(int i) {
        if (phrase.word(i - 1).startsWith("commit")) {
            add(Role.KILLED, Count.exactly(1), i - 1, i + 1, Toll.Kind.ATTACKER);
        }
    }

    /** "Shot dead two guards", "stabbed six people to death", "gunned down", "fatally shot". */
    private void deadly(int i) {
        int after = ending(i + 1);
        boolean gunned =
                (phrase.word(i).startsWith("gun") || phrase.word(i).startsWith("mow")) && phrase.is(i + 1, "down");
        boolean fatal = phrase.is(i - 1, "fatally");
        if (after > 0 || gunned || fatal) {
            int next = after > 0 ? after : gunned ? i + 2 : i + 1;
            int be = passive(i);
            boolean found = be >= 0 && subject(be, i, next, Role.KILLED)
                    || object(i, next, Role.KILLED)
                    || beside(i, next, Role.KILLED);
            done = Math.max(done, found || after > 0 ? next : done);
            return;
        }
        boolean noun = phrase.is(i + 1, "of") && phrase.word(i).endsWith("ing"); // "the stabbing of three people"
        People object = people.at(phrase, noun ? i + 2 : i + 1, phrase.size(), false);
        int end = object == null ? -1 : ending(object.to());
        if (object != null && end > 0) {
            tell(Role.KILLED, antecedent(object, i), i, end);
            done = end;
        } else {
            hit(i, object);
        }
    }

    /** "Shot eight people", "two women were stabbed": injured, as long as nobody says more. */
    private void hit(int i, @Nullable People object) {
        boolean wound = phrase.word(i).startsWith("stab") || phrase.word(i).startsWith("sho");
        if (!wound || phrase.harm(i + 2) || phrase.harm(i + 1)) {
            return;
        }
        int be = passive(i);
        People hit = be < 0 ? object : last(Math.max(done, be - REACH), be, true);
        Count count = hit == null || be >= 0 && hit.to() != be ? null : hit.count();
        if (hit != null && count != null && hit.kind() == People.Kind.VICTIMS) {
            int to = Math.max(hit.to(), i + 1);
            add(Role.INJURED, count, Math.min(hit.from(), i), to, Toll.Kind.HIT);
        }
    }

    /** Index after "dead" or "to death", -1 where neither stands there. */
    private int ending(int i) {
        int k = phrase.is(i, "both") || phrase.is(i, "all") ? i + 1 : i;
        boolean alive = phrase.is(k, "alive") && phrase.word(i - 1).startsWith("burn"); // "burned alive"
        return alive || phrase.is(k, "dead") ? k + 1 : phrase.is(k, "to") && phrase.is(k + 1, "death") ? k + 2 : -1;
    }

    /** "Three people lost their lives", "claimed at least 12 lives", "took the lives of two nuns". */
    private void lives(int i) {
        int verb = phrase.is(i - 1, WordClass.POSSESSIVE) || phrase.is(i - 1, "the") ? i - 2 : i - 1;
        if (phrase.word(verb).startsWith("los")) {
            subject(verb, i, i + 1, Role.KILLED);
        } else if (phrase.is(i - 1, WordClass.POSSESSIVE) && cost(i)) {
            return;
        } else if (phrase.is(i - 1, "own") && phrase.is(i - 2, WordClass.POSSESSIVE)) {
            add(Role.KILLED, Count.exactly(1), i - 2, i + 1, Toll.Kind.ATTACKER);
        } else if (phrase.is(i + 1, "of")
                && (phrase.word(verb).startsWith("claim") || phrase.word(verb).startsWith("t"))) {
            object(i, i + 2, Role.KILLED);
        } else if (phrase.is(i, "lives")) {
            beside(i, i + 1, Role.KILLED);
        }
    }

    /** "Which cost 36 people their lives". */
    private boolean cost(int i) {
        for (int k = i - 2; k >= 0 && i - k <= REACH; k--) {
            People lost = phrase.word(k).startsWith("cost") ? people.at(phrase, k + 1, i - 1, false) : null;
            if (lost != null && lost.to() == i - 1) {
                return tell(Role.KILLED, lost, k, i + 1);
            }
        }
        return false;
    }

    /**
     * Index of the first form of "to be" before a participle, over adverbs and other verbs of the same people; -1 for none, as in "the
     * storm has killed".
     */
    private int passive(int i) {
        int k = i - 1;
        int first = -1;
        boolean be = false;
        while (k >= 0 && i - k <= 8) {
            if (phrase.is(k, WordClass.BE)) {
                first = k;
                be |= !phrase.word(k).startsWith("ha");
            } else if (!between(k)) {
                break;
            }
            k--;
        }
        return be ? first : -1;
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
            boolean be = phrase.is(k, WordClass.BE) && !phrase.word(k).startsWith("ha");
            if (be && phrase.word(k + 1).endsWith("ed")) {
                return k;
            }
        }
        return -1;
    }

    private boolean object(int i, int after, Role role) {
        int k = after;
        while (k - after < 3
                && (phrase.is(k, WordClass.ADVERB) || phrase.word(k).endsWith("ly"))
                && !phrase.is(k, "all")
                && !phrase.is(k, "both")) {
            k++;
        }
        People object = people.at(phrase, k, phrase.size(), false);
        if (object == null) {
            return false;
        }
        People harmed = object.kind() == People.Kind.PRONOUN ? antecedent(object, i) : object;
        boolean next = harmed.kind() == People.Kind.VICTIMS && sequel(i);
        return tell(role, next ? harmed.onTop() : harmed, i, after);
    }

    /** "He then killed", "later shot and killed", "killed his teacher before killing two pupils": an act on top of those told before. */
    private boolean sequel(int i) {
        if (phrase.is(i - 1, "before") && phrase.word(i).endsWith("ing") && !tolls.isEmpty()) {
            return true;
        }
        for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
            if (phrase.is(k, "then") || phrase.is(k, "later") || phrase.is(k, "also")) {
                return true;
            }
        }
        return (phrase.is(0, "he") || phrase.is(0, "she") || phrase.is(0, "they")) && phrase.is(1, "then");
    }

    /** "Shot three of his professors, killing them all": the last people that the sentence named before. */
    private People antecedent(People pronoun, int i) {
        if (pronoun.count() != null) {
            return pronoun;
        }
        People before = last(0, i, false);
        return before == null || before.kind() != People.Kind.VICTIMS
                ? pronoun
                : new People(before.count(), pronoun.from(), pronoun.to(), People.Kind.VICTIMS, false);
    }

    /** "Seven people suffered minor injuries", "two men received bullet wounds". */
    private boolean suffered(int i, Role role) {
        for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
            String word = phrase.word(k);
            if (word.startsWith("suffer") || word.startsWith("sustain") || word.startsWith("receiv")) {
                return subject(k, i, i + 1, role);
            }
        }
        return false;
    }

    /** "The mayor's assassination", "Ana Ruiz's murder". */
    private boolean whose(int i, Role role) {
        if (!phrase.is(i - 1, "'s") && !phrase.is(i - 1, "\u2019s")) {
            return false;
        }
        People before = last(Math.max(done, i - REACH), i - 1, true);
        return before != null
                && before.to() == i - 1
                && Count.exactly(1).equals(before.count())
                && tell(role, before, i, i + 1);
    }

    /** The people directly before: "17 dead", "nine others injured", "the six soldiers killed". */
    private boolean beside(int i, int after, Role role) {
        int end = i;
        while (end > 0
                && i - end < 3
                && (phrase.is(end - 1, WordClass.ADVERB)
                        || phrase.word(end - 1).endsWith("ly")
                        || phrase.is(end - 1, "other")
                        || phrase.is(end - 1, "confirmed"))) {
            end--;
        }
        People before = last(Math.max(done, end - REACH), end, true);
        return before != null && before.to() == end && tell(role, before, i, after);
    }

    /** The people that a verb at {@code end} has as its subject. */
    private boolean subject(int end, int i, int after, Role role) {
        int start = Math.max(done, end - 3 * REACH);
        for (int k = end - 1; k > start; k--) {
            if (phrase.is(k, WordClass.BREAK) && !relative(k, end)) {
                start = k + 1;
            }
        }
        People subject = agreeing(start, end);
        if (subject == null && phrase.is(start - 1, "who")) {
            People told = last(Math.max(done, start - 1 - REACH), start - 1, true);
            subject = told != null && told.to() == start - 1
                    ? told
                    : null; // "79 people who had taken shelter there died"
        }
        if (subject != null && end - subject.to() <= REACH && !harmed(subject.to(), end)) {
            return tell(role, also(end, i) ? subject.onTop() : subject, i, after);
        }
        return (phrase.is(end, WordClass.SINGULAR) || end == i) && lone(end, after, role);
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
        if ((one || another) && k >= done) {
            return add(role, Count.exactly(1), k, after, another ? Toll.Kind.MORE : Toll.Kind.STATED);
        }
        boolean person = k >= done
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
        return person && add(role, Count.exactly(1), k, after, Toll.Kind.STATED);
    }

    /** The last people named in {@code [from, to)}. */
    private @Nullable People last(int from, int to, boolean sure) {
        People last = null;
        int k = Math.max(0, from);
        while (k < to) {
            People found = people.at(phrase, k, to, sure);
            last = found == null ? last : found;
            k = found == null ? PeopleReader.beyond(phrase, k) : people.after(phrase, found, to);
        }
        return last;
    }

    private boolean tell(Role role, People harmed, int i, int after) {
        done = Math.max(done, harmed.to() > i ? harmed.to() : after);
        Count count = harmed.count();
        if (count == null) {
            return true;
        }
        boolean attacker = harmed.kind() == People.Kind.SELF || harmed.kind() == People.Kind.ATTACKERS;
        Toll.Kind kind = attacker ? Toll.Kind.ATTACKER : harmed.more() ? Toll.Kind.MORE : Toll.Kind.STATED;
        boolean nobody = Integer.valueOf(0).equals(count.max());
        if (nobody && role != Role.KILLED) {
            // nobody hurt is nobody killed either
            add(Role.KILLED, count, Math.min(harmed.from(), i), Math.max(harmed.to(), after), kind);
            return add(Role.INJURED, count, Math.min(harmed.from(), i), Math.max(harmed.to(), after), kind);
        }
        return add(role, count, Math.min(harmed.from(), i), Math.max(harmed.to(), after), kind);
    }

    private boolean add(Role role, Count count, int from, int to, Toll.Kind kind) {
        tolls.add(new Toll(role, count, from, Math.min(to, phrase.size()), kind));
        return true;
    }

    /** Number of tokens that say whose toll it is: "from Hurricane Helene passed", 0 for none. */
    private int owner(int from) {
        if (!phrase.is(from, "from") && !phrase.is(from, "in") && !phrase.is(from, "of")) {
            return 0;
        }
        for (int k = from + 1; k - from <= 6 && phrase.isWord(k); k++) {
            if (phrase.is(k, WordClass.RISE)
                    || phrase.is(k, "passed")
                    || phrase.is(k, "topped")
                    || phrase.is(k, "is")) {
                return k - from;
            }
        }
        return 0;
    }

    /** "The toll rose to 76", "Dead: 47 on Monday, 76 now", "deaths reached 12". */
    private boolean total(int i, Role role) {
        if (phrase.is(i, "toll") && phrase.is(i - 1, "the") && before(i - 1, role)) {
            return true;
        }
        boolean rise = false;
        int start = i + owner(i + 1);
        int k = start + 1;
        while (k - i <= TOTAL && (phrase.is(k, WordClass.LINK) || phrase.is(k, WordClass.ADVERB))) {
            Quantity number = quantities.at(phrase.tokens(), k);
            if (number != null) {
                break;
            }
            rise |= phrase.is(k, WordClass.RISE);
            k++;
        }
        boolean linked = phrase.is(i, "toll") || k > start + 1 && !phrase.is(k - 1, "the");
        Quantity number = linked && k < phrase.size() ? quantities.at(phrase.tokens(), k) : null;
        if (number == null
                || phrase.is(number.to(), WordClass.OTHER)
                || phrase.is(i + 1, "in")
                || phrase.is(i + 1, "by") && !phrase.is(i, "toll")) {
            return false;
        }
        done = number.to();
        add(role, number.count(), i, number.to(), rise || phrase.is(i, "toll") ? Toll.Kind.UPDATE : Toll.Kind.STATED);
        return true;
    }

    /** "Taking to 28 the toll". */
    private boolean before(int the, Role role) {
        for (int k = the - 1; k >= 1 && the - k <= 3; k--) {
            Quantity number = phrase.is(k - 1, "to") ? quantities.at(phrase.tokens(), k) : null;
            if (number != null && number.to() == the) {
                done = the + 1;
                return add(role, number.count(), k, the + 1, Toll.Kind.UPDATE);
            }
        }
        return false;
    }
}
