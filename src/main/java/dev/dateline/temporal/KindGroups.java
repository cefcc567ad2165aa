package dev.dateline.temporal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Names for groups of kinds in patterns. */
final class KindGroups {
    private static final Map<String, Set<Kind>> GROUPS = Map.of(
            // a day of the calendar, however told
            "ADAY",
            EnumSet.of(
                    Kind.DAY,
                    Kind.WEEKDAY,
                    Kind.RELDAY,
                    Kind.HOLIDAY,
                    Kind.NUMERIC,
                    Kind.DAYOFMONTH,
                    Kind.NATTY,
                    Kind.OFYEAR),
            // longer than a day
            "SPAN",
            EnumSet.of(
                    Kind.MONTH,
                    Kind.YEAR,
                    Kind.DECADE,
                    Kind.CENTURY,
                    Kind.SEASON,
                    Kind.QUARTER,
                    Kind.HALF,
                    Kind.WEEKEND,
                    Kind.DEICTIC,
                    Kind.YEARREF,
                    Kind.OFYEAR,
                    Kind.NTH),
            "DATE",
            EnumSet.of(
                    Kind.DAY,
                    Kind.WEEKDAY,
                    Kind.RELDAY,
                    Kind.HOLIDAY,
                    Kind.NUMERIC,
                    Kind.DAYOFMONTH,
                    Kind.NATTY,
                    Kind.MONTH,
                    Kind.YEAR,
                    Kind.DECADE,
                    Kind.CENTURY,
                    Kind.SEASON,
                    Kind.QUARTER,
                    Kind.HALF,
                    Kind.WEEKEND,
                    Kind.DEICTIC,
                    Kind.YEARREF,
                    Kind.OFYEAR,
                    Kind.NTH,
                    Kind.PART,
                    Kind.OFFSET));

    private KindGroups() {}

    static Set<Kind> of(String name) {
        Set<Kind> group = GROUPS.get(name);
        return group != null ? group : EnumSet.of(Kind.valueOf(name));
    }
}
