package dev.dateline.format.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes tables as text: a row an event. */
final class TableWriter implements EventWriter {
    private final CsvWriter csv;
    private final Function<Event, List<@Nullable Object>> cells;

    private TableWriter(Writer out, List<String> header, Function<Event, List<@Nullable Object>> cells) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.cells = cells;
        csv.writeRecord(header);
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** All fields; with a byte order mark, without which Excel reads no UTF-8. */
    static EventWriter csv(OutputStream out, Iterable<Source> sources) throws IOException {
        Writer writer = writer(out);
        writer.write('\uFEFF');
        AllColumns columns = new AllColumns(sources);
        return new TableWriter(writer, AllColumns.HEADER, columns::cells);
    }

    /** Times as kepler.gl plays them: with hours and minutes, else it takes them for labels. */
    static EventWriter kepler(OutputStream out, Iterable<Source> sources) {
        KeplerColumns columns = new KeplerColumns(sources);
        return new TableWriter(writer(out), KeplerColumns.HEADER, columns::cells);
    }

    /** What Atlos's bulk import asks for. */
    static EventWriter atlos(OutputStream out, Iterable<Source> sources) {
        AtlosColumns columns = new AtlosColumns(sources);
        return new TableWriter(writer(out), AtlosColumns.HEADER, columns::cells);
    }

    @Override
    public void event(Event event) {
        csv.writeRecord(cells.apply(event).stream().map(Cells::safe).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
