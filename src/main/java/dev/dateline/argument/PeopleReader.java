package dev.dateline.argument;

import dev.dateline.incident.Count;
import dev.dateline.text.Token;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases that name people and says how many they are: "at least 38 people" 38 or more, "the dean, a professor and three
 * students" five, "her husband and two sons" three, "more than 170 Afghans and 13 American service members" 183 or more. Looks at no
 * more than some words ahead of each token, so that reading stays linear.
 */
final class PeopleReader {
    /** Longest run of words from a number or article to the noun, in tokens. */
    private static final int NOUN = 7;
    /** Longest words between two members of an enumeration, in tokens: "on his dissertation committee". */
    private static final int ASIDE = 9;

    /** Longest aside that tells of a part, in tokens. */
    private static final int PART = 16;

    private static final Count ONE = Count.exactly(1);

    private final QuantityReader quantities;

    PeopleReader(QuantityReader quantities) {
        this.quantities = quantities;
    }

    /**
     * The people named from token {@code i} on, before {@code limit}, all members of an enumeration together; null where the words
     * name none.
     *
     * @param sure whether a single noun must be one that the lexicon knows for a person; after a verb of harm any noun will do
     */
    @Nullable
    People at(Phrase phrase, int i, int limit, boolean sure) {
        People people = member(phrase, i, limit, sure, false);
        if (people == null) {
            return null;
        }
        return people.kind() == People.Kind.VICTIMS || people.count() != null && people.kind() == People.Kind.PRONOUN
                ? enumeration(phrase, people, limit)
                : people;
    }

    private People enumeration(Phrase phrase, People first, int limit) {
        People people = first;
        People rest = null;
        boolean name = named(phrase, first.from());
        boolean listed = false;
        int members = 0;
        while (true) {
            int next = next(phrase, people, limit, name);
            People member = next < 0 ? null : member(phrase, next, limit, true, true);
            if (member == null || member.kind() != People.Kind.VICTIMS || apposition(phrase, people, member, name)) {
                break;
            }
            name = named(phrase, next);
            listed |= rest == null && phrase.is(next - 1, ",");
            rest = rest == null ? member : rest.and(member);
            people = titled(phrase, people, member) ? people.to(member.to()) : people.and(member);
            members++;
        }
        // "two men of the opposition, a lawyer and a party official": the rest tells who they are
        boolean told =
                listed && members > 1 && rest != null && several(first) && Objects.equals(first.count(), rest.count());
        Count count = told ? first.count() : people.count();
        return new People(count, first.from(), people.to(), People.Kind.VICTIMS, first.more());
    }

    private boolean named(Phrase phrase, int i) {
        return isName(phrase, i) && quantities.at(phrase.tokens(), i) == null;
    }

    /** "Senator and party leader Luis Galan": two offices of one. */
    private static boolean titled(Phrase phrase, People people, People member) {
        return ONE.equals(people.count())
                && phrase.is(people.to(), "and")
                && people.to() - people.from() == 1
                && phrase.is(people.from(), WordClass.PERSON)
                && member.from() == people.to() + 1
                && isName(phrase, member.from())
                && member.to() - member.from() >= 2
                && !phrase.isPerson(member.to() - 1);
    }

    private static boolean several(People people) {
        Count count = people.count();
        return count != null && !ONE.equals(count);
    }

    /** Where the next member of an enumeration begins, -1 where it ends. */
    private int next(Phrase phrase, People people, int limit, boolean name) {
        int k = aside(phrase, people.to(), limit);
        if (tellsPart(phrase, k)) {
            return -1;
        }
        if (phrase.is(k, ",") && name) {
            k = apposed(phrase, k, limit);
            if (k < 0) {
                return -1;
            }
        }
        if (phrase.is(k, ",") && (phrase.is(k + 1, "who") || phrase.is(k + 1, "which"))) {
            k = comma(phrase, k + 1, limit);
        }
        int start = k;
        while (k < limit && k - start < 2 && (phrase.is(k, ",") || phrase.is(k, "and"))) {
            k++;
        }
        if (k == start && phrase.is(k, "as") && phrase.is(k + 1, "well") && phrase.is(k + 2, "as")) {
            k += 3;
        } else if (k == start && phrase.is(k, "along") && phrase.is(k + 1, "with")) {
            k += 2;
        }
        return k > start && k < limit ? k : -1;
    }

