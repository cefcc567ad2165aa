package dev.dateline.temporal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides from its dates how a document is to be read: as news or as history, and in which order it writes numbers. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class TextMode {
    /** Fewer explicit dates of the past make no history. */
    private static final int LEAST = 8;

    private TextMode() {}

    /** Whether the text tells of years well before the anchor, with few expressions that count from it. */
    static boolean narrative(List<SentenceReadings> all, @Nullable LocalDate anchor) {
        if (anchor == null) {
            return true;
        }
        int past = 0;
        int explicit = 0;
        int spoken = 0;
        for (SentenceReadings sentence : all) {
            for (Reading r : sentence.readings()) {
                if (r.has(Field.YEAR) && r.get(Field.YEAR) >= 1000) {
                    explicit++;
                    past += r.get(Field.YEAR) < anchor.getYear() - 1 ? 1 : 0;
                } else if (r.get(Field.ERA, 0) == 1) {
                    explicit++;
                    past++;
                }
                boolean deictic = r.has(Field.DEIXIS) && r.get(Field.DEIXIS) < Deixis.SAME.ordinal();
                spoken += r.kind() == Kind.WEEKDAY || r.kind() == Kind.RELDAY || deictic ? 1 : 0;
            }
        }
        return past >= LEAST && past * 10 >= explicit * 6 && spoken * 3 <= past;
    }

    /**
     * Whether day comes before month: the numeric dates that can be read in one way only decide, then the order in
     * which dates with the month's name are written, then day first.
     */
    static boolean dayFirst(List<SentenceReadings> all) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (SentenceReadings sentence : all) {
            for (Reading r : sentence.readings()) {
                if (r.kind() == Kind.NUMERIC && r.has(Field.A) && r.get(Field.A) < 1000) {
                    dayFirst += r.get(Field.A) > 12 ? 100 : 0;
                    monthFirst += r.get(Field.B, 0) > 12 ? 100 : 0;
                } else if (r.kind() == Kind.DAY) {
                    boolean american = r.rule.id().contains("month-day");
                    monthFirst += american ? 1 : 0;
                    dayFirst += american ? 0 : 1;
                }
            }
        }
        return dayFirst >= monthFirst;
    }
}
