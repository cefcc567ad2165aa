package dev.dateline.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** All events as columns: docs/columns.md. */
@RestController
class ColumnsController {
    private final ColumnSnapshots snapshots;

    ColumnsController(ColumnSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/api/columns")
    @Parameters({})
    ResponseEntity<byte[]> columns(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        ColumnSnapshots.Snapshot snapshot = snapshots.current();
        if (snapshot.etag().equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(snapshot.etag())
                    .build();
        }
        boolean zipped = encodings.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(snapshot.etag())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(zipped ? snapshot.gzip() : snapshot.bytes());
    }
}
