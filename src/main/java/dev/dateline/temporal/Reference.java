package dev.dateline.temporal;

/** Times without a place in the calendar; the names are TIMEX3 values. */
enum Reference {
    PRESENT_REF,
    PAST_REF,
    FUTURE_REF
}