    /** Index after words that say more of a member: "(one of them pregnant)", "of a former captain", "on his committee". */
    private static int aside(Phrase phrase, int from, int limit) {
        int k = from;
        if (phrase.is(k, "(")) {
            int close = k;
            while (close < limit && close - k <= ASIDE && !phrase.is(close, ")")) {
                close++;
            }
            k = phrase.is(close, ")") ? close + 1 : k;
        }
        boolean preposition = phrase.is(k, "of") || phrase.is(k, "on") || phrase.is(k, "from") || phrase.is(k, "at");
        if (!preposition) {
            return k;
        }
        for (int end = k + 1; end < limit && end - k <= ASIDE; end++) {
            if (phrase.is(end, ",") || phrase.is(end, "and")) {
                return end;
            }
            if (phrase.is(end, WordClass.BREAK) || !phrase.isWord(end) && !phrase.isNumber(end)) {
                return k;
            }
        }
        return k;
    }

    /**
     * After a name, "John Smith, 34,", ", a teacher," and ", minister of justice" tell of him: index of the comma that ends it, -1 where
     * the sentence ends or goes on with a verb before, else {@code k}.
     */
    private int apposed(Phrase phrase, int k, int limit) {
        if (phrase.isNumber(k + 1) && phrase.is(k + 2, ",")) {
            return k + 2;
        }
        if (k + 1 >= limit || quantities.at(phrase.tokens(), k + 1) != null) {
            return k;
        }
        boolean noun = phrase.is(k + 1, WordClass.ARTICLE) || phrase.is(k + 1, "the") || phrase.is(k + 1, "former");
        if (!noun && !office(phrase, k + 1, limit)) {
            return k;
        }
        for (int end = k + 2; end < limit && end - k <= PART; end++) {
            boolean member =
                    phrase.is(end, "and") && end + 1 < limit && quantities.at(phrase.tokens(), end + 1) != null;
            if (phrase.is(end, ",") || member) {
                return end;
            }
        }
        return -1;
    }

    /** Whether the noun phrase from {@code from} on ends in a noun for a person, not in a name: "Liberal minister", "wife". */
    private static boolean office(Phrase phrase, int from, int limit) {
        int end = from;
        while (end < limit && end - from < NOUN && !stops(phrase, end) && !phrase.is(end, "of")) {
            end++;
        }
        boolean person = phrase.is(end - 1, WordClass.PERSON) || phrase.is(end - 1, WordClass.TITLE);
        return end > from && person && !phrase.is(from, WordClass.POSSESSIVE);
    }

    private static int comma(Phrase phrase, int from, int limit) {
        for (int k = from; k < limit && k - from <= ASIDE + 3; k++) {
            if (phrase.is(k, ",")) {
                return k;
            }
        }
        return from - 1;
    }

    /**
     * "Three people, a guard and two clerks", "the mayor, Carlos Ruiz,": what follows tells more of those named, it does not add to
     * them.
     */
    private static boolean apposition(Phrase phrase, People people, People member, boolean name) {
        if (name || !phrase.is(people.to(), ",") || phrase.is(people.to() + 1, "and")) {
            return false;
        }
        boolean general = phrase.is(people.to() - 1, "people")
                || phrase.is(people.to() - 1, "persons")
                || phrase.is(people.to() - 1, "victims");
        boolean named = isName(phrase, member.from()) && !phrase.isPerson(member.to() - 1);
        return general || !phrase.capitals() && named;
    }

    /** Index from which further people may be named: after words that tell more of those found. */
    int after(Phrase phrase, People found, int limit) {
        int k = part(phrase, belonging(phrase, found.to(), limit));
        if (!phrase.is(k, ",") || !ONE.equals(found.count()) || !named(phrase, found.from())) {
            return k;
        }
        int end = apposed(phrase, k, limit);
        return end < 0 ? limit : end;
    }

    /** Index from which people may be named where none are at {@code k}; in capitals not within the name of a place. */
    static int beyond(Phrase phrase, int k) {
        int next = Math.max(k + 1, phrase.compound(k));
        if (phrase.capitals() && phrase.is(k, WordClass.WHERE)) {
            while (phrase.isWord(next) && !stops(phrase, next) && !phrase.isPerson(next)) {
                next++;
            }
        }
        return next;
    }

    /** Index after words that say of what people are: "three staff of the World Food Programme"; else {@code k}. */
    private static int belonging(Phrase phrase, int k, int limit) {
        if (!phrase.is(k, "of") && !phrase.is(k, "from")) {
            return k;
        }
        int end = k + 1;
        while (end < limit && end - k < NOUN && !stops(phrase, end)) {
            end++;
        }
        return end;
    }

