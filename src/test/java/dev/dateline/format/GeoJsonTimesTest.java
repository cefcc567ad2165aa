package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where GeoJSON keeps its times: RFC 7946 says nothing, each program its own. */
class GeoJsonTimesTest {
    private static Collected read(String properties, String more) {
        return Collected.of(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"title\":\"x\""
                        + properties + "}" + more + "}]}",
                "a.geojson");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Leaflet.timeline
                "\"start\":\"2031-03-04\",\"end\":\"2031-03-06\",\"startExclusive\":\"true\"|2031-03-04/2031-03-06",
                "\"start\":1930348800000,\"end\":1930435200000|2031-03-04/2031-03-05",
                // Leaflet.TimeDimension
                "\"times\":[\"2031-03-04\",\"2031-03-05\",\"2031-03-06\"]|2031-03-04/2031-03-06",
                "\"coordTimes\":[[\"2031-03-04\"],[\"2031-03-05\"]]|2031-03-04/2031-03-05",
                "\"coordTimes\":\"2031-03-04\"|2031-03-04",
                "\"time\":\"2031-03-04T10:00:00Z\"|2031-03-04T10:00:00Z",
                // toGeoJSON's KML
                "\"timespan\":{\"begin\":\"2031-03\",\"end\":\"2031-05\"}|2031-03-01/2031-05-31",
                "\"timestamp\":\"2031-03\"|2031-03",
                // GeoJSON-T, Linked Places
                "\"when\":{\"timespans\":[{\"start\":{\"in\":\"2031\"},\"end\":{\"in\":\"2033\"}}]}|2031-01-01/2033-12-31",
                "\"when\":{\"timespans\":[{\"start\":{\"earliest\":\"2031-01-01\",\"latest\":\"2031-02-01\"}}]}|2031-01-01/2031-02-01",
                // STAC
                "\"datetime\":null,\"start_datetime\":\"2031-03-04T00:00:00Z\",\"end_datetime\":\"2031-03-05T00:00:00Z\"|2031-03-04/2031-03-05",
                // OpenHistoricalMap, USGS, Dateline
                "\"start_date\":\"2031-03\",\"start_date:edtf\":\"2031-03~\"|2031-03~",
                "\"time\":1930386600000|2031-03-04T10:30:00Z",
                "\"start\":\"2031-01-01\",\"end\":\"2031-12-31\",\"date\":\"2031\"|2031"
            })
    void propertiesTellWhen(String properties, String edtf) {
        Collected read = read("," + properties, ",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}");
        assertThat(read.when(0).edtf()).isEqualTo(edtf);
        assertThat(read.problems).isEmpty();
    }

    @Test
    void featureWhenIsReadBesideItsProperties() {
        Collected read = read("", ",\"geometry\":null,\"when\":{\"timespans\":[{\"start\":\"2031\"}]}");
        assertThat(read.when(0).edtf()).isEqualTo("2031");
        assertThat(read.events.get(0).where()).isNull();
    }

    @Test
    void tripHasItsTimesInItsPositions() {
        Collected read = read(
                "",
                ",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1,2,0,1930348800],[1.1,2.1,0,1930435200]]}");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04/2031-03-05");
    }

    @Test
    void featureAloneIsRead() {
        Collected read = Collected.of(
                "{\n\"type\":\"Feature\",\n\"properties\":{\"title\":\"x\",\"date\":\"2031\"},\n\"geometry\":null}",
                "a.json");
        assertThat(read.events).hasSize(1);
    }

    @Test
    void listOfObjectsUnderAnyNameIsRead() {
        Collected read = Collected.of(
                "{\"count\":1,\"results\":[{\"id\":7,\"content\":\"Fire\",\"start\":\"2031-03-04\",\"where\":{\"lat\":1,\"lon\":2}}]}",
                "a.json");
        assertThat(read.events).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("7");
            assertThat(event.title()).isEqualTo("Fire");
        });
    }
}
