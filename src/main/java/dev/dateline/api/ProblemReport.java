package dev.dateline.api;

import dev.dateline.format.RowReportCsv;
import dev.dateline.store.RowProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the row report of a data set, one row in memory at a time. */
final class ProblemReport {
    private ProblemReport() {}

    /** Hands rows over. */
    interface Rows {
        void forEach(Consumer<RowProblem> sink);
    }

    static void write(boolean csv, HttpServletResponse response, Rows rows) throws IOException {
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"row-report." + (csv ? "csv" : "json") + '"');
        try (Writer out = response.getWriter()) {
            if (csv) {
                csv(out, rows);
            } else {
                json(out, rows);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void csv(Writer out, Rows rows) throws IOException {
        try (RowReportCsv csv = new RowReportCsv(out)) {
            rows.forEach(p -> csv.add(p.row(), p.column(), p.value(), p.code(), p.message(), p.rejected()));
        }
    }

    private static void json(Writer out, Rows rows) {
        try (JsonGenerator json = JsonMapper.builder().build().createGenerator(out)) {
            json.writeStartArray();
            rows.forEach(p -> {
                json.writeStartObject();
                if (p.row() == null) {
                    json.writeNullProperty("row");
                } else {
                    json.writeNumberProperty("row", p.row());
                }
                json.writeStringProperty("column", p.column());
                json.writeStringProperty("value", p.value());
                json.writeStringProperty("code", p.code());
                json.writeStringProperty("message", p.message());
                json.writeBooleanProperty("rejected", p.rejected());
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }
}
