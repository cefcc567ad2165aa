package dev.dateline.format;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What GDELT's rows need beside their columns. One article gives many rows: those of one article, day, kind and place are the same event with
 * other actors, and all but the first are marked as such. A day that lies years before the article is perhaps an anniversary in its text, or a
 * misread year, and is told. Of one file and one thread.
 */
final class GdeltChecks {
    /** Key of {@code extra} that marks a row that tells an event again, with the id of the row that told it first. */
    static final String DUPLICATE = "duplicate of";

    /** Rows that are remembered: rows of one article stand close together. */
    private static final int MOST = 50_000;
    /** GDELT reads "a year ago" and "ten years ago" with some days of play. */
    private static final int DOUBTFUL_DAYS = 300;

    private final RowSink sink;
    private final Map<Telling, String> first = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Telling, String> eldest) {
            return size() > MOST;
        }
    };
    private int duplicates;

    /** What makes rows tell the same. */
    private record Telling(
            String article,
            @Nullable String day,
            @Nullable String kind,
            @Nullable String place) {}

    GdeltChecks(RowSink sink) {
        this.sink = sink;
    }

    /** Id of the row that told the same before; null for the first. To be asked of each row once. */
    @Nullable
    String original(Row row) {
        String article = row.value("SOURCEURL");
        String id = row.value("GLOBALEVENTID");
        if (article == null || id == null) {
            return null;
        }
        Telling telling =
                new Telling(article, row.value("SQLDATE"), row.value("EventCode"), row.value("ActionGeo_FeatureID"));
        String known = first.putIfAbsent(telling, id);
        duplicates += known == null ? 0 : 1;
        return known;
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
