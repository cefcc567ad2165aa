package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each known format, with rows in its exact shape, and the traps that docs/formats.md names. */
class KnownFormatsTest {
    private static Tuple at(Where where) {
        return tuple(where.latitude(), where.longitude(), where.precision());
    }

    private static Tuple dated(When when) {
        return tuple(when.edtf(), when.precision());
    }

    @ParameterizedTest
    @CsvSource({
        "acled.csv,ACLED,3",
        "acled-old.csv,ACLED,1",
        "acled.json,ACLED_JSON,1",
        "ucdp.csv,UCDP,3",
        "ucdp-candidate.csv,UCDP,3",
        "gtd.csv,GTD,3",
        "20310305.export.CSV,GDELT2,3",
        "gdelt1.CSV,GDELT1,1",
        "gdelt-backfile.csv,GDELT1,1",
        "timeline.json,TIMELINEJS,6",
        "timeline-sheet.csv,TIMELINEJS_SHEET,3",
        "timeline-old.json,TIMELINEJS_OLD,2",
        "storymap.json,STORYMAPJS,2",
        "timemap.json,TIMEMAP,2",
        "ukr-civharm.json,TIMEMAP_DOWNLOAD,1",
        "ukr-civharm-2031-01-01.csv,TIMEMAP_TABLE,1",
        "atlos-export-2031-01-01.csv,ATLOS,2",
        "atlos-api.json,ATLOS_JSON,2",
        "places.kml,KML,5",
        "way.gpx,GPX,2",
        "feed.xml,FEED,2",
        "atom.xml,FEED,1",
        "timesketch.csv,TIMESKETCH,1",
        "timesketch.jsonl,TIMESKETCH_LINES,2",
        "ngec.jsonl,NGEC,1",
        "mordecai.jsonl,MORDECAI,1",
        "kepler.json,KEPLER,2",
        "map.umap,UMAP,2",
        "sequence.geojsons,GEOJSON_SEQUENCE,2",
        "lines.geojsonl,GEOJSON_SEQUENCE,2"
    })
    void contentTellsTheFormatWhateverTheName(String file, EventFormat format, int events) {
        byte[] bytes = Collected.bytes(file);
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, EventFiles.HEAD));
        assertThat(EventFiles.recognition(head, "download")).hasValueSatisfying(told -> {
            assertThat(told.format()).isEqualTo(format);
            assertThat(told.reason()).isNotBlank();
        });
        Collected read = Collected.of(bytes, "download");
        assertThat(Objects.requireNonNull(read.recognition).format()).isEqualTo(format);
        assertThat(read.events).hasSize(events);
    }

    @Test
    void acledKeepsPrecisionTypesActorsAndEveryColumn() {
        Collected read = Collected.file("acled.csv");
        Event first = read.events.get(0);
        assertThat(read.problems).isEmpty();
        assertThat(read.rows).containsExactly(2, 3, 4);
        assertThat(first.id()).isEqualTo("XYZ0001");
        assertThat(first.title()).isEqualTo("Air/drone strike in Kerman, Iran");
        assertThat(first.killed()).isEqualTo(Count.exactly(3));
        assertThat(first.perpetrators()).containsExactly("Military Forces of Northland");
        assertThat(first.targets()).containsExactly("Southland Rebels");
        assertThat(first.extra())
                .contains(
                        entry("notes", "On 4 March 2031, aircraft of Northland struck a depot, \"as announced\"."),
                        entry("source", "Northland Times; Southland Post"),
                        entry("sub_event_type", "Air/drone strike"),
                        entry("geo_precision", "1"),
                        entry("timestamp", "1930000000"))
                .doesNotContainKeys("event_date", "latitude", "fatalities", "actor1");
        assertThat(read.events)
                .extracting(Event::type)
                .containsExactly(IncidentType.BOMBARDMENT, IncidentType.PROTEST, IncidentType.ARREST);
        assertThat(read.events)
                .extracting(event -> dated(Objects.requireNonNull(event.when())))
                .containsExactly(
                        tuple("2031-03-04", DatePrecision.DAY),
                        tuple("2031-03-08/2031-03-14", DatePrecision.RANGE),
                        tuple("2031-04~", DatePrecision.MONTH));
        assertThat(read.events)
                .extracting(event -> Objects.requireNonNull(event.where()).precision())
                .containsExactly(PlacePrecision.CITY, PlacePrecision.ADMIN2, PlacePrecision.ADMIN1);
        assertThat(read.where(0)).satisfies(where -> {
            assertThat(where.country()).isEqualTo("IR");
            assertThat(where.admin1()).isEqualTo("Kerman");
        });
    }

    @Test
    void acledOfOtherYearsHasUpperCaseNamesAndDatesInWords() {
        Collected read = Collected.file("acled-old.csv");
        assertThat(read.when(0).start()).isEqualTo("2023-01-31");
        assertThat(read.events.get(0).type()).isEqualTo(IncidentType.ARMED_CLASH);
    }

    @ParameterizedTest
    @CsvSource({"ucdp.csv,2", "ucdp-candidate.csv,1"})
    void ucdpIsReadWithAndWithoutHeader(String file, int line) {
        Collected read = Collected.file(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.rows.get(0)).isEqualTo(line);
        assertThat(read.events)
                .extracting(Event::id, Event::type, Event::killed)
                .containsExactly(
                        tuple("900001", IncidentType.ARMED_CLASH, new Count(5, 9)),
                        tuple("900002", IncidentType.ATTACK, new Count(4, 4)),
                        tuple("900003", IncidentType.ARMED_CLASH, new Count(0, 2)));
        assertThat(read.events)
                .extracting(event -> dated(Objects.requireNonNull(event.when())))
                .containsExactly(
                        tuple("2031-03-04", DatePrecision.DAY),
                        tuple("2031-04", DatePrecision.MONTH),
                        tuple("2031-05-01/2031-05-05", DatePrecision.RANGE));
        assertThat(read.events)
                .extracting(event -> Objects.requireNonNull(event.where()).precision())
                .containsExactly(PlacePrecision.CITY, PlacePrecision.ADMIN1, PlacePrecision.COUNTRY);
        assertThat(read.where(0).country()).isEqualTo("CD");
        assertThat(read.events.get(0).extra())
                .containsEntry("best", "6")
                .containsEntry("source_article", "\"Agency News,2031-03-05,Clash\";\"Other News,2031-03-06,More\"");
    }

    @Test
    void gtdReadsUnknownDaysVictimsAndDirtyPoints() {
        Collected read = Collected.file("gtd.csv");
        assertThat(read.events)
                .extracting(event -> dated(Objects.requireNonNull(event.when())))
                .containsExactly(
                        tuple("2031", DatePrecision.YEAR),
                        tuple("2031-05", DatePrecision.MONTH),
                        tuple("2031-06-01/2031-06-12", DatePrecision.RANGE));
        assertThat(read.when(1).text()).isEqualTo("May 29-30, 2031");
        Event first = read.events.get(0);
        assertThat(first.id()).isEqualTo("203100000001");
        assertThat(first.killed()).isEqualTo(Count.exactly(10));
        assertThat(first.injured()).isEqualTo(Count.exactly(29));
        assertThat(first.perpetrators()).containsExactly("Northland Front", "Southland Front");
        assertThat(first.extra())
                .containsEntry("nkill", "12")
                .containsEntry("summary", "00/00/2031: Assailants attacked a café.")
                .containsEntry("related", "203100000001, 203100000002");
        Event second = read.events.get(1);
        assertThat(second.status()).isEqualTo(Status.FAILED);
        assertThat(second.killed()).isNull();
        assertThat(second.perpetrators()).isEmpty();
        assertThat(read.where(1).precision()).isEqualTo(PlacePrecision.ADMIN1);
        Event third = read.events.get(2);
        assertThat(third.where()).isNull();
        assertThat(third.extra()).containsEntry("longitude", "-86185896");
        assertThat(read.codes()).containsExactly("encoding-guessed");
    }

    @ParameterizedTest
    @CsvSource({"20310305.export.CSV", "gdelt1.CSV", "gdelt-backfile.csv"})
    void gdeltIsTabbedWithoutHeaderAndQuotes(String file) {
        Collected read = Collected.file(file);
        Event first = read.events.get(0);
        assertThat(first.id()).isEqualTo("1300000001");
        assertThat(read.when(0).start()).isEqualTo("2031-03-04");
        assertThat(first.type()).isEqualTo(IncidentType.AGREEMENT);
        assertThat(first.targets()).containsExactly("\"REBEL");
        assertThat(first.title()).isEqualTo("Declare truce, ceasefire: POLICE – \"REBEL, Kyiv, Kyyiv, Misto, Ukraine");
        assertThat(read.where(0).country()).isEqualTo("UA");
        assertThat(first.extra()).containsEntry("EventCode", "0871").containsEntry("ActionGeo_FeatureID", "-1044367");
    }

    @Test
    void gdeltCountriesAreNoPoints() {
        Collected read = Collected.file("20310305.export.CSV");
        assertThat(read.where(1).precision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(read.events.get(2).where()).isNull();
    }

    /** A row of GDELT 2.0 of this article, day and code, all at one place. */
    private static String gdelt(int id, String day, String code, String added, String url) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = day;
        cells[26] = code;
        cells[28] = code.substring(0, 2);
        cells[51] = "4";
        cells[52] = "Kyiv, Kyyiv, Misto, Ukraine";
        cells[53] = "UP";
        cells[56] = "50.4333";
        cells[57] = "30.5167";
        cells[58] = "-1044367";
        cells[59] = added;
        cells[60] = url;
        return String.join("\t", cells) + "\n";
    }

    @Test
    void gdeltRowsOfOneArticleThatTellTheSameAreMarkedAndKept() throws IOException {
        Collected read = Collected.of(
                gdelt(1, "20310304", "190", "20310305120000", "https://a.example/1")
                        + gdelt(2, "20310304", "190", "20310305120000", "https://a.example/1")
                        + gdelt(3, "20310304", "193", "20310305120000", "https://a.example/1")
                        + gdelt(4, "20310304", "190", "20310305120000", "https://b.example/2")
                        + gdelt(5, "20310304", "190", "20310305120000", "https://a.example/1"),
                "a.export.CSV");
        assertThat(read.events).hasSize(5);
        assertThat(read.events.stream().map(event -> event.extra().get("duplicate of")))
                .containsExactly(null, "1", null, null, "1");
        assertThat(read.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("2 rows tell what another row"));
    }

    @Test
    void gdeltDayYearsBeforeTheArticleIsTold() throws IOException {
        Collected read = Collected.of(
                gdelt(1, "20300304", "190", "20310305120000", "https://a.example/1")
                        + gdelt(2, "20310303", "190", "20310305120000", "https://a.example/1"),
                "a.export.CSV");
        assertThat(read.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("date-doubtful");
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.rejected()).isFalse();
        });
        assertThat(read.when(0).start()).isEqualTo("2030-03-04");
    }

    @Test
    void timelineJsKnowsAsMuchOfADateAsIsGiven() {
        Collected read = Collected.file("timeline.json");
        assertThat(dated(read.when(0))).isEqualTo(tuple("1815", DatePrecision.YEAR));
        assertThat(read.events.get(0).title()).isEqualTo("The year & after");
        assertThat(read.when(1))
                .satisfies(when -> assertThat(tuple(when.start(), when.end(), when.text()))
                        .isEqualTo(tuple(LocalDate.of(1815, 6, 18), LocalDate.of(1815, 6, 19), "mid June")));
        assertThat(at(read.where(1))).isEqualTo(tuple(50.68, 4.41, PlacePrecision.EXACT));
        assertThat(dated(read.when(2))).isEqualTo(tuple("1815-07", DatePrecision.MONTH));
        assertThat(read.where(2).name()).isEqualTo("Paris");
        assertThat(dated(Objects.requireNonNull(read.event("Long ago").when())))
                .isEqualTo(tuple("-0499", DatePrecision.YEAR));
        assertThat(read.event("No date").when()).isNull();
        assertThat(dated(Objects.requireNonNull(read.event("A century").when()))
                        .toList()
                        .get(0))
                .isEqualTo("1800-01-01/1900-12-31");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void timelineSheetIsReadWithItsTimesAndYearsWithCommas() {
        Collected read = Collected.file("timeline-sheet.csv");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04T10:15:00");
        assertThat(read.when(1).edtf()).isEqualTo("2031-03-01/2031-04-30");
        assertThat(read.when(1).text()).isEqualTo("spring");
        assertThat(read.events.get(2).extra()).containsEntry("Type", "title");
    }

    @Test
    void oldTimelinesHaveDatesWithCommasOrMonthFirst() {
        Collected read = Collected.file("timeline-old.json");
        assertThat(read.when(0).edtf()).isEqualTo("2011-12-10/2011-12-11");
        assertThat(read.when(1).start()).isEqualTo("2012-03-04");
    }

    @Test
    void storyMapHasDatesInWords() {
        Collected read = Collected.file("storymap.json");
        assertThat(read.event("One").when())
                .satisfies(
                        when -> assertThat(Objects.requireNonNull(when).start()).isEqualTo("2031-03-04"));
        assertThat(read.event("Over").where()).isNull();
    }

    @Test
    void timemapKeepsEventsThatItsOwnPageDrops() {
        Collected read = Collected.file("timemap.json");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-24T18:07:00");
        assertThat(at(read.where(0))).isEqualTo(tuple(33.9, 35.5, PlacePrecision.EXACT));
        assertThat(read.events.get(0).type()).isEqualTo(IncidentType.BOMBING);
        assertThat(read.events.get(0).extra()).containsEntry("sources", "s1; s2");
        assertThat(read.events.get(1).when()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ukr-civharm.json", "ukr-civharm-2031-01-01.csv"})
    void timemapDownloadsHaveTheMonthFirst(String file) {
        Collected read = Collected.file(file);
        assertThat(read.when(0).start()).isEqualTo("2031-03-04");
        assertThat(read.codes()).isEmpty();
        assertThat(read.events.get(0).extra().get("sources")).contains("https://a.example");
    }

    @Test
    void atlosApostrophesAreTakenOffButTextIsKept() {
        Collected read = Collected.file("atlos-export-2031-01-01.csv");
        assertThat(at(read.where(0))).isEqualTo(tuple(-33.45, -70.66, PlacePrecision.EXACT));
        assertThat(read.where(0).radiusKm()).isEqualTo(0.1);
        assertThat(read.events.get(0).title()).isEqualTo("=Shelling of a bridge");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04T14:05:00");
        assertThat(read.events.get(0).extra())
                .containsEntry("Equipment", "Howitzer")
                .containsEntry("status", "In Progress");
        assertThat(read.events.get(1).id()).isEqualTo("BD12H46");
    }

    @Test
    void atlosApiIsReadUnderTheNamesOfItsExport() {
        Collected read = Collected.file("atlos-api.json");
        assertThat(at(read.where(0))).isEqualTo(tuple(48.25, -36.5, PlacePrecision.EXACT));
        assertThat(read.where(0).radiusKm()).isEqualTo(0.1);
        assertThat(dated(read.when(0))).isEqualTo(tuple("2031-03-04", DatePrecision.DAY));
        assertThat(read.events.get(0).id()).isEqualTo("AD12H45");
        assertThat(read.events.get(0).title()).isEqualTo("A shell hits the bridge at Kosten");
        assertThat(read.events.get(0).extra())
                .containsEntry("Weapon", "Mortar, Rocket")
                .containsEntry("Seen by", "=neighbours")
                .containsEntry("source_2", "https://video.example/2")
                .containsEntry("tags", "bridge; river")
                .doesNotContainKeys("versions", "geolocation.type");
        assertThat(read.events.get(1).when()).isNull();
        assertThat(read.events.get(1).where()).isNull();
    }

    @Test
    void kmlTimesAreInheritedAndPlacemarksWithoutGeometryKept() {
        Collected read = Collected.file("places.kml");
        Event inherits = read.event("Inherits");
        assertThat(inherits.id()).isEqualTo("p1");
        assertThat(Objects.requireNonNull(inherits.when()).edtf()).isEqualTo("1815-01-01/1816-12-31");
        assertThat(inherits.extra()).containsEntry("description", "<b>Bold</b> text");
        Event month = read.event("Own month");
        assertThat(dated(Objects.requireNonNull(month.when()))).isEqualTo(tuple("2021-01", DatePrecision.MONTH));
        assertThat(month.killed()).isEqualTo(Count.exactly(3));
        assertThat(month.extra()).containsEntry("depth", "7");
        Event open = read.event("Open");
        assertThat(open.where()).isNull();
        assertThat(Objects.requireNonNull(open.when()).edtf()).isEqualTo("2021-05-01/..");
        assertThat(at(Objects.requireNonNull(read.event("Area").where())))
                .isEqualTo(tuple(1.0, 1.0, PlacePrecision.ADMIN1));
        assertThat(Objects.requireNonNull(read.event("Way").when()).edtf()).isEqualTo("2021-07-01/2021-07-02");
        assertThat(read.codes()).containsExactly("geometry-reduced", "geometry-reduced");
    }

    @Test
    void gpxPointsAndTracksAreEvents() {
        Collected read = Collected.file("way.gpx");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04T10:15:00Z");
        assertThat(at(read.where(0))).isEqualTo(tuple(50.1, 10.1, PlacePrecision.EXACT));
        assertThat(read.when(1).start()).isEqualTo("2031-03-04");
    }

    @Test
    void feedsGiveLatitudeBeforeLongitude() {
        Collected read = Collected.file("feed.xml");
        assertThat(at(read.where(0))).isEqualTo(tuple(30.28, 57.08, PlacePrecision.EXACT));
        assertThat(at(read.where(1))).isEqualTo(tuple(30.1, 57.1, PlacePrecision.EXACT));
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04T10:15:00Z");
        assertThat(read.when(1).edtf()).isEqualTo("2031-03-05");
        assertThat(read.events.get(0).id()).isEqualTo("q1");
        assertThat(at(Collected.file("atom.xml").where(0))).isEqualTo(tuple(30.28, 57.08, PlacePrecision.EXACT));
    }

    @Test
    void lineThatIsNoJsonIsRejectedAndTheRestRead() {
        Collected read = Collected.file("timesketch.jsonl");
        assertThat(read.problems)
                .extracting(FileProblem::row, FileProblem::code, FileProblem::rejected)
                .containsExactly(tuple(2, "json-unreadable", true));
        assertThat(read.events.get(0).extra()).containsEntry("tag", "a; b");
        assertThat(read.rows).containsExactly(1, 3);
    }

    @Test
    void ngecDateThatItTookFromThePublicationSaysSo() {
        Collected read = Collected.file("ngec.jsonl");
        assertThat(read.when(0).basis()).isEqualTo("publication");
        assertThat(read.events.get(0).type()).isEqualTo(IncidentType.KIDNAPPING);
        assertThat(read.events.get(0).perpetrators()).containsExactly("Gunmen");
        assertThat(read.where(0).country()).isEqualTo("IR");
    }

    @Test
    void mordecaiEventIsWhereItsLocationWasResolvedTo() {
        assertThat(Collected.file("mordecai.jsonl").where(0).name()).isEqualTo("Bam");
    }

    @Test
    void keplerRowsMayComeBeforeTheirNames() {
        Collected read = Collected.file("kepler.json");
        assertThat(read.when(1).edtf()).isEqualTo("2031-03-05T10:30:00");
        assertThat(at(read.where(1))).isEqualTo(tuple(29.1, 58.3, PlacePrecision.EXACT));
    }
}
