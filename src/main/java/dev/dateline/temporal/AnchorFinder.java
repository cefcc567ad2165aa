package dev.dateline.temporal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the day of publication that a text itself gives: a line of its own, a byline, a dateline. */
final class AnchorFinder {
    private static final int SENTENCES = 12;
    /** A line with a date and no more words than this is no prose. */
    private static final int SHORT = 14;

    private static final Set<String> BYLINE =
            Set.of("published", "updated", "posted", "date", "issued", "released", "by", "written", "filed");
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "(", "|", "/");

    private AnchorFinder() {}

    static @Nullable LocalDate find(List<SentenceReadings> all) {
        for (SentenceReadings sentence : all) {
            if (sentence.sentence().index() >= SENTENCES) {
                return null;
            }
            for (Reading r : sentence.readings()) {
                Reading day = r.kind() == Kind.TIMED && r.first != null
                        ? r.first.kind() == Kind.CLOCK && r.second != null ? r.second : r.first
                        : r;
                LocalDate date = date(day);
                if (date != null && heads(sentence, r)) {
                    return date;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(Reading r) {
        int year = r.get(Field.YEAR);
        int month = r.get(Field.MONTH);
        int day = r.get(Field.DAY);
        if (r.kind() == Kind.NUMERIC && r.get(Field.A, 0) >= 1000) {
            year = r.get(Field.A);
            month = r.get(Field.B);
            day = r.get(Field.C);
        }
        boolean whole = year >= 1900 && month >= 1 && month <= 12 && day >= 1;
        return whole && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    private static boolean heads(SentenceReadings sentence, Reading r) {
        Pieces p = sentence.pieces();
        int words = p.size() - r.length();
        if (BYLINE.contains(p.lower(0)) || (r.from > 0 && BYLINE.contains(p.lower(r.from - 1)))) {
            return words <= SHORT;
        }
        boolean dateline = r.from <= 10
                && r.to < p.size()
                && (DASHES.contains(p.lower(r.to)) || p.lower(r.to).equals(")"));
        boolean alone = words <= 3;
        return alone || (dateline && r.from > 0 && p.capital(0)) || (r.from == 0 && dateline && words <= SHORT);
    }
}
