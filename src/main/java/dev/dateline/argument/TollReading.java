package dev.dateline.argument;

import dev.dateline.argument.HarmWords.Form;
import dev.dateline.argument.HarmWords.Harm;
import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading of the tolls of one sentence, from its first word of harm to its last. */
final class TollReading {
    /** Most tokens from "taken to" to "hospital". */
    private static final int HOSPITAL = 4;

    private final Phrase phrase;
    private final HarmWords harm;
    private final PeopleReader people;
    private final QuantityReader quantities;
    private final TollList told;
    private final TotalReading totals;
    private final SubjectReading subjects;

    TollReading(Phrase phrase, HarmWords harm, PeopleReader people, QuantityReader quantities) {
        this.phrase = phrase;
        this.harm = harm;
        this.people = people;
        this.quantities = quantities;
        told = new TollList(phrase.size());
        totals = new TotalReading(phrase, quantities, told);
        subjects = new SubjectReading(phrase, people, quantities, told);
    }

    List<Toll> read() {
        for (int i = 0; i < phrase.size(); i++) {
            Harm word = phrase.harm(i) && i >= told.done() ? harm.get(phrase.word(i)) : null;
            if (word != null && (word.has(Form.HOSPITAL) || !negated(i))) {
                int before = told.all().size();
                read(i, word);
                if (told.all().size() == before + 1) {
                    totals.series();
                    totals.elsewhere();
                }
            }
        }
        return told.all();
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
            boolean found = counted && totals.total(i, role)
                    || phrase.is(i - 1, WordClass.POSSESSIVE)
                            && phrase.is(i - 2, "to")
                            && subjects.subject(i - 3, i, i + 1, role)
                    || word.has(Form.PASSIVE) && subjects.ofPassive(i, after, role)
                    || word.has(Form.OBJECT) && object(i, after, role)
                    || word.has(Form.PASSIVE) && subjects.ofSecond(i, after, role)
                    || word.has(Form.OF) && phrase.is(after, "of") && object(i, after + 1, role)
                    || word.has(Form.WHOSE) && whose(i, role)
                    || word.has(Form.SUFFERED) && suffered(i, role)
                    || (word.has(Form.COUNT) || word.has(Form.PASSIVE)) && beside(i, after, role)
                    || word.has(Form.SUBJECT) && subjects.subject(i, i, after, role);
            if (found && joint(i)) {
                told.use(after);
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
                        || subjects.passive(i) >= 0);
    }

    /** "A bomb went off without injuring the two constables": nobody was. */
    private void unharmed(int i, Role role) {
        People spared = people.at(phrase, i + 1, phrase.size(), false);
        int to = spared == null ? i + 1 : spared.to();
        told.tell(role, new People(Count.exactly(0), i - 1, to, People.Kind.VICTIMS, false), i, to);
    }

    /** "Nine were taken to a nearby hospital", "63 people are in hospital"; not those of whom the sentence says that they died. */
    private void hospital(int i) {
        int k = i - 1;
        while (i - k <= HOSPITAL && phrase.isWord(k) && !phrase.is(k, "to") && !phrase.is(k, "in")) {
            k--;
        }
        boolean taken = phrase.is(k, "to") && phrase.is(k - 1, WordClass.TAKEN);
        boolean lies = phrase.is(k, "in") && phrase.is(k - 1, WordClass.BE);
        int verb = lies ? k - 1 : taken ? subjects.passive(k - 1) : -1;
        boolean died = false;
        for (int j = 0; j < phrase.size(); j++) {
            died |= phrase.is(j, "died") || phrase.is(j, "dead") || phrase.is(j, "bodies");
        }
        People patients = verb < 0 ? null : subjects.upTo(verb);
        if (patients == null || patients.kind() != People.Kind.VICTIMS) {
            return;
        }
        if (!died || !Count.exactly(1).equals(patients.count())) {
            told.tell(Role.INJURED, patients, i, i + 1);
        }
    }

