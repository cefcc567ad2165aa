package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files in the wild have: each is told with its line, and nothing is thrown but what a person can read. */
class BadInputTest {
    private static final String HEADER = "date,lat,lon,title\n";

    private static void assertRefused(String text, String name, String title, String... details) {
        assertThatThrownBy(() -> Collected.of(text, name)).isInstanceOfSatisfying(FormatException.class, e -> {
            assertThat(e.title()).isEqualTo(title);
            assertThat(e.detail()).contains(name).contains(details);
        });
    }

    @Test
    void outsideEntitiesAreNeverRead() {
        assertRefused(
                "<?xml version=\"1.0\"?>\n"
                        + "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                        + "<kml><Placemark><name>&x;</name></Placemark></kml>",
                "a.kml",
                "This XML can't be read",
                "line 3",
                "entity");
    }

    @Test
    void entitiesCannotMultiply() {
        assertRefused(
                "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c"
                        + " \"&b;&b;&b;\">]><kml><Placemark><description>&c;</description></Placemark></kml>",
                "a.kml",
                "This XML can't be read",
                "entity");
    }

    @Test
    void xmlThatBreaksOffOrIsNestedWithoutEndIsTold() {
        assertRefused("<kml>\n<Placemark>\n<name>x", "a.kml", "This XML can't be read", "line 3");
        assertRefused("<kml>" + "<Folder>".repeat(1000), "a.kml", "This XML is nested too deeply", "line 1");
    }

