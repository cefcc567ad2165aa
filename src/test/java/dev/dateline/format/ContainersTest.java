package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, spreadsheets and encodings. */
class ContainersTest {
    private static final String TABLE = "date,lat,lon,title\n2031-03-04,1,2,x\n";

    private static void assertRefused(byte[] bytes, String name, String title, String detail) {
        assertThatThrownBy(() -> Collected.of(bytes, name)).isInstanceOfSatisfying(FormatException.class, e -> {
            assertThat(e.title()).isEqualTo(title);
            assertThat(e.detail()).contains(name).contains(detail);
        });
    }

    @Test
    void tableInGzipInZipIsRead() {
        byte[] gzip = Archives.gzip(TABLE.getBytes(StandardCharsets.UTF_8));
        byte[] zip = Archives.zip(Map.of("data/a.csv.gz", gzip));
        assertThat(Collected.of(zip, "a.zip").events).hasSize(1);
        assertThat(EventFiles.recognition(zip, "a.zip")).hasValueSatisfying(told -> {
            assertThat(told.format()).isEqualTo(EventFormat.CSV);
            assertThat(told.reason()).contains("data/a.csv.gz").contains("in gzip");
        });
    }

    @Test
    void kmzIsReadByItsMainFile() {
        String kml = new String(Collected.bytes("places.kml"), StandardCharsets.UTF_8);
        byte[] kmz = Archives.zip("files/pin.png", "x", "other.kml", "<kml/>", "doc.kml", kml);
        assertThat(Collected.of(kmz, "a.kmz").events).hasSize(5);
        assertThat(EventFiles.recognise(kmz, "a.kmz")).hasValue(EventFormat.KML);
    }