    /** "Committed suicide", "took his own life". */
    private void suicide(int i) {
        if (phrase.word(i - 1).startsWith("commit")) {
            told.add(Role.KILLED, Count.exactly(1), i - 1, i + 1, Toll.Kind.ATTACKER);
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
            boolean found = subjects.ofPassive(i, next, Role.KILLED)
                    || object(i, next, Role.KILLED)
                    || beside(i, next, Role.KILLED);
            if (found || after > 0) {
                told.use(next);
            }
            return;
        }
        boolean noun = phrase.is(i + 1, "of") && phrase.word(i).endsWith("ing"); // "the stabbing of three people"
        People object = people.at(phrase, noun ? i + 2 : i + 1, phrase.size(), false);
        int end = object == null ? -1 : ending(object.to());
        if (object != null && end > 0) {
            told.tell(Role.KILLED, antecedent(object, i), i, end);
            told.use(end);
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
        int be = subjects.passive(i);
        People hit = be < 0 ? object : subjects.upTo(be);
        Count count = hit == null ? null : hit.count();
        if (hit != null && count != null && hit.kind() == People.Kind.VICTIMS) {
            int to = Math.max(hit.to(), i + 1);
            told.add(Role.INJURED, count, Math.min(hit.from(), i), to, Toll.Kind.HIT);
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
        if (phrase.is(i - 1, WordClass.POSSESSIVE) && cost(i)) {
            return;
        }
        int verb = phrase.is(i - 1, WordClass.POSSESSIVE) || phrase.is(i - 1, "the") ? i - 2 : i - 1;
        if (phrase.word(verb).startsWith("los")) {
            subjects.subject(verb, i, i + 1, Role.KILLED);
        } else if (phrase.is(i - 1, "own") && phrase.is(i - 2, WordClass.POSSESSIVE)) {
            told.add(Role.KILLED, Count.exactly(1), i - 2, i + 1, Toll.Kind.ATTACKER);
        } else if (phrase.is(i + 1, "of")
                && (phrase.word(verb).startsWith("claim") || phrase.word(verb).startsWith("t"))) {
            object(i, i + 2, Role.KILLED);
        } else if (phrase.is(i, "lives")) {
            beside(i, i + 1, Role.KILLED);
        }
    }

    /** "Which cost 36 people their lives". */
    private boolean cost(int i) {
        for (int k = i - 2; k >= 0 && i - k <= SubjectReading.REACH; k--) {
            People lost = phrase.word(k).startsWith("cost") ? people.at(phrase, k + 1, i - 1, false) : null;
            if (lost != null && lost.to() == i - 1) {
                return told.tell(Role.KILLED, lost, k, i + 1);
            }
        }
        return false;
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
        return told.tell(role, next ? harmed.onTop() : harmed, i, after);
    }

    /** "He then killed", "later shot and killed", "killed his teacher before killing two pupils": an act on top of those told before. */
    private boolean sequel(int i) {
        if (phrase.is(i - 1, "before")
                && phrase.word(i).endsWith("ing")
                && !told.all().isEmpty()) {
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
        People before = subjects.last(0, i, false);
        return before == null || before.kind() != People.Kind.VICTIMS
                ? pronoun
                : new People(before.count(), pronoun.from(), pronoun.to(), People.Kind.VICTIMS, false);
    }

    /** "Seven people suffered minor injuries", "two men received bullet wounds". */
    private boolean suffered(int i, Role role) {
        for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
            String word = phrase.word(k);
            if (word.startsWith("suffer") || word.startsWith("sustain") || word.startsWith("receiv")) {
                return subjects.subject(k, i, i + 1, role);
            }
        }
        return false;
    }

    /** "The mayor's assassination", "Ana Ruiz's murder". */
    private boolean whose(int i, Role role) {
        if (!phrase.is(i - 1, "'s") && !phrase.is(i - 1, "\u2019s")) {
            return false;
        }
        People before = subjects.last(Math.max(told.done(), i - SubjectReading.REACH), i - 1, true);
        return before != null
                && before.to() == i - 1
                && Count.exactly(1).equals(before.count())
                && told.tell(role, before, i, i + 1);
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
        People before = subjects.upTo(end);
        return before != null && told.tell(role, before, i, after);
    }
}
