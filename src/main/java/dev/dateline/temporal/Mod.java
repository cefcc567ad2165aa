package dev.dateline.temporal;

/** TIMEX3 modifiers. */
enum Mod {
    START,
    MID,
    END,
    APPROX,
    BEFORE,
    AFTER,
    LESS_THAN,
    MORE_THAN,
    EQUAL_OR_LESS,
    EQUAL_OR_MORE
}
