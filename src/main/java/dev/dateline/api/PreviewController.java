package dev.dateline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.format.Mapping;
import dev.dateline.ingest.FileContents;
import dev.dateline.ingest.FileIngest;
import dev.dateline.ingest.How;
import dev.dateline.ingest.Job;
import dev.dateline.ingest.Jobs;
import dev.dateline.ingest.Previews;
import dev.dateline.ingest.Upload;
import dev.dateline.store.DataSet;
import java.io.IOException;
import java.util.List;
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
    private final Previews previews;
    private final FileIngest files;
    private final Jobs jobs;

    PreviewController(Previews previews, FileIngest files, Jobs jobs) {
        this.previews = previews;
        this.files = files;
        this.jobs = jobs;
    }

    /** The data set that the file would bring up to date. */
    record UpdateResponse(String dataset, String title) {}

    /**
     * What a file holds.
     *
     * @param saved whether the mapping is one that a person has kept for such files
     */
    record PreviewResponse(
            String id,
            @JsonUnwrapped FileContents contents,
            boolean saved,
            @Nullable UpdateResponse update) {
        static PreviewResponse of(Previews.Look look) throws IOException {
            DataSet update = look.update();
            return new PreviewResponse(
                    look.id(),
                    FileContents.of(
                            look.file().name(),
                            look.file().size(),
                            look.preview().report(),
                            look.preview().complete(),
                            look.part()),
                    look.saved(),
                    update == null ? null : new UpdateResponse(update.id(), update.title()));
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
        return JobResponse.accepted(job);
    }

    @DeleteMapping("/api/previews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Parameters({})
    void discard(@PathVariable String id) {
        previews.take(id).orElseThrow(() -> ApiProblem.notFound("preview", id)).discard();
    }
}
