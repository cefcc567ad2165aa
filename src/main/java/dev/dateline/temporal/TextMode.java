package dev.dateline.temporal;

import dev.dateline.text.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides from its dates how a document is to be read: as news or as history, and in which order it writes numbers. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class TextMode {
    /** Fewer explicit dates of the past make no history. */
    private static final int LEAST = 5;

    private TextMode() {}

    /** Whether the text tells of years well before the anchor, with few expressions that count from it. */
    static boolean narrative(List<SentenceReadings> all, @Nullable LocalDate anchor) {
        if (anchor == null) {
            return true;
        }
        Count count = new Count(anchor.getYear() - 1);
        for (SentenceReadings sentence : all) {
            for (Reading r : sentence.readings()) {
                count.add(r);
            }
        }
        return count.past >= LEAST && count.past * 2 >= count.explicit && count.spoken * 2 <= count.past;
    }

    /** How many dates are of years before {@code since}, tell their year, or count from the day of speech. */
    private static final class Count {
        private final int since;
        private int past;
        private int explicit;
        private int spoken;

        Count(int since) {
            this.since = since;
        }

        void add(@Nullable Reading r) {
            if (r == null) {
                return;
            }
            boolean antique = r.get(Field.ERA, 0) == 1;
            if (antique || r.get(Field.YEAR, 0) >= 1000) {
                explicit++;
                past += antique || r.get(Field.YEAR) < since ? 1 : 0;
            }
            boolean deictic = r.has(Field.DEIXIS) && r.get(Field.DEIXIS) < Deixis.SAME.ordinal();
            spoken += r.kind() == Kind.WEEKDAY || r.kind() == Kind.RELDAY || deictic ? 1 : 0;
            add(r.first);
            add(r.second);
        }
    }

    /** Whether the text is nothing but a date, a query or an appointment, not prose: such a one looks ahead. */
    static boolean fragment(Document document, List<SentenceReadings> all) {
        if (document.sentences().size() != 1 || all.size() != 1) {
            return false;
        }
        int covered = 0;
        for (Reading r : all.get(0).readings()) {
            covered += r.length();
        }
        return all.get(0).pieces().size() - covered <= 2;
    }

    /**
     * In which order numbers are written.
     *
     * @param dayFirst whether day comes before month: the numeric dates that can be read in one way only decide, then
     *     the order in which dates with the month's name are written, then day first
     * @param both whether some numeric dates can only be read with the day first, others only with the month first
     */
    record Order(boolean dayFirst, boolean both) {}

    static Order order(List<SentenceReadings> all) {
        int dayFirst = 0;
        int monthFirst = 0;
        int american = 0;
        int other = 0;
        for (SentenceReadings sentence : all) {
            for (Reading r : sentence.readings()) {
                if (r.kind() == Kind.NUMERIC && r.has(Field.A) && r.get(Field.A) < 1000) {
                    dayFirst += r.get(Field.A) > 12 ? 1 : 0;
                    monthFirst += r.get(Field.B, 0) > 12 ? 1 : 0;
                } else if (r.kind() == Kind.DAY) {
                    boolean month = r.rule.id().contains("month-day");
                    american += month ? 1 : 0;
                    other += month ? 0 : 1;
                }
            }
        }
        boolean first = dayFirst != monthFirst ? dayFirst > monthFirst : other >= american;
        return new Order(first, dayFirst > 0 && monthFirst > 0);
    }
}
