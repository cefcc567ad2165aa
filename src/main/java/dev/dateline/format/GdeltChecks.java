package dev.dateline.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What GDELT's rows need beside their columns. One article gives many rows: those of one article, day, kind and place are the same event with
 * other actors, and all but the first are marked as such. A day that lies years before the article is perhaps an anniversary in its text, or a
 * misread year, and is told. Of one file and one thread.
 */
final class GdeltChecks {
    /** Key of {@code extra} that marks a row that tells an event again, with the id of the row that told it first. */
    static final String DUPLICATE = "duplicate of";

    /** Rows that are remembered, a power of two: rows of one article stand close together. */
    private static final int SLOTS = 1 << 16;
    /** GDELT reads "a year ago" and "ten years ago" with some days of play. */
    private static final int DOUBTFUL_DAYS = 300;

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final RowSink sink;
    /** What rows told, by its hash, each in the place that its hash names: no garbage, whatever the size of the file. */
    private final long[] told = new long[SLOTS];

    private final long[] ids = new long[SLOTS];
    private int duplicates;

    GdeltChecks(RowSink sink) {
        this.sink = sink;
    }

    /** Id of the row that told the same before; null for the first. To be asked of each row once. */
    @Nullable
    String original(Row row) {
        String article = row.value("SOURCEURL");
        long id = number(row.value("GLOBALEVENTID"));
        if (article == null || id < 0) {
            return null;
        }
        long hash = hash(FNV_START, article);
        hash = hash(hash, row.value("SQLDATE"));
        hash = hash(hash, row.value("EventCode"));
        hash = hash(hash, row.value("ActionGeo_FeatureID"));
        int slot = (int) (hash ^ hash >>> 32) & SLOTS - 1;
        if (told[slot] == hash) {
            duplicates++;
            return Long.toString(ids[slot]);
        }
        told[slot] = hash;
        ids[slot] = id;
        return null;
    }

    /** FNV-1a over the characters, 64 bits, and the end. */
    private static long hash(long before, @Nullable String text) {
        long hash = before;
        for (int i = 0; text != null && i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ '\n') * FNV_PRIME;
    }

    private static long number(@Nullable String digits) {
        try {
            return digits == null ? -1 : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Tells a day that lies far before the article. */
    void checkDay(Row row) {
        LocalDate day = day(row.value("SQLDATE"));
        LocalDate added = day(row.value("DATEADDED"));
        if (day != null && added != null && ChronoUnit.DAYS.between(day, added) >= DOUBTFUL_DAYS) {
            String message = "GDELT dates the event " + day + ", but read it in an article of " + added
                    + ": perhaps an anniversary, or a misread year.";
            sink.problem(FileProblem.of(row.number(), "SQLDATE", row.value("SQLDATE"), "date-doubtful", message));
        }
    }

    private static @Nullable LocalDate day(@Nullable String digits) {
        try {
            return digits == null || digits.length() < 8
                    ? null
                    : LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** To be called after the last row: tells how many rows told an event again. */
    void finish() {
        if (duplicates > 0) {
            String message = duplicates + " rows tell what another row of the same article tells for the same day, kind"
                    + " and place; they are kept, and \"" + DUPLICATE + "\" names the first.";
            sink.problem(FileProblem.of(1, "SOURCEURL", null, "duplicates-marked", message));
        }
    }
}
