package dev.dateline.argument;

/** What a word does in phrases of people and harm, as {@code lexicon/phrase-words.tsv} and {@code lexicon/people.tsv} say. */
enum WordClass {
    /** One person: "guard". */
    PERSON(0),
    /** Several: "guards". */
    PEOPLE(1),
    /** Two, beside {@link #PERSON} or {@link #PEOPLE}: "a couple", "parents". */
    PAIR(2),
    /** Some number of people that no text gives: "a family", "police". */
    GROUP(3),
    /** One or several who attack, beside {@link #PERSON} or {@link #PEOPLE}. */
    ATTACKER(4),
    BE(5),
    SINGULAR(6),
    ADVERB(7),
    BREAK(8),
    END(9),
    ARTICLE(10),
    DEFINITE(11),
    POSSESSIVE(12),
    MORE(13),
    AGAIN(14),
    MANY(15),
    SELF(16),
    HIM(17),
    THEM(18),
    COLLECTIVE(19),
    OTHER(20),
    TITLE(21),
    TIME(22),
    RISE(23),
    LINK(24),
    /** Before a word of harm: nobody came to it. */
    NEGATION(25),
    /** Before a place: "in", "at", "a"; in capitals what follows looks like a name. */
    WHERE(26),
    /** One of several told before: "the fourth". */
    ORDINAL(27),
    /** A participle before "to hospital". */
    TAKEN(28);

    final int bit;

    WordClass(int position) {
        bit = 1 << position;
    }
}
