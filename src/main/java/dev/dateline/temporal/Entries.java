package dev.dateline.temporal;

import java.util.Set;

/** Notes that each begin with their date: "12 March 2021: ...", then "14 June: ...", which is of the same year. */
final class Entries {
    private static final Set<String> MARKS = Set.of(":", "-", "--", "\u2013", "\u2014");

    private int year = Field.NONE;
    private int month;

    /** Gives a note's date the year of the note before it, the next one where its month is an earlier one. */
    void note(Pieces p, Reading r, boolean startsLine) {
        boolean note = startsLine && r.kind() == Kind.DAY && r.to < p.size() && MARKS.contains(p.lower(r.to));
        if (!note || r.has(Field.SHORT)) {
            return;
        }
        if (r.has(Field.YEAR)) {
            year = r.get(Field.YEAR);
        } else if (year == Field.NONE || r.has(Field.WEEKDAY)) {
            return;
        } else {
            year += r.get(Field.MONTH) < month ? 1 : 0;
            r.set(Field.YEAR, year);
        }
        month = r.get(Field.MONTH);
    }
}
