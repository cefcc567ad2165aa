package dev.dateline.api;

import dev.dateline.store.ColumnStore;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventColumns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All events as columns: docs/columns.md. */
@RestController
@EnableConfigurationProperties(ColumnSettings.class)
class ColumnsController {
    private final ColumnStore columns;
    private final ZippedColumns zipped;
    private final ColumnSettings settings;

    ColumnsController(ColumnStore columns, ZippedColumns zipped, ColumnSettings settings) {
        this.columns = columns;
        this.zipped = zipped;
        this.settings = settings;
    }

    /** Tells the version of the store: which one, and its number. */
    static String etag(DataSetRepository.Version version) {
        return "\"" + version.identity() + "-" + version.number() + "\"";
    }

    @GetMapping("/api/columns")
    @Parameters({})
    void columns(HttpServletRequest request, HttpServletResponse response) throws IOException {
        EventColumns now = columns.current();
        String etag = etag(now.version());
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        if (now.count() > settings.limit()) {
            send(response, ColumnHead.of(now));
            return;
        }
        String encodings = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        byte[] gzip = encodings.contains("gzip") ? zipped.of(now) : null;
        if (gzip != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        // while they are being zipped they go as they are: sooner there, on the same machine
        send(response, gzip == null ? now.bytes() : ByteBuffer.wrap(gzip));
    }

    private static void send(HttpServletResponse response, ByteBuffer bytes) throws IOException {
        response.setContentLength(bytes.remaining());
        ZippedColumns.copy(bytes, response.getOutputStream());
    }
}
