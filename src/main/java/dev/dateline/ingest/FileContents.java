package dev.dateline.ingest;

import dev.dateline.format.FileProblem;
import dev.dateline.format.Mapping;
import dev.dateline.format.Recognition;
import dev.dateline.format.RowReport;
import dev.dateline.incident.Event;
import dev.dateline.incident.Where;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, before it is stored: the same for the preview of the page and for {@code import --dry-run --json}.
 *
 * @param complete whether all of it was read; if not, {@code rows} and the other counts are of its beginning, and {@code rowsEstimated} is a guess
 * @param neither events that are undated and unlocated
 * @param geocoded events whose place the gazetteer gave
 * @param problemCodes number of problems by their code
 * @param points events with a place, spread over the rows
 * @param columns how each column is read
 */
public record FileContents(
        String name,
        long size,
        @Nullable Format format,
        boolean complete,
        int rows,
        int rowsEstimated,
        int events,
        int undated,
        int unlocated,
        int neither,
        int geocoded,
        int rejected,
        @Nullable String first,
        @Nullable String last,
        Map<String, Integer> problemCodes,
        List<FileProblem> problems,
        List<Point> points,
        List<Point> sample,
        List<Mapping.Assignment> columns) {
    private static final int SAMPLE = 20;

    /** What a file was recognised as, and why. */
    public record Format(String code, String label, String reason) {}

    /** An event with a place, for the small map. */
    public record Point(
            String title,
            String type,
            @Nullable String date,
            String place,
            double lat,
            double lon,
            String placePrecision) {
        private static Point of(Event event, Where where) {
            var when = event.when();
            return new Point(
                    event.title(),
                    event.type().code(),
                    when == null ? null : when.edtf(),
                    where.name(),
                    where.latitude(),
                    where.longitude(),
                    where.precision().code());
        }
    }

    /**
     * What a report tells of a file.
     *
     * @param part of the file that was read for it, 0 to 1
     */
    public static FileContents of(String name, long size, RowReport report, boolean complete, double part) {
        List<Point> points =
                report.sample().stream().flatMap(FileContents::point).toList();
        return new FileContents(
                name,
                size,
                format(report.recognition()),
                complete,
                report.rows(),
                part <= 0 ? report.rows() : (int) Math.round(report.rows() / part),
                report.events(),
                report.undated(),
                report.unlocated(),
                report.neither(),
                report.found(),
                report.rejected(),
                report.first() == null ? null : String.valueOf(report.first()),
                report.last() == null ? null : String.valueOf(report.last()),
                report.codes(),
                report.problems(),
                points,
                points.stream().limit(SAMPLE).toList(),
                report.mapping().columns());
    }

    private static @Nullable Format format(@Nullable Recognition told) {
        return told == null
                ? null
                : new Format(told.format().code(), told.format().label(), told.reason());
    }

    private static Stream<Point> point(Event event) {
        Where where = event.where();
        return where == null ? Stream.of() : Stream.of(Point.of(event, where));
    }
}
