package dev.dateline.temporal;

import dev.dateline.temporal.TemporalExpression.Basis;
import dev.dateline.temporal.TemporalExpression.Granularity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a text has said about time so far: the state that relative expressions are resolved against. */
final class Discourse {
    /** The day of publication, null where unknown. */
    final @Nullable LocalDate anchor;
    /** Whether the text tells history in order, so that a bare date follows the running one. */
    final boolean narrative;
    /** Whether day comes before month in numeric dates. */
    final boolean dayFirst;
    /** Whether the text has numeric dates of either order. */
    final boolean bothOrders;

    /** Paragraph being read. */
    int paragraph;
    /** Whether the reading stands at the start of a line. */
    boolean entry;
    /** Whether the text is a date and nothing else. */
    boolean fragment;
    /** Whether the clause being read speaks of the future. */
    boolean future;

    private @Nullable LocalDate running;
    private Granularity unit = Granularity.NONE;
    private int runningParagraph = -1;
    private boolean explicitYear;
    private @Nullable LocalDate lastDay;
    private boolean beforeChrist;

    Discourse(@Nullable LocalDate anchor, boolean narrative, TextMode.Order order) {
        this.anchor = anchor;
        this.narrative = narrative;
        this.dayFirst = order.dayFirst();
        this.bothOrders = order.both();
    }

    /** Takes note of a resolved date; durations, sets and vague ones leave the running date as it is. */
    void note(Resolved resolved, boolean subordinate) {
        LocalDate first = resolved.first();
        if (first == null || subordinate) {
            return;
        }
        if (resolved.granularity().compareTo(Granularity.YEAR) > 0) {
            return;
        }
        Offset offset = resolved.offset();
        // "fifty years ago", "last year": the year is told, though not by its number
        boolean coarse = resolved.granularity() == Granularity.YEAR
                || (offset != null && offset.unit().equals("year"));
        beforeChrist = first.getYear() <= 0;
        LocalDate before = running;
        boolean kept =
                runningParagraph == paragraph && explicitYear && before != null && before.getYear() == first.getYear();
        explicitYear = resolved.basis() == Basis.EXPLICIT
                || (kept && resolved.basis() == Basis.DISCOURSE)
                || (coarse && anchor != null && first.getYear() != anchor.getYear());
        running = first;
        unit = resolved.granularity();
        runningParagraph = paragraph;
        if (unit.compareTo(Granularity.DAY) <= 0) {
            lastDay = first;
        }
    }

    /** Whether bare years are counted before Christ. */
    boolean beforeChrist() {
        return beforeChrist;
    }

    /** First day of the last date told; null before any. */
    @Nullable
    LocalDate running() {
        return running;
    }

    Granularity unit() {
        return unit;
    }

    /** The last day told; null before any. */
    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    /** Whether the running date was told in the paragraph being read. */
    boolean sameParagraph() {
        return runningParagraph == paragraph;
    }

    /** How many paragraphs ago the running date was told. */
    int paragraphsAgo() {
        return paragraph - runningParagraph;
    }

    /** Whether bare dates follow the running one: in narrative, and in news where a paragraph looks back at a year. */
    boolean follows() {
        if (running == null) {
            return false;
        }
        return narrative || anchor == null || (sameParagraph() && explicitYear && !future && running.isBefore(anchor));
    }

    /** What "last year" and "three days ago" count from: publication, in narrative the running date. */
    @Nullable
    LocalDate speech() {
        return (narrative && running != null) || anchor == null ? running : anchor;
    }

    Basis speechBasis() {
        return (narrative && running != null) || anchor == null ? Basis.DISCOURSE : Basis.PUBLICATION;
    }

    /** What "two days later" and "the same day" count from: the running date, else publication. */
    @Nullable
    LocalDate told() {
        return running != null ? running : anchor;
    }

    Basis toldBasis() {
        return running != null ? Basis.DISCOURSE : Basis.PUBLICATION;
    }
}