    @Test
    void lineWithoutEndIsStopped() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        for (String head : new String[] {
            HEADER + "2031-03-04,1,2,\"", HEADER + "2031-03-04,1,2,", "{\"date\":\"2031\"}\n{\"date\":\""
        }) {
            InputStream in =
                    new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), endless);
            assertThatThrownBy(() -> EventFiles.read(in, "a.csv", new Collected()))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("a.csv")
                    .hasMessageContaining("million characters");
        }
    }

    @Test
    void quoteThatIsNeverClosedIsToldByTheRowThatOpensIt() {
        assertRefused(
                HEADER + "2031-03-04,1,2,a\n2031-03-05,1,2,\"b\n2031-03-06,1,2,c\n",
                "a.csv",
                "This table breaks off",
                "line 3");
    }

    @Test
    void headersMayRepeatNamesAndHaveTenThousand() {
        Collected twice = Collected.of("date,title,note,note\n2031-03-04,x,a,b\n", "a.csv");
        assertThat(twice.events.get(0).extra()).containsEntry("note", "a").containsEntry("note (4)", "b");
        String wide = ",c".repeat(9_990);
        Collected many = Collected.of("date,title" + wide + "\n2031-03-04,x" + ",1".repeat(9_990) + "\n", "a.csv");
        assertThat(many.events.get(0).extra()).hasSize(9_990);
        assertRefused("date,title" + ",c".repeat(20_000) + "\n", "a.csv", "A line has too many cells", "10000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "location!\"30.28, 57.08\"",
                "location!30.28;57.08",
                "geolocation!30.28|57.08",
                "place!\"30.28,57.08\""
            })
    void columnOfPlacesMayHoldThePoint(String name, String cell) {
        Collected read = Collected.of("date," + name + ",title\n2031," + cell + ",x\n", "a.csv");
        assertThat(read.where(0).latitude()).isEqualTo(30.28);
        assertThat(read.where(0).longitude()).isEqualTo(57.08);
        assertThat(read.problems).isEmpty();
    }

    @Test
    void addressWithNumbersIsNoPoint() {
        Collected read = Collected.of("date,location,title\n2031,\"12, 41 Main Street\",x\n", "a.csv");
        assertThat(read.events.get(0).where()).isNull();
        assertThat(read.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,2,coordinates-unreadable",
        "Infinity,2,coordinates-unreadable",
        "1e400,2,coordinates-unreadable",
        "120.5,31.2,coordinates-swapped",
        "3500000,5700000,coordinates-projected",
        "95,200,coordinates-out-of-range",
        "0,0,coordinates-zero",
        "north,2,coordinates-unreadable"
    })
    void pointThatIsNoneIsToldAndTheRowKeptAsUnlocated(String lat, String lon, String code) {
        Collected read = Collected.of(HEADER + "2031-03-04," + lat + "," + lon + ",x\n", "a.csv");
        assertThat(read.events)
                .singleElement()
                .satisfies(event -> assertThat(event.where()).isNull());
        assertThat(read.problems)
                .extracting(FileProblem::row, FileProblem::column, FileProblem::code)
                .containsExactly(tuple(2, "lat", code));
        assertThat(read.events.get(0).extra()).containsEntry("lat", lat).containsEntry("lon", lon);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "36°15'30\"N|59°36'E|36.258333|59.6",
                "N 36 15|W 59 30|36.25|-59.5",
                "33,9|35,5|33.9|35.5",
                "-33.45|190|-33.45|-170",
                "−33.45|70.66 W|-33.45|-70.66"
            })
    void pointsAreReadAsPeopleWriteThem(String lat, String lon, double latitude, double longitude) {
        Collected read = Collected.of("date\tlat\tlon\ttitle\n2031\t" + lat + "\t" + lon + "\tx\n", "a.tsv");
        assertThat(read.where(0).latitude()).isCloseTo(latitude, org.assertj.core.api.Assertions.within(1e-5));
        assertThat(read.where(0).longitude()).isCloseTo(longitude, org.assertj.core.api.Assertions.within(1e-5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"57.08, 30.28\"|30.28|57.08|false",
                "POINT (57.08 30.28)|30.28|57.08|true",
                "SRID=4326;POINT(57.08 30.28)|30.28|57.08|true",
                "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[57.08,30.28]}\"|30.28|57.08|true",
                "30.28;57.08|30.28|57.08|true"
            })
    void oneColumnMayHoldThePoint(String cell, double latitude, double longitude, boolean asWritten) {
        String value = asWritten ? cell : "\"30.28, 57.08\"";
        Collected read = Collected.of("date,geometry,title\n2031," + value + ",x\n", "a.csv");
        assertThat(read.where(0).latitude()).isEqualTo(latitude);
        assertThat(read.where(0).longitude()).isEqualTo(longitude);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031/03/04:2031/03/09",
                "2031-03-04~2031-03-09",
                "2031-03-04 - 2031-03-09",
                "4 March 2031 to 9 March 2031",
                "4 March 2031 \u2013 9 March 2031"
            })
    void rangeOfTwoDatesIsReadAsUwaziAndPeopleWriteIt(String range) {
        Collected read = Collected.of("Period,lat,lon,title\n" + range + ",1,2,x\n", "a.csv");
        assertThat(read.codes()).isEmpty();
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04/2031-03-09");
    }

    @ParameterizedTest
    @CsvSource({
        "0000,date-impossible",
        "99999-01-01,date-impossible",
        "2031-02-30,date-impossible",
        "99999,date-impossible",
        "31/31/2031,date-impossible",
        "2031-03-04 - soon,date-unreadable",
        "2031-03-09~2031-03-04,date-impossible",
        "when it rained,date-unreadable"
    })
    void dateThatIsNoneIsToldAndTheRowKeptAsUndated(String date, String code) {
        Collected read = Collected.of("date,lat,lon,title\n" + date + ",1,2,x\n", "a.csv");
        assertThat(read.codes()).containsExactly(code);
        assertThat(read.events.get(0).when()).isNull();
        assertThat(read.events.get(0).extra()).containsEntry("date", date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1930386600|2031-03-04T10:30:00Z",
                "1930386600000|2031-03-04T10:30:00Z",
                "1930386600000000|2031-03-04T10:30:00Z",
                "20310304103000|2031-03-04T10:30:00",
                "47911|2031-03-04",
                "2031-03-04T10:30:00+02:00|2031-03-04T10:30:00+02:00",
                "Tue, 04 Mar 2031 10:30:00 GMT|2031-03-04T10:30:00Z",
                "3/4/31 10:30 PM|2031-04-03T22:30:00",
                "2031-03/2031-05|2031-03-01/2031-05-31",
                "2031-03-04/..|2031-03-04/..",
                "2031-03~|2031-03~",
                "2031-21|2031-21",
                "203X|203X",
                "4 Mar 2031|2031-03-04"
            })
    void datesOfEveryKindAreRead(String written, String edtf) {
        assertThat(Collected.of("date;title\n" + written + ";x\n", "a.csv")
                        .when(0)
                        .edtf())
                .isEqualTo(edtf);
    }

    @Test
    void twoTablesInOneFileAreToldWhereTheSecondBegins() {
        Collected read = Collected.of(HEADER + "2031-03-04,1,2,a\n" + HEADER + "2031-03-05,1,2,b\n", "a.csv");
        assertThat(read.events).hasSize(2);
        assertThat(read.problems)
                .extracting(FileProblem::row, FileProblem::code, FileProblem::rejected)
                .containsExactly(tuple(3, "header-again", true));
        assertRefused(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"date\":\"2031\",\"title\":\"x\"}}]}\n"
                        + "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "a.json",
                "This file holds more than one collection",
                "line 2");
    }

    @Test
    void tableOfMentionsSaysWhichFileIsNeeded() {
        assertRefused(
                "1300000001" + "\t1".repeat(15) + "\n", "x.mentions.CSV", "This is a table of mentions", "export.CSV");
    }

    /** Damaged files of each kind give events, problems or a message, and nothing else. */
    @Test
    void damageNeverThrowsAnythingElse() throws IOException {
        Random random = new Random(20261125);
        String[] files = {
            "acled.csv",
            "ucdp-candidate.csv",
            "gtd.csv",
            "20310305.export.CSV",
            "timeline.json",
            "storymap.json",
            "timemap.json",
            "places.kml",
            "way.gpx",
            "feed.xml",
            "timesketch.jsonl",
            "ngec.jsonl",
            "mordecai.jsonl",
            "kepler.json",
            "map.umap",
            "sequence.geojsons",
            "timeline-old.json",
            "acled.json"
        };
        for (String file : files) {
            byte[] whole = Collected.bytes(file);
            for (int i = 0; i < 60; i++) {
                byte[] damaged = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                for (int j = 0; j < random.nextInt(12); j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    EventFiles.recognition(damaged, file);
                    EventFiles.read(new ByteArrayInputStream(damaged), file, new Collected());
                } catch (FormatException e) {
                    assertThat(e.detail()).as("%s %d", file, i).contains(file);
                }
            }
        }
    }
}