    @Test
    void namesInDosEncodingAreNoObstacle() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("über.csv"));
            zip.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Collected.of(out.toByteArray(), "a.zip").events).hasSize(1);
    }

    @Test
    void gdeltZipIsReadAsItComes() {
        byte[] bytes = Collected.bytes("20310305.export.CSV");
        byte[] zip = Archives.zip(Map.of("20310305000000.export.CSV", bytes));
        assertThat(Collected.of(zip, "20310305000000.export.CSV.zip").events).hasSize(3);
    }

    @Test
    void textDocumentIsNoEventFile() {
        byte[] docx = Archives.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");
        assertThat(EventFiles.recognise(docx, "a.docx")).isEmpty();
        assertRefused(docx, "a.docx", "This archive holds no event file", "word/document.xml");
    }

    @Test
    void severalEventFilesInAnArchiveAreNamed() {
        assertRefused(
                Archives.zip("a.csv", TABLE, "b.csv", TABLE),
                "x.zip",
                "This archive holds several event files",
                "a.csv, b.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.csv", "/etc/a.csv", "x/../../a.csv", "..\\a.csv"})
    void entryThatPointsOutsideIsRefused(String entry) {
        assertRefused(Archives.zip(entry, TABLE), "x.zip", "This archive is not safe", entry);
    }

    @Test
    void archiveThatBreaksOffIsTold() {
        byte[] random = new byte[50_000];
        new java.util.Random(1).nextBytes(random);
        String text = TABLE + "2031-03-04,1,2," + java.util.HexFormat.of().formatHex(random) + "\n";
        byte[] gzip = Archives.gzip(text.getBytes(StandardCharsets.UTF_8));
        assertRefused(Arrays.copyOf(gzip, gzip.length / 2), "a.csv.gz", "This archive breaks off", "Download it again");
        byte[] zip = Archives.zip("a.csv", text);
        assertRefused(Arrays.copyOf(zip, zip.length / 2), "a.zip", "This archive is damaged", "Download it again");
    }

    @Test
    void bombIsStoppedBeforeItUnpacks() {
        byte[] zeros = new byte[80 << 20];
        Arrays.fill(zeros, (byte) ',');
        byte[] head = (TABLE).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, zeros, 0, head.length);
        for (int i = head.length; i < zeros.length; i += 1000) {
            zeros[i] = '\n';
        }
        assertRefused(Archives.gzip(zeros), "a.csv.gz", "This archive unpacks to too much", "MB");
        assertRefused(Archives.zip(Map.of("a.csv", zeros)), "a.zip", "This archive unpacks to too much", "MB");
    }

    @Test
    void archivesInArchivesEndSomewhere() {
        byte[] nested = TABLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
            nested = Archives.gzip(nested);
        }
        assertRefused(nested, "a.gz", "This archive is nested too deeply", "Unpack it");
    }

    @Test
    void spreadsheetIsReadWithItsDatesAndAllDigitsOfItsIds() {
        byte[] sheet = Archives.sheet(Archives.row(1, "A title above the table")
                + Archives.row(3, "id", "date", "lat", "lon", "title", "deaths")
                + Archives.row(4, "2.03100000001E11", "@47910", "-33.45", "-70.66", "First", "3")
                + Archives.row(6, "203100000002", "@47910.5", "1.5", "2.5", "Second", ""));
        assertThat(EventFiles.recognise(sheet, "download")).hasValue(EventFormat.XLSX);
        Collected read = Collected.of(sheet, "a.xlsx");
        assertThat(read.problems).isEmpty();
        assertThat(read.events.get(0).id()).isEqualTo("203100000001");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-03");
        assertThat(read.when(1).edtf()).isEqualTo("2031-03-03T12:00:00");
        assertThat(read.where(0).latitude()).isEqualTo(-33.45);
        assertThat(read.rows).containsExactly(4, 6);
    }

    @Test
    void gtdIsKnownInASpreadsheetToo() {
        byte[] sheet = Archives.sheet(Archives.row(1, "eventid", "iyear", "imonth", "iday", "city", "attacktype1")
                + Archives.row(2, "203100000001", "2031", "0", "0", "Baghdad", "3"));
        Collected read = Collected.of(sheet, "globalterrorismdb.xlsx");
        assertThat(Objects.requireNonNull(read.recognition).format()).isEqualTo(EventFormat.GTD);
        assertThat(read.when(0).edtf()).isEqualTo("2031");
    }

    @Test
    void spreadsheetOfTheOldKindSaysWhatToDo() {
        byte[] bytes = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThat(EventFiles.recognise(bytes, "a.xls")).isPresent();
        assertRefused(bytes, "a.xls", "This is a spreadsheet of the old kind", "XLSX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void byteOrderMarksTellTheEncoding(String charset) {
        byte[] bytes = ("\uFEFF" + TABLE.replace("x", "Überfall")).getBytes(Charset.forName(charset));
        Collected read = Collected.of(bytes, "a.csv");
        assertThat(read.events.get(0).title()).isEqualTo("Überfall");
        assertThat(read.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void zeroBytesTellUtf16WithoutAMark(String charset) {
        byte[] bytes = TABLE.replace("x", "Überfall").getBytes(Charset.forName(charset));
        Collected read = Collected.of(bytes, "a.csv");
        assertThat(read.events.get(0).title()).isEqualTo("Überfall");
        assertThat(read.problems).isEmpty();
    }

    @Test
    void bytesOfAnotherEncodingAreReadAndTheirLineTold() {
        StringBuilder text = new StringBuilder(TABLE);
        text.append("2031-03-04,1,2,ä\n".repeat(10_000));
        byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] odd = "2031-03-04,1,2,\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(utf8, utf8.length + odd.length);
        System.arraycopy(odd, 0, both, utf8.length, odd.length);
        Collected read = Collected.of(both, "a.csv");
        assertThat(read.events.get(10_001).title()).isEqualTo("\u00e9t\u00e9");
        assertThat(read.events.get(10_000).title()).isEqualTo("ä");
        assertThat(read.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("encoding-mixed");
            assertThat(problem.row()).isEqualTo(10_003);
        });
    }
}
