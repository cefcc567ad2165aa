package dev.dateline.temporal;

/** Classes of words and numbers that rule patterns are written with. */
enum WordClass {
    MONTH,
    MONTHABBR,
    WEEKDAY,
    WEEKDAYS,
    WEEKDAYABBR,
    CARDINAL,
    TENS,
    SCALE,
    ORDINAL,
    FUZZY,
    UNIT,
    UNITSG,
    UNITPL,
    SEASON,
    DAYPART,
    NAMEDTIME,
    MOD,
    AMPM,
    LASTWORD,
    NEXTWORD,
    THISWORD,
    SAMEWORD,
    BACKWORD,
    ONWORD,
    AGO,
    LATER,
    EARLIER,
    ERABC,
    ERAAD,
    APPROX,
    DECADEWORD,
    /** Months whose name is hardly ever another word. */
    MONTHSAFE,
    /** Weekdays in full. */
    FULLDAY,
    /** Seasons whose name is hardly ever another word. */
    SEASONSAFE,
    QWORD,
    HWORD,
    /** What numbers count: people, miles. */
    COUNTED,
    /** What is called after a day: the 19 April Movement, 9 July Avenue. */
    CALLEDSO,
    /** Digits with an ordinal suffix, 1 to 31. */
    DAYTH,
    /** Four digits, 1700 to 2099. */
    MODERN,
    /** One or two digits, 1 to 31, with or without an ordinal suffix. */
    DAY,
    /** Digits with an ordinal suffix, or an ordinal word, 1 to 31. */
    ORDDAY,
    /** Four digits, 1000 to 2999. */
    YEAR,
    /** Three or four digits: years before 1000 need an era, or a text that tells of antiquity. */
    SHORTYEAR,
    /** Two digits. */
    TWODIGITS,
    /** Two digits after an apostrophe. */
    YEARSHORT,
    /** {@code 1990s}, {@code 90s}, {@code 1990's}. */
    DECADE,
    /** A number, in digits or words: "three", "twenty-five", "a", "several". */
    NUM,
    /** A number in digits or words, without "a" and "several". */
    INT,
    /** An ordinal: 3rd, third, twenty-first. */
    ORD,
    /** 0 to 24. */
    HOUR,
    /** Exactly two digits, 00 to 59. */
    MINUTE,
    /** Two numbers with a slash, dot or hyphen between them cut into pieces by the tokeniser: 1 or 2 digits. */
    SMALL,
    /** A number like 12.30 or 2.11.2023. */
    DOTTED,
    /** Two numbers with a full stop between them, day and month: 12.30. */
    DAYDOTMONTH,
    /** Hour and minute with a full stop between them: 10.05. */
    DOTCLOCK,
    /** Eight digits: 20240103. */
    COMPACT,
    /** A year in words: "nineteen eighty-six", "two thousand and five". */
    YEARWORDS,
    /** A day in words: "twenty nine", "fifteen". */
    DAYWORDS,
    /** A named day. */
    HOLIDAY,
    /** A named time of several days. */
    FEAST,
    /** Any word with a capital. */
    CAPITAL;
}
