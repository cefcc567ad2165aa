package dev.dateline.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a spreadsheet that has rows. */
final class SheetFile {
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, false);

    private final String fileName;
    private final TableRows rows;

    SheetFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.rows = new TableRows(fileName, recognition, reading, sink);
    }

    void read(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            List<Sheet> sheets = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (Sheet sheet : sheets) {
                if (read(sheet)) {
                    break;
                }
            }
        } catch (ExcelReaderException e) {
            throw new FormatException(
                    "This spreadsheet can't be read",
                    fileName + ": " + e.getMessage()
                            + ". Open it and save it again, or save the table as CSV (UTF-8).");
        }
        rows.finish();
    }

    private boolean read(Sheet sheet) throws IOException {
        boolean any = false;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                rows.accept(row.getRowNum(), cells(row));
                any |= row.getPhysicalCellCount() > 1;
            }
        }
        return any;
    }

    private static @Nullable String[] cells(Row row) {
        int count = Math.min(row.getCellCount(), CellHandler.MAX_CELLS);
        @Nullable String[] cells = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            cells[i] = row.hasCell(i) ? text(row.getCell(i)) : null;
        }
        return cells;
    }

    private static @Nullable String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR || cell.getRawValue() == null) {
            return null;
        }
        String text = cell.getType() == CellType.NUMBER ? number(cell) : cell.getText();
        return text == null || text.isBlank() ? null : text;
    }

    /** Ids come as numbers, too: all their digits are kept. */
    private static String number(Cell cell) {
        if (isDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return number.scale() > 12 ? String.valueOf(number.doubleValue()) : number.toPlainString();
    }

    /** Whether a number format shows days: outside of its quoted words it has d, y or h. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                .replace("general", "");
        return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 || plain.indexOf('h') >= 0;
    }
}