    private static boolean tellsPart(Phrase phrase, int k) {
        boolean opens = phrase.is(k, ",") || phrase.is(k, "(");
        boolean part = phrase.is(k + 1, "including")
                || phrase.is(k + 1, "among")
                || phrase.is(k + 1, "mostly")
                || phrase.is(k + 2, "of") && (phrase.is(k + 3, WordClass.THEM) || phrase.is(k + 3, "whom"));
        return opens && part;
    }

    /** Index after a comma's aside that tells of a part: ", including two children,", ", most of them women,"; else {@code k}. */
    static int part(Phrase phrase, int k) {
        boolean bare = phrase.is(k, "including");
        if (!bare && !tellsPart(phrase, k)) {
            return k;
        }
        for (int end = k + 1; end < phrase.size() && end - k <= PART; end++) {
            if (phrase.is(end, ",") || phrase.is(end, ")") || bare && phrase.is(end, WordClass.BE)) {
                return end;
            }
        }
        return k;
    }

    private @Nullable People member(Phrase phrase, int i, int limit, boolean sure, boolean later) {
        if (i >= limit) {
            return null;
        }
        if (phrase.is(i, WordClass.SELF)) {
            return new People(ONE, i, i + 1, People.Kind.SELF, false);
        }
        if (phrase.is(i, WordClass.THEM)) {
            boolean all = phrase.is(i + 1, "all") || phrase.is(i + 1, "both");
            return new People(null, i, all ? i + 2 : i + 1, People.Kind.PRONOUN, false);
        }
        if (phrase.is(i, "both")) {
            return both(phrase, i, limit);
        }
        boolean whole = phrase.is(i, "all") || phrase.is(i, "the");
        int k = whole || phrase.is(i, "an") && phrase.is(i + 1, WordClass.AGAIN) ? i + 1 : i;
        if (phrase.is(k, WordClass.POSSESSIVE) && k + 1 < limit && quantities.at(phrase.tokens(), k + 1) != null) {
            k++; // "his four supervisors"
        }
        boolean again = phrase.is(k, WordClass.AGAIN);
        k += again ? 1 : 0;
        Quantity quantity = k < limit ? quantities.at(phrase.tokens(), k) : null;
        if (quantity != null && phrase.compound(quantity.to() - 1) == quantity.to() - 1) {
            return counted(phrase, i, quantity, limit, again, later);
        }
        return again && !phrase.is(i, "further") ? another(phrase, i, limit) : single(phrase, i, limit, sure);
    }

    private static People both(Phrase phrase, int i, int limit) {
        int k = i + 1;
        while (k < limit && k - i < NOUN && phrase.isWord(k) && (phrase.is(k, "of") || !stops(phrase, k))) {
            k++;
        }
        return new People(Count.exactly(2), i, k, People.Kind.VICTIMS, false);
    }

    /** "six of the 12 passengers", "two more", "four US soldiers", "12". */
    private @Nullable People counted(Phrase phrase, int i, Quantity quantity, int limit, boolean again, boolean later) {
        int k = quantity.to();
        boolean more = again || phrase.is(k, WordClass.MORE);
        if (phrase.is(i - 1, "but") && phrase.is(i - 2, "all")) {
            // "all but two of the 181": nobody counts the rest
            int to = phrase.is(k, "of") ? whole(phrase, k + 1, limit) : k;
            return new People(null, i, to, People.Kind.VICTIMS, false);
        }
        if (phrase.is(k, "of")) {
            k = whole(phrase, k + 1, limit);
            return new People(quantity.count(), i, k, People.Kind.VICTIMS, more);
        }
        if (quantities.at(phrase.tokens(), k) != null && phrase.compound(k) == k && !phrase.is(k, "one")) {
            return null; // "June 2004 five colleagues"
        }
        k = aboard(phrase, k);
        int end = k;
        int person = -1;
        while (end < limit && end - k < NOUN && !stops(phrase, end)) {
            end = Math.max(end + 1, phrase.compound(end));
            if (phrase.isPerson(end - 1)) {
                person = end;
                if (!phrase.isPerson(end)) {
                    break;
                }
            }
        }
        int to = person > 0 ? person : end;
        boolean other = to > k && (phrase.is(to - 1, WordClass.OTHER) || phrase.is(k, WordClass.OTHER));
        boolean money = i > 0 && (phrase.is(i - 1, "$") || phrase.is(i - 1, "\u00a3") || phrase.is(i - 1, "\u20ac"));
        boolean bareLater = later && to == k && !more;
        if (money || person < 0 && (other || percent(phrase, k)) || bareLater && !ends(phrase, to)) {
            return null;
        }
        if (to == k && (age(phrase, i, quantity) || clock(phrase, i))) {
            return null;
        }
        boolean year = to == k && isYear(phrase, quantity);
        People.Kind kind = phrase.is(to - 1, WordClass.ATTACKER) ? People.Kind.ATTACKERS : People.Kind.VICTIMS;
        return year ? null : new People(quantity.count(), i, Math.min(to, limit), kind, more);
    }

