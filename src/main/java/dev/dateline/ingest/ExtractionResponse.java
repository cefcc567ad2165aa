package dev.dateline.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.extraction.Extraction;
import dev.dateline.incident.Count;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Incident;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Problem;
import dev.dateline.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What extraction found in one text, as {@code extract --jsonl} and {@code POST /api/extract} write it (contract 2). Offsets are
 * UTF-16 code units into the text, half-open.
 *
 * @param id as given with the text, null where none was
 * @param timexes temporal expressions in order
 * @param toponyms mentions of places in order
 * @param incidents in order of their first passage
 * @param problems what could not be read
 */
public record ExtractionResponse(
        @Nullable String id,
        List<Timex> timexes,
        List<Toponym> toponyms,
        List<IncidentView> incidents,
        List<ProblemView> problems) {

    /** {@code first} and {@code last} are absent where the expression fixes no calendar interval. */
    public record Timex(
            int start,
            int end,
            String text,
            String type,
            String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String first,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String last) {}

    public record Toponym(
            int start,
            int end,
            String text,
            String name,
            double lat,
            double lon,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer geonameid,

            @Nullable String country,
            String featureClass,
            double confidence) {}

    public record IncidentView(
            String type,
            String family,
            String status,
            String title,
            @Nullable DateView date,
            @Nullable PlaceView place,
            @Nullable Bounds killed,
            @Nullable Bounds injured,
            @Nullable Bounds casualties,
            List<String> perpetrators,
            List<String> targets,
            List<EvidenceView> evidence,
            double confidence) {}

    public record DateView(
            String start,
            String end,
            String precision,
            String edtf,
            @Nullable String text,
            String basis) {}

    public record PlaceView(
            String name,
            String text,
            @Nullable String country,
            @Nullable String countryName,
            double lat,
            double lon,
            String precision,
            double radiusKm,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer geonameid) {}

    public record Bounds(@Nullable Integer min, @Nullable Integer max) {}

    public record EvidenceView(int start, int end, String quote, String role) {}

    public record ProblemView(
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer start,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer end) {}

    /** Writes an extraction of {@code text}; {@code more} are problems met before it. */
    public static ExtractionResponse of(@Nullable String id, String text, Extraction extraction, List<Problem> more) {
        return new ExtractionResponse(
                id,
                extraction.timexes().stream().map(t -> timex(t, text)).toList(),
                extraction.toponyms().stream().map(t -> toponym(t, text)).toList(),
                extraction.incidents().stream()
                        .map(ExtractionResponse::incident)
                        .toList(),
                Stream.concat(more.stream(), extraction.problems().stream())
                        .map(ExtractionResponse::problem)
                        .toList());
    }

    /** The answer to a text that could not be read. */
    public static ExtractionResponse refused(@Nullable String id, String code, String message) {
        return new ExtractionResponse(
                id, List.of(), List.of(), List.of(), List.of(new ProblemView(code, message, null, null)));
    }

    private static Timex timex(dev.dateline.extraction.Timex time, String text) {
        return new Timex(
                time.span().start(),
                time.span().end(),
                time.span().of(text),
                time.type(),
                time.value(),
                time.first() == null ? null : time.first().toString(),
                time.last() == null ? null : time.last().toString());
    }

    private static Toponym toponym(dev.dateline.extraction.Toponym toponym, String text) {
        return new Toponym(
                toponym.span().start(),
                toponym.span().end(),
                toponym.span().of(text),
                toponym.name(),
                toponym.latitude(),
                toponym.longitude(),
                toponym.geonameId() == 0 ? null : toponym.geonameId(),
                toponym.country(),
                toponym.featureClass(),
                toponym.confidence());
    }

    private static IncidentView incident(Incident incident) {
        return new IncidentView(
                incident.type().code(),
                incident.type().family().code(),
                incident.status().code(),
                incident.title(),
                date(incident.when()),
                place(incident.where()),
                bounds(incident.killed()),
                bounds(incident.injured()),
                bounds(incident.casualties()),
                incident.perpetrators(),
                incident.targets(),
                incident.evidence().stream().map(ExtractionResponse::evidence).toList(),
                incident.confidence());
    }

    private static @Nullable DateView date(@Nullable When when) {
        return when == null
                ? null
                : new DateView(
                        when.start().toString(),
                        when.end().toString(),
                        when.precision().code(),
                        when.edtf(),
                        when.text(),
                        when.basis());
    }

    private static @Nullable PlaceView place(@Nullable Where where) {
        return where == null
                ? null
                : new PlaceView(
                        where.name(),
                        where.text(),
                        where.country(),
                        where.countryName(),
                        where.latitude(),
                        where.longitude(),
                        where.precision().code(),
                        where.radiusKm(),
                        where.geonameId() == 0 ? null : where.geonameId());
    }

    private static @Nullable Bounds bounds(@Nullable Count count) {
        return count == null ? null : new Bounds(count.min(), count.max());
    }

    private static EvidenceView evidence(Evidence evidence) {
        return new EvidenceView(
                evidence.span().start(),
                evidence.span().end(),
                evidence.quote(),
                evidence.role().code());
    }

    private static ProblemView problem(Problem problem) {
        Span span = problem.span();
        return new ProblemView(
                problem.code(),
                problem.message(),
                span == null ? null : span.start(),
                span == null ? null : span.end());
    }
}
