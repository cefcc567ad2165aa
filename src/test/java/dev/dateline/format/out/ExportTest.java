package dev.dateline.format.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dateline.format.EventFiles;
import dev.dateline.format.FileProblem;
import dev.dateline.format.RowSink;
import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Source;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of an event survives each format: written, and read back. */
class ExportTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 3);
    private static final Source SOURCE =
            new Source("s1", "A title", "Agency", List.of(), DAY, "https://news.example/a", null);
    private static final Event FULL = event(
            "e1",
            "=Bombs <in> Kerman & \"Bam\"\nnext line",
            new When(
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 1, 31),
                    DatePrecision.MONTH,
                    "2024-01",
                    "in January",
                    "publication"),
            new Where("Kerman", "Kerman, Iran", "IR", "Iran", "Kerman", -30.28, -57.08, PlacePrecision.CITY, 2.5, 12),
            Map.of("phase", "first", "note", "+1 \u0007bell"));
    private static final Event INSTANT = event(
            "e2",
            "At ten",
            new When(DAY, DAY, DatePrecision.INSTANT, "2024-01-03T10:15:00Z", "10:15", "explicit"),
            null,
            Map.of());
    private static final Event BARE = event("e3", "Something", null, null, Map.of());

    private static Event event(
            String id, String title, @Nullable When when, @Nullable Where where, Map<String, String> extra) {
        Evidence evidence = new Evidence(new Span(5, 9), "a bomb went off", Evidence.Role.INCIDENT);
        return new Event(
                id,
                title,
                IncidentType.VEHICLE_ATTACK,
                Status.FOILED,
                when,
                null,
                null,
                where,
                Count.atLeast(84),
                new Count(3, 7),
                null,
                List.of("X", "Y"),
                List.of("police"),
                List.of(new Event.SourcedEvidence("s1", evidence)),
                0.9,
                Event.Review.ACCEPTED,
                extra);
    }

    private static final Event EARLY = early("e4", LocalDate.of(-43, 3, 15), DatePrecision.DAY, "-0043-03-15");
    private static final Event YEAR_BEFORE = early("e5", LocalDate.of(-43, 1, 1), DatePrecision.YEAR, "-0043");
    private static final Event LATE = early("e6", LocalDate.of(12000, 1, 1), DatePrecision.YEAR, "Y12000");

    private static Event early(String id, LocalDate start, DatePrecision precision, String edtf) {
        LocalDate end = precision == DatePrecision.YEAR ? start.plusYears(1).minusDays(1) : start;
        return event(id, "At Rome", new When(start, end, precision, edtf, null, "explicit"), FULL.where(), Map.of());
    }

    private static byte[] written(ExportFormat format) throws IOException {
        return written(format, List.of(FULL, INSTANT, BARE));
    }

    private static byte[] written(ExportFormat format, List<Event> events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var head = new EventsJsonWriter.Head("T & <t>", "about", null, null, "dateline");
        try (EventWriter writer = format.open(out, head, List.of(SOURCE))) {
            for (Event event : events) {
                writer.event(event);
            }
        }
        return out.toByteArray();
    }

    private static String text(ExportFormat format) throws IOException {
        return new String(written(format), StandardCharsets.UTF_8);
    }

    private static List<Event> readBack(ExportFormat format) throws IOException {
        return readBack(format, written(format));
    }

    private static List<Event> readBack(ExportFormat format, byte[] written) throws IOException {
        List<Event> events = new ArrayList<>();
        EventFiles.read(new ByteArrayInputStream(written), format.fileName(), new RowSink() {
            @Override
            public void event(Event event) {
                events.add(event);
            }

            @Override
            public void problem(FileProblem problem) {
                throw new AssertionError(problem);
            }

            @Override
            public void source(Source source, @Nullable String text) {}
        });
        return events;
    }

    private static void assertSurvives(Event read, Event event) {
        assertThat(read.id()).isEqualTo(event.id());
        assertThat(read.title()).isEqualTo(event.title());
        assertThat(read.type()).isEqualTo(event.type());
        assertThat(read.status()).isEqualTo(event.status());
        assertThat(read.killed()).isEqualTo(event.killed());
        assertThat(read.injured()).isEqualTo(event.injured());
        assertThat(read.perpetrators()).isEqualTo(event.perpetrators());
        assertThat(read.targets()).isEqualTo(event.targets());
        assertSameDate(read, event);
        assertSamePlace(read, event);
    }

    private static void assertSameDate(Event read, Event event) {
        When when = event.when();
        if (when == null) {
            assertThat(read.when()).isNull();
            return;
        }
        When back = Objects.requireNonNull(read.when());
        assertThat(back.edtf()).isEqualTo(when.edtf());
        assertThat(back.precision()).isEqualTo(when.precision());
        assertThat(back.start()).isEqualTo(when.start());
        assertThat(back.end()).isEqualTo(when.end());
    }

    private static void assertSamePlace(Event read, Event event) {
        Where where = event.where();
        if (where == null) {
            assertThat(read.where()).isNull();
            return;
        }
        Where back = Objects.requireNonNull(read.where());
        assertThat(List.of(back.latitude(), back.longitude(), back.radiusKm()))
                .isEqualTo(List.of(where.latitude(), where.longitude(), where.radiusKm()));
        assertThat(back.precision()).isEqualTo(where.precision());
        assertThat(back.name()).isEqualTo(where.name());
        assertThat(back.country()).isEqualTo(where.country());
        assertThat(back.admin1()).isEqualTo(where.admin1());
    }

    /** Not so: evidence beyond its quote, confidence, review; columns of imported rows are one cell of a table. */
    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "CSV", "KML"})
    void whatWhenWhereAndWhoSurvive(ExportFormat format) throws IOException {
        List<Event> read = readBack(format);
        assertThat(read).hasSize(3);
        assertSurvives(read.get(0), FULL);
        assertSurvives(read.get(1), INSTANT);
        assertSurvives(read.get(2), BARE);
        assertThat(read.get(0).extra().toString()).contains("first", "a bomb went off", "https://news.example/a");
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENTS_JSON", "GEOJSON", "CSV", "KML"})
    void yearsBeforeTheFirstAndAfter9999Survive(ExportFormat format) throws IOException {
        List<Event> events = List.of(EARLY, YEAR_BEFORE, LATE);
        List<Event> read = readBack(format, written(format, events));
        assertThat(read).hasSize(events.size());
        for (int i = 0; i < events.size(); i++) {
            assertSameDate(read.get(i), events.get(i));
        }
    }

    @Test
    void timelineJsCountsYearsBeforeTheFirstAsPeopleDo() throws IOException {
        byte[] written = written(ExportFormat.TIMELINEJS, List.of(EARLY, YEAR_BEFORE));
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\"year\":-44,\"month\":3,\"day\":15");
        List<Event> read = readBack(ExportFormat.TIMELINEJS, written);
        assertSameDate(read.get(0), EARLY);
        assertSameDate(read.get(1), YEAR_BEFORE);
    }

    @Test
    void daysBeforeTheFirstYearHaveSixDigitsAsBrowsersReadThem() throws IOException {
        assertThat(new String(written(ExportFormat.GEOJSON, List.of(EARLY, LATE)), StandardCharsets.UTF_8))
                .contains("\"start\":\"-000043-03-15\"", "\"date_edtf\":\"-0043-03-15\"", "\"end\":\"+012000-12-31\"");
    }

    @Test
    void geoJsonColumnsAreProperties() throws IOException {
        assertThat(readBack(ExportFormat.GEOJSON).get(0).extra()).contains(entry("phase", "first"));
        assertThat(text(ExportFormat.GEOJSON))
                .contains("\"start\":\"2024-01-01\"", "\"end\":\"2024-01-31\"", "\"time\":\"2024-01-01\"")
                .contains("\"geometry\":null");
    }

    @Test
    void noCellIsAFormulaButNumbersStayNumbers() throws IOException {
        String csv = text(ExportFormat.CSV);
        assertThat(csv).startsWith("\uFEFFid,title,").contains("\"'=Bombs", ",-30.28,-57.08,");
        assertThat(Cells.safe("@cmd")).isEqualTo("'@cmd");
        assertThat(Cells.safe("+1 call")).isEqualTo("'+1 call");
        assertThat(Cells.safe("-1e9|x")).isEqualTo("'-1e9|x");
        assertThat(Cells.safe(-57.08)).isEqualTo("-57.08");
    }

    @Test
    void kmlHasTimesStylesAndNoForbiddenCharacters() throws IOException {
        assertThat(text(ExportFormat.KML))
                .contains("<TimeStamp><when>2024-01</when></TimeStamp>")
                .contains("<styleUrl>#violence</styleUrl>", "<Style id=\"violence\">")
                .contains("=Bombs &lt;in&gt; Kerman &amp; ")
                .contains("+1 bell")
                .doesNotContain("\u0007");
    }

    @Test
    void timelineJsKeepsDatesTitlesAndPlacesAndCountsTheUndated() throws IOException {
        var out = new ByteArrayOutputStream();
        var head = new EventsJsonWriter.Head(null, null, null, null, "dateline");
        try (EventWriter writer = ExportFormat.TIMELINEJS.open(out, head, List.of(SOURCE))) {
            writer.event(FULL);
            writer.event(BARE);
            assertThat(writer.leftOut()).isEqualTo(1);
        }
        List<Event> read = readBack(ExportFormat.TIMELINEJS);
        assertThat(read).hasSize(2);
        assertThat(read.get(0).id()).isEqualTo("e1");
        assertThat(read.get(0).title()).isEqualTo("=Bombs <in> Kerman & \"Bam\" next line");
        assertSameDate(read.get(0), FULL);
        assertThat(Objects.requireNonNull(read.get(0).where()).name()).isEqualTo("Kerman");
        assertThat(Objects.requireNonNull(read.get(1).when()).edtf()).isEqualTo("2024-01-03T10:15:00");
        assertThat(text(ExportFormat.TIMELINEJS)).doesNotContain("<in>").contains("\"display_date\":\"in January\"");
    }

    @Test
    void keplerTimesHaveHoursSoThatItPlaysThem() throws IOException {
        String csv = text(ExportFormat.KEPLER);
        assertThat(csv.lines().toList().get(0)).startsWith("time,end_time,latitude,longitude,id,title");
        assertThat(csv)
                .contains(
                        "2024-01-01 00:00,2024-01-31 23:59,-30.28,-57.08,e1", "2024-01-03 10:15,2024-01-03 10:15,,,e2");
        assertThat(csv).contains("\r\n,,,,e3,Something");
    }

    @Test
    void atlosRowsHaveWhatItsImportAsksFor() throws IOException {
        String csv = text(ExportFormat.ATLOS);
        assertThat(csv)
                .startsWith("status,description,sensitive,date,time,latitude,longitude,tags,more_info,source_1,");
        assertThat(csv).contains("To Do,At ten (vehicle-attack),Not Sensitive,2024-01-03,10:15:00,,,vehicle-attack,");
        assertThat(csv).contains("Date: 2024-01", "https://news.example/a");
        assertThat(readBack(ExportFormat.ATLOS)).hasSize(3);
    }

    @Test
    void eventsJsonIsReadBackTheSame() throws IOException {
        assertThat(readBack(ExportFormat.EVENTS_JSON)).containsExactly(FULL, INSTANT, BARE);
    }

    @Test
    void geoPackageIsASqliteFileWithPoints(@TempDir Path folder) throws IOException, SQLException {
        Path file = folder.resolve("events.gpkg");
        Files.write(file, written(ExportFormat.GEOPACKAGE));
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = database.createStatement()
                        .executeQuery("SELECT hex(geom), title, killed_min, extra, start FROM events ORDER BY fid")) {
            rows.next();
            assertThat(rows.getString(1))
                    .startsWith("47500001E6100000" + "0101000000")
                    .hasSize(58);
            assertThat(rows.getString(2)).isEqualTo(FULL.title());
            assertThat(rows.getInt(3)).isEqualTo(84);
            assertThat(rows.getString(4)).contains("\"phase\":\"first\"");
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
            assertThat(rows.getString(5)).isEqualTo("2024-01-03T10:15:00Z");
            rows.next();
            assertThat(rows.next()).isFalse();
        }
        assertThat(Files.readAllBytes(file)).startsWith("SQLite format 3".getBytes(StandardCharsets.UTF_8));
    }
}
