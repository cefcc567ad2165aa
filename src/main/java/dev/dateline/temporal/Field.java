package dev.dateline.temporal;

/** What a rule's match says, each as a number or the ordinal of an enum. */
enum Field {
    YEAR,
    YEAR2,
    /** Two digits of a year. */
    SHORT,
    MONTH,
    MONTH2,
    DAY,
    DAY2,
    WEEKDAY,
    SEASON,
    DECADE,
    CENTURY,
    /** 1 before Christ. */
    ERA,
    HOLIDAY,
    HOUR,
    MINUTE,
    SECOND,
    /** 0 before noon, 12 after. */
    AMPM,
    DAYPART,
    MOD,
    /** Amount of units; -1 where unknown ("several"). */
    NUM,
    NUM2,
    UNIT,
    UNIT2,
    /** 1 later, -1 earlier. */
    DIR,
    /** Ordinal of {@link Deixis}. */
    DEIXIS,
    /** Rank: third quarter, 2nd half, last (-1). */
    ORD,
    REF,
    /** Numbers of a numeric date, in written order. */
    A,
    B,
    C,
    DOTTED,
    /** How often a set repeats. */
    FREQ;

    /** A field that the match does not give. */
    static final int NONE = Integer.MIN_VALUE;

    static final int COUNT = values().length;
}