    /** Index after "on board" or "aboard", else {@code k}. */
    private static int aboard(Phrase phrase, int k) {
        return phrase.is(k, "aboard") ? k + 1 : phrase.is(k, "on") && phrase.is(k + 1, "board") ? k + 2 : k;
    }

    /** "Hugo Perez, 45, was": years of age. */
    private static boolean age(Phrase phrase, int i, Quantity quantity) {
        boolean number = phrase.isNumber(i) && quantity.to() == i + 1;
        return number && phrase.is(i - 1, ",") && phrase.is(i + 1, ",") && isName(phrase, i - 2);
    }

    /** "At 1210": a time of day. */
    private static boolean clock(Phrase phrase, int i) {
        return phrase.is(i - 1, "at") && phrase.isNumber(i) && phrase.word(i).length() == 4;
    }

    private static boolean ends(Phrase phrase, int k) {
        return k >= phrase.size() || phrase.is(k, ".") || phrase.is(k, ",") || phrase.is(k, "and");
    }

    private static boolean percent(Phrase phrase, int k) {
        return phrase.is(k, "%") || phrase.is(k, "percent");
    }

    /** A bare figure from 1900 to 2099 is a year more often than a toll. */
    private static boolean isYear(Phrase phrase, Quantity quantity) {
        Integer min = quantity.count().min();
        String text = phrase.tokens().get(quantity.to() - 1).text();
        return min != null && min >= 1900 && min < 2100 && text.length() == 4;
    }

    /** Index after "the 12 passengers", "them", "his children". */
    private static int whole(Phrase phrase, int from, int limit) {
        int k = from;
        if (phrase.is(k, WordClass.THEM) || phrase.is(k, "whom")) {
            return k + 1;
        }
        while (k < limit && k - from < NOUN && !stops(phrase, k)) {
            k++;
        }
        return k;
    }

    /** "another", "another person", "another one". */
    private static People another(Phrase phrase, int i, int limit) {
        int k = i + 1;
        while (k < limit && k - i < NOUN && !stops(phrase, k)) {
            k++;
            if (phrase.isPerson(k - 1) && !phrase.isPerson(k)) {
                break;
            }
        }
        return new People(ONE, i, k, People.Kind.VICTIMS, true);
    }

    /** "a guard", "the principal", "his wife", "Maria Torres", "protesters". */
    private @Nullable People single(Phrase phrase, int i, int limit, boolean sure) {
        if (phrase.is(i, WordClass.MANY)) {
            int noun = noun(phrase, i + 1, limit);
            return noun < 0 ? null : new People(null, i, noun, People.Kind.VICTIMS, false);
        }
        boolean determiner = phrase.isDeterminer(i);
        if (!determiner) {
            return phrase.is(i, WordClass.HIM)
                    ? new People(ONE, i, i + 1, People.Kind.PRONOUN, false)
                    : bare(phrase, i, limit);
        }
        if (phrase.is(i, "a")
                && phrase.is(i + 1, WordClass.ORDINAL)
                && stops(phrase, i + 2)
                && !phrase.is(i + 2, "of")) {
            return new People(ONE, i, i + 2, People.Kind.VICTIMS, true); // "injured a third"
        }
        int noun = noun(phrase, i + 1, limit);
        if (noun > 0) {
            return people(phrase, i, noun);
        }
        if (phrase.is(i, "her") && stops(phrase, i + 1)) {
            return new People(ONE, i, i + 1, People.Kind.PRONOUN, false);
        }
        return sure ? null : guess(phrase, i, limit);
    }

