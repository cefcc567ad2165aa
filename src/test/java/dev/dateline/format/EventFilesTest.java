package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.incident.Count;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilesTest {
    private static final String FEATURE = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",%s}]}";

    private static LocalDate start(Event event) {
        return Objects.requireNonNull(event.when()).start();
    }

    @Test
    void csvRowBecomesAnEvent() {
        Event event = Collected.of(
                        "\uFEFFEvent Date;Lat;Lon;Title;Type;Country;Location;Fatalities;Phase\r\n"
                                + "2024-01-03;30,28;57,08;\"Blasts; two\";Bombing;Iran;Kerman;84;first\r\n",
                        "a.csv")
                .events
                .get(0);
        assertThat(event.title()).isEqualTo("Blasts; two");
        assertThat(event.type()).isEqualTo(IncidentType.BOMBING);
        assertThat(start(event)).isEqualTo("2024-01-03");
        assertThat(event.killed()).isEqualTo(Count.exactly(84));
        assertThat(event.extra()).containsExactly(java.util.Map.entry("Phase", "first"));
        assertThat(event.where()).satisfies(where -> {
            assertThat(where.latitude()).isEqualTo(30.28);
            assertThat(where.longitude()).isEqualTo(57.08);
            assertThat(where.name()).isEqualTo("Kerman");
            assertThat(where.country()).isEqualTo("IR");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiterIsFound(String delimiter) {
        String table = "date,lat,lon,title\n2024-01-03,1,2,x\n".replace(",", delimiter);
        assertThat(Collected.of(table, "a.csv").events)
                .singleElement()
                .satisfies(e -> assertThat(e.where()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-03|2024-01-03|2024-01-03|2024-01-03",
                "2024-01-03T10:15:00Z|2024-01-03|2024-01-03|2024-01-03T10:15:00Z",
                "2024-01-03 00:00:00|2024-01-03|2024-01-03|2024-01-03",
                "1704277800|2024-01-03|2024-01-03|2024-01-03T10:30:00Z",
                "1704240000000|2024-01-03|2024-01-03|2024-01-03",
                "2024|2024-01-01|2024-12-31|2024",
                "2024-02|2024-02-01|2024-02-29|2024-02",
                "20240103|2024-01-03|2024-01-03|2024-01-03",
                "3 January 2024|2024-01-03|2024-01-03|2024-01-03",
                "Jan 3, 2024|2024-01-03|2024-01-03|2024-01-03",
                "31.1.2024|2024-01-31|2024-01-31|2024-01-31",
                "1/31/2024|2024-01-31|2024-01-31|2024-01-31"
            })
    void datesAreReadAsFilesWriteThem(String written, String first, String last, String edtf) {
        Event event = Collected.of("date\ttitle\n\"" + written + "\"\tx\n", "a.tsv")
                .events
                .get(0);
        assertThat(event.when()).satisfies(when -> {
            assertThat(when.start()).isEqualTo(first);
            assertThat(when.end()).isEqualTo(last);
            assertThat(when.edtf()).isEqualTo(edtf);
            assertThat(when.text()).isEqualTo(written);
        });
    }

    @Test
    void oneDateTellsTheOrderOfItsColumn() {
        Collected read = Collected.of("date,title\n03/04/2024,a\n03/31/2024,b\n", "a.csv");
        assertThat(start(read.events.get(0))).isEqualTo("2024-03-04");
        assertThat(read.problems).isEmpty();
    }

    @Test
    void orderThatNothingTellsIsAProblem() {
        Collected read = Collected.of("date,title\n03/04/2024,a\n", "a.csv");
        assertThat(start(read.events.get(0))).isEqualTo("2024-04-03");
        assertThat(read.codes()).containsExactly("date-order-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-31,1,2,date-impossible",
        "soon,1,2,date-unreadable",
        "2024-01-03,95,200,coordinates-out-of-range",
        "2024-01-03,120.5,31.2,coordinates-swapped",
        "2024-01-03,NaN,2,coordinates-unreadable",
        "2024-01-03,,2,coordinates-incomplete"
    })
    void valueThatCannotBeUsedIsCountedAndTheRowKept(String date, String lat, String lon, String code) {
        Collected read =
                Collected.of("date,lat,lon,title\n%s,%s,%s,x\n".formatted(date, lat == null ? "" : lat, lon), "a.csv");
        assertThat(read.codes()).containsExactly(code);
        assertThat(read.problems.get(0).row()).isEqualTo(2);
        Event event = read.events.get(0);
        assertThat(event.when() == null).isEqualTo(code.startsWith("date"));
        assertThat(event.where() == null).isEqualTo(code.startsWith("coordinates"));
        assertThat(event.extra()).containsValue(code.startsWith("date") ? date : lon);
    }

    @Test
    void raggedRowsAreToldByLine() {
        Collected read =
                Collected.of("date,lat,lon,title\n2024-01-03,1,2,a,b\n\n2024-01-04,1\n2024-01-05,1,2,c\n", "a.csv");
        assertThat(read.events)
                .extracting(EventFilesTest::start)
                .containsExactly(LocalDate.of(2024, 1, 4), LocalDate.of(2024, 1, 5));
        assertThat(read.problems)
                .extracting(FileProblem::row, FileProblem::code, FileProblem::rejected)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2, "row-too-long", true),
                        org.assertj.core.groups.Tuple.tuple(4, "row-too-short", false));
    }

    @Test
    void rowWithoutDatePlaceAndTitleIsRejected() {
        Collected read = Collected.of("date,lat,lon,title,phase\n,,,,x\n2024,,,,y\n", "a.csv");
        assertThat(read.events).hasSize(1);
        assertThat(read.problems)
                .singleElement()
                .satisfies(p -> assertThat(p.rejected()).isTrue());
    }

    @Test
    void oldEncodingIsReadAndTold() {
        byte[] bytes = "date,title\n2024-01-03,Überfall\n".getBytes(Charset.forName("windows-1252"));
        Collected read = Collected.of(bytes, "a.csv");
        assertThat(read.events.get(0).title()).isEqualTo("Überfall");
        assertThat(read.codes()).containsExactly("encoding-guessed");
    }

    @Test
    void geoJsonPointsBecomeEvents() {
        Collected read = Collected.of(
                FEATURE.formatted("\"id\":7,\"geometry\":{\"type\":\"Point\",\"coordinates\":[57.08,30.28,5]},"
                        + "\"properties\":{\"name\":\"A\",\"time\":1704240000000,\"mag\":4.5,\"empty\":null}"),
                "a.geojson");
        Event event = read.events.get(0);
        assertThat(event.id()).isEqualTo("7");
        assertThat(event.title()).isEqualTo("A");
        assertThat(start(event)).isEqualTo("2024-01-03");
        assertThat(event.extra()).containsExactly(java.util.Map.entry("mag", "4.5"));
        assertThat(event.where())
                .satisfies(where -> assertThat(where.latitude()).isEqualTo(30.28));
    }

    @Test
    void startAndEndAreARange() {
        Collected read = Collected.of("start,end,title\n2024-01-03,2024-01-05,x\n2024-01-03,2024-01-01,y\n", "a.csv");
        assertThat(read.events.get(0).when())
                .satisfies(w -> assertThat(w.edtf()).isEqualTo("2024-01-03/2024-01-05"));
        assertThat(start(read.events.get(1))).isEqualTo("2024-01-03");
        assertThat(read.codes()).containsExactly("date-end-before-start");
    }

    @Test
    void linesAndNotANumberAreCounted() {
        Collected read = Collected.of(
                FEATURE.formatted("\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]},"
                        + "\"properties\":{\"title\":\"A\",\"date\":\"2024\"}},{\"type\":\"Feature\","
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,2]},\"properties\":{\"title\":\"B\"}"),
                "a.json");
        assertThat(read.events.get(0).where()).satisfies(where -> {
            assertThat(where.latitude()).isEqualTo(3);
            assertThat(where.radiusKm()).isCloseTo(157, within(1.0));
            assertThat(where.precision()).isEqualTo(PlacePrecision.ADMIN1);
        });
        assertThat(read.events.get(1).where()).isNull();
        assertThat(read.codes()).containsExactly("geometry-reduced", "coordinates-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a.csv~<!DOCTYPE html><html><body>Sign in</body></html>~This is a web page, not a table",
                "a.csv~` `~This file is empty",
                "a.csv~name,notes\\nx,y\\n~No usable columns in this table",
                "a.csv~date,title\\n~This table has no rows",
                "a.csv~date,title\\n2024,\"open\\n~This table breaks off",
                "a.csv~PK\\u0003\\u0003~This archive is damaged",
                "a.json~{\"type\":\"FeatureCollection\",\"features\":[{\"type\":~This file breaks off",
                "a.json~{\"type\":\"FeatureCollection\",\"features\":[}]}~This JSON can't be read",
                "a.json~{\"hello\":1}~This JSON holds no events",
                "a.json~[{\"hello\":1}]~No usable rows in this file",
                "a.json~{\"type\":\"FeatureCollection\",\"features\":[]}~This file has no events",
                "a.kml~<?xml version=\"1.0\"?><kml></kml>~This file has no events"
            })
    void fileThatCannotBeUsedSaysWhy(String name, String text, String title) {
        assertThatThrownBy(() -> Collected.of(text.replace("\\n", "\n").replace("\\u0003", "\u0003"), name))
                .isInstanceOfSatisfying(FormatException.class, e -> {
                    assertThat(e.title()).isEqualTo(title);
                    assertThat(e.detail()).contains(name);
                });
    }

    @Test
    void columnsThatWereFoundAreNamed() {
        assertThatThrownBy(() -> Collected.of("who,notes\nx,y\n", "a.csv"))
                .hasMessageContaining("who, notes")
                .hasMessageContaining("lat and lon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a.txt~On Monday, the city, the port and the airport were hit.\\nTwo people, one a child, died.~",
                "a.html~<html><body>date,lat,lon</body></html>~",
                "a.txt~[Updated] A blast hit the city.~",
                "a.txt~date,lat,lon,title\\n2024,1,2,x\\n~CSV",
                "a~{\"type\":\"FeatureCollection\",\"features\":[]}~GEOJSON",
                "a.json~{\"type\":\"FeatureCollection\",\"dateline\":{}}~EVENTS_JSON",
                "a.xml~<kml>~KML"
            })
    void contentTellsEventFilesFromArticles(String name, String text, EventFormat format) {
        byte[] head = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(EventFiles.recognise(head, name).orElse(null)).isEqualTo(format);
    }
}
