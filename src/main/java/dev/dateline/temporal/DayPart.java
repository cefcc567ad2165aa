package dev.dateline.temporal;

/** TIMEX3 parts of a day. */
enum DayPart {
    /** Morning. */
    MO,
    /** Midday. */
    MI,
    /** Afternoon. */
    AF,
    /** Evening. */
    EV,
    /** Night. */
    NI,
    /** Day time. */
    DT
}
