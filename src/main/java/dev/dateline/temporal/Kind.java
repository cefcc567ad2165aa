package dev.dateline.temporal;

/** What a match is, before it is resolved against an anchor; rule patterns refer to them as {@code @day}. */
enum Kind {
    DAY,
    MONTH,
    YEAR,
    DECADE,
    CENTURY,
    SEASON,
    QUARTER,
    HALF,
    WEEKDAY,
    WEEKEND,
    /** this, last, next, that, the following + unit. */
    DEICTIC,
    /** yesterday, today, tomorrow. */
    RELDAY,
    /** "now" at one end of a range. */
    NOW,
    HOLIDAY,
    NUMERIC,
    /** Day and month with a full stop between them, at one end of a range: such a number may be any. */
    DAYDOT,
    DAYOFMONTH,
    /** A bare number that may be the day at one end of a range. */
    DAYNUM,
    /** A bare number that may be the year at one end of a range. */
    YEARNUM,
    /** Two digits of a year after a hyphen. */
    YEARSHORT,
    /** Three digits that may be a year before Christ at one end of a range. */
    YEARANTIQUE,
    /** that year, last year. */
    YEARREF,
    /** A date whose year is told as "last year". */
    OFYEAR,
    RANGE,
    /** early, mid, late, the end of + date. */
    PART,
    /** A day's part or clock time with its date. */
    TIMED,
    CLOCK,
    DAYPART,
    DURATION,
    /** The first or last so many units of what follows. */
    UNITS,
    OFFSET,
    SET,
    REF,
    /** A phrase whose calendar arithmetic Natty does. */
    NATTY,
    /** The nth unit of a base: the first week of March. */
    NTH,
    /** Matched so that nothing else is: never emitted. */
    NOTHING
}
