package dev.dateline.api;

import dev.dateline.format.FileProblem;
import dev.dateline.format.Mapping;
import dev.dateline.format.Recognition;
import dev.dateline.format.RowReport;
import dev.dateline.incident.Event;
import dev.dateline.incident.Where;
import dev.dateline.ingest.FileIngest;
import dev.dateline.ingest.How;
import dev.dateline.ingest.Job;
import dev.dateline.ingest.Jobs;
import dev.dateline.ingest.Previews;
import dev.dateline.ingest.Upload;
import dev.dateline.store.DataSet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Looking into an event file, choosing how its columns are read, and only then storing it. */
@RestController
class PreviewController {
    private static final int EVENTS = 20;

    private final Previews previews;
    private final FileIngest files;
    private final Jobs jobs;

    PreviewController(Previews previews, FileIngest files, Jobs jobs) {
        this.previews = previews;
        this.files = files;
        this.jobs = jobs;
    }

    /** What a file was recognised as, and why. */
    record FormatResponse(String code, String label, String reason) {}

    /** The data set that the file would bring up to date. */
    record UpdateResponse(String dataset, String title) {}

    /** An event with a place, for the small map. */
    record PointResponse(
            String title,
            String type,
            @Nullable String date,
            String place,
            double lat,
            double lon,
            String placePrecision) {
        static PointResponse of(Event event, Where where) {
            var when = event.when();
            return new PointResponse(
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
     * What a file holds.
     *
     * @param complete whether all of it was read; if not, {@code rows} and the other counts are of its beginning, and {@code rowsEstimated} is a guess
     * @param geocoded events whose place the gazetteer gave
     * @param problemCodes number of problems by their code
     * @param columns how each column is read; editable
     * @param saved whether the mapping is one that a person has kept for such files
     */
    record PreviewResponse(
            String id,
            String name,
            long size,
            @Nullable FormatResponse format,
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
            List<PointResponse> points,
            List<PointResponse> sample,
            List<Mapping.Assignment> columns,
            boolean saved,
            @Nullable UpdateResponse update) {
        static PreviewResponse of(Previews.Look look) throws IOException {
            RowReport report = look.preview().report();
            Recognition recognition = report.recognition();
            DataSet update = look.update();
            List<PointResponse> points =
                    report.sample().stream().flatMap(PreviewResponse::point).toList();
            return new PreviewResponse(
                    look.id(),
                    look.file().name(),
                    look.file().size(),
                    recognition == null
                            ? null
                            : new FormatResponse(
                                    recognition.format().code(),
                                    recognition.format().label(),
                                    recognition.reason()),
                    look.preview().complete(),
                    report.rows(),
                    look.part() <= 0 ? report.rows() : (int) Math.round(report.rows() / look.part()),
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
                    points.stream().limit(EVENTS).toList(),
                    report.mapping().columns(),
                    look.saved(),
                    update == null ? null : new UpdateResponse(update.id(), update.title()));
        }

        private static Stream<PointResponse> point(Event event) {
            Where where = event.where();
            return where == null ? Stream.of() : Stream.of(PointResponse.of(event, where));
        }
    }

    /**
     * How to read a file.
     *
     * @param columns which column tells what; null where the reader decides
     * @param geocode whether named places are looked up, null: yes
     * @param update {@code auto}, {@code never} or the id of a data set; null: auto
     * @param remember whether the mapping is kept for files with the same columns
     */
    record ReadRequest(
            @Nullable List<Mapping.Assignment> columns,
            @Nullable Boolean geocode,
            @Nullable String update,
            @Nullable Boolean remember) {
        @Nullable
        Mapping mapping() {
            return columns == null ? null : new Mapping(columns);
        }

        How how() {
            return new How(UpdateChoice.of(update == null ? "auto" : update), mapping(), looksUp());
        }

        boolean looksUp() {
            return geocode == null || geocode;
        }
    }

    @PostMapping("/api/previews")
    @Parameters({})
    PreviewResponse add(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw ApiProblem.badParameter("file", "", "a multipart part of that name");
        }
        String id = previews.keep(AddController.name(file), file::transferTo);
        try {
            return PreviewResponse.of(previews.look(id, find(id), null, true));
        } catch (RuntimeException | IOException e) {
            previews.take(id).ifPresent(Upload::discard);
            throw e;
        }
    }

    private Upload find(String id) {
        return previews.find(id).orElseThrow(() -> ApiProblem.notFound("preview", id));
    }

    /** The same file read in another way. */
    @PostMapping("/api/previews/{id}")
    @Parameters({})
    PreviewResponse again(@PathVariable String id, @RequestBody ReadRequest request) throws IOException {
        return PreviewResponse.of(previews.look(id, find(id), request.mapping(), request.looksUp()));
    }

    @PostMapping("/api/previews/{id}/import")
    @Parameters({})
    ResponseEntity<JobResponse> store(@PathVariable String id, @RequestBody ReadRequest request) {
        Upload upload = previews.take(id).orElseThrow(() -> ApiProblem.notFound("preview", id));
        Mapping mapping = request.mapping();
        if (mapping != null && Boolean.TRUE.equals(request.remember())) {
            previews.save(mapping);
        }
        Job job = jobs.start(upload.name(), j -> files.take(upload, request.how(), j), upload::discard);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/jobs/" + job.id()))
                .body(JobResponse.of(job));
    }

    @DeleteMapping("/api/previews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Parameters({})
    void discard(@PathVariable String id) {
        previews.take(id).orElseThrow(() -> ApiProblem.notFound("preview", id)).discard();
    }
}
