package dev.dateline.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads tables as text. */
final class TableFile {
    private static final int HEAD = 1 << 16;
    /** A cell has at most so many characters. */
    private static final int MAX_CELL = 1 << 24;
    /** GDELT has no quotation marks: a character that stands in no text. */
    private static final char NO_QUOTE = '\u0001';

    private final String fileName;
    private final Recognition recognition;
    private final TableRows rows;

    TableFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.recognition = recognition;
        this.rows = new TableRows(fileName, recognition, reading, sink);
    }

    void read(MixedReader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text, HEAD);
        buffered.mark(HEAD + 1);
        char[] head = new char[HEAD];
        int length = Math.max(0, buffered.read(head, 0, HEAD));
        buffered.reset();
        boolean plain = recognition.format().shape() == EventFormat.Shape.PLAIN_TABLE;
        CellHandler.Line last = null;
        int line = 0;
        try (CsvReader<CellHandler.Line> parser = CsvReader.builder()
                .fieldSeparator(plain ? '\t' : Delimiter.of(new String(head, 0, length)))
                .quoteCharacter(plain ? NO_QUOTE : '"')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MAX_CELL)
                .build(new CellHandler(), buffered)) {
            for (CellHandler.Line next : parser) {
                last = next;
                line = (int) Math.min(next.number(), Integer.MAX_VALUE);
                rows.accept(line, next.cells());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw failed(e, line);
        }
        if (!plain && text.hasOpenQuote() && last != null && spansLines(last.cells())) {
            throw new FormatException(
                    "This table breaks off",
                    fileName + ", line " + line + ": a quotation mark that opens in this row is not closed to the end"
                            + " of the file. Close it, or export the file again.");
        }
        rows.finish();
    }

    private FormatException failed(RuntimeException e, int line) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof FormatException told) {
            return new FormatException(told.title(), fileName + ": " + told.detail());
        }
        return new FormatException(
                "A row of this table can't be read",
                fileName + ": the row after line " + line + " is longer than " + MAX_CELL / 1_000_000
                        + " million characters. Look for a quotation mark that is not closed.");
    }

    private static boolean spansLines(@Nullable String[] cells) {
        String last = cells.length == 0 ? null : cells[cells.length - 1];
        return last != null && (last.indexOf('\n') >= 0 || last.indexOf('\r') >= 0);
    }
}