    private static People people(Phrase phrase, int from, int to) {
        boolean one = phrase.is(to - 1, WordClass.PERSON);
        boolean two = phrase.is(to - 1, WordClass.PAIR) && (one || phrase.is(from, WordClass.POSSESSIVE));
        Count count = two ? Count.exactly(2) : one ? ONE : null;
        People.Kind kind = phrase.is(to - 1, WordClass.ATTACKER) ? People.Kind.ATTACKERS : People.Kind.VICTIMS;
        return new People(count, from, to, kind, false);
    }

    /** After a verb of harm an unknown noun is a person too: "killing a bicyclist"; a plural tells no number. */
    private static @Nullable People guess(Phrase phrase, int i, int limit) {
        int k = i + 1;
        while (k < limit && k - i < NOUN && !stops(phrase, k)) {
            k++;
        }
        boolean none = k == i + 1 || phrase.is(k - 1, WordClass.OTHER) || phrase.is(k - 1, WordClass.GROUP);
        boolean plural = phrase.word(k - 1).endsWith("s");
        return none ? null : new People(plural ? null : ONE, i, k, People.Kind.VICTIMS, false);
    }

    /** Index after the noun for people that the words from {@code from} lead to: the last of "police officer"; -1 for none. */
    private int noun(Phrase phrase, int from, int limit) {
        for (int k = from; k < limit && k - from < NOUN; k++) {
            if (k > from && quantities.at(phrase.tokens(), k) != null) {
                return -1; // "the same day 12 people"
            }
            if (phrase.isPerson(k)) {
                int last = k;
                while (last + 1 < limit && last - k < 4 && phrase.isPerson(last + 1)) {
                    last++;
                }
                if (phrase.is(last + 1, "'s") || phrase.is(last + 1, "\u2019s")) {
                    k = last + 1;
                    continue;
                }
                return last + 1;
            }
            boolean compound = phrase.harm(k) && phrase.isPerson(k + 1); // "a murder suspect"
            if (stops(phrase, k) && !compound) {
                return -1;
            }
        }
        return -1;
    }

    /** A name is one person; people without an article are some. */
    private @Nullable People bare(Phrase phrase, int i, int limit) {
        boolean place = phrase.is(i - 1, WordClass.WHERE) && !phrase.is(i, WordClass.TITLE) && !phrase.isPerson(i);
        if (phrase.capitals() ? phrase.is(i - 1, WordClass.WHERE) || act(phrase, i) : place && isName(phrase, i)) {
            return null;
        }
        int end = i;
        while (end < limit
                && end - i < NOUN
                && phrase.isWord(end)
                && !stops(phrase, end)
                && !phrase.is(end, WordClass.OTHER)) {
            if (!phrase.capitals() && !phrase.isCapitalised(end) && !phrase.isPerson(end)) {
                break;
            }
            end++;
        }
        if (end == i) {
            return null;
        }
        if (phrase.is(end - 1, WordClass.PEOPLE) || phrase.is(end - 1, WordClass.GROUP)) {
            return new People(null, i, end, People.Kind.VICTIMS, false);
        }
        if (phrase.is(end - 1, WordClass.ATTACKER)) {
            return new People(null, i, end, People.Kind.ATTACKERS, false);
        }
        return isName(phrase, i) && end - i >= 2 || phrase.is(end - 1, WordClass.PERSON)
                ? new People(ONE, i, end, People.Kind.VICTIMS, false)
                : null;
    }

    /** In capitals a verb looks like a name: "and damaged the front", "and causing panic". */
    private static boolean act(Phrase phrase, int i) {
        String word = phrase.word(i);
        boolean object = stops(phrase, i + 1) || phrase.isDeterminer(i + 1) || phrase.is(i - 1, "and");
        return phrase.is(i - 1, "and") && word.length() >= 6 && word.endsWith("ing")
                || word.endsWith("ed") && word.length() >= 5 && object;
    }

    private static boolean isName(Phrase phrase, int i) {
        boolean word = phrase.isWord(i) && !stops(phrase, i);
        boolean determiner = phrase.isDeterminer(i);
        return word && !determiner && (phrase.capitals() || phrase.isCapitalised(i));
    }

    /** Whether a noun phrase cannot go on over this token. */
    private static boolean stops(Phrase phrase, int k) {
        Token token = k < phrase.size() ? phrase.tokens().get(k) : null;
        return token == null
                || phrase.is(k, WordClass.END)
                || phrase.harm(k)
                || token.kind() == Token.Kind.PUNCTUATION && !token.is("'s") && !token.is("-");
    }
}
