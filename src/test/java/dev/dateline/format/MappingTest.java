package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How columns are read: guessed, told, changed by a person; and what a file would give. */
class MappingTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Mapping.Assignment column(Mapping mapping, String name) {
        return mapping.columns().stream()
                .filter(a -> a.column().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Event Date,DATE",
        "дата,DATE",
        "Breite,LATITUDE",
        "start_lng,LONGITUDE",
        "Ort,PLACE",
        "Fatalities,KILLED",
        "Case No,",
        "identity,"
    })
    void namesTellRoles(String name, Role role) {
        Mapping mapping = Mapping.guess(List.of(name, "start_lat"));
        assertThat(column(mapping, name).role()).isEqualTo(role);
    }

    @Test
    void timeBesideADateIsATimeOfDay() {
        Collected read = Collected.of("date,time,title\n2031-03-04,14:05,x\n", "a.csv");
        assertThat(read.when(0).edtf()).isEqualTo("2031-03-04T14:05:00");
        assertThat(column(read.mapping, "time").role()).isEqualTo(Role.TIME);
    }

    @Test
    void orderOfDayAndMonthIsDecidedOverTheColumnAndShownWithItsEvidence() {
        StringBuilder table = new StringBuilder("date,title\n");
        table.append("03/04/2031,x\n".repeat(3000)).append("03/31/2031,y\n");
        Collected read = Collected.of(table.toString(), "a.csv");
        assertThat(read.when(0).start()).isEqualTo("2031-03-04");
        assertThat(column(read.mapping, "date"))
                .extracting(Mapping.Assignment::role, Mapping.Assignment::order, Mapping.Assignment::evidence)
                .containsExactly(Role.DATE, DateOrder.MONTH_FIRST, "told by 03/31/2031");
    }

    @Test
    void valuesThatContradictTheOrderAreTold() {
        Collected read = Collected.of("date,title\n31/03/2031,a\n30/03/2031,b\n03/31/2031,c\n", "a.csv");
        assertThat(column(read.mapping, "date").evidence()).contains("1 of 3 values contradict");
        assertThat(read.problems)
                .extracting(FileProblem::row, FileProblem::code)
                .containsExactly(tuple(4, "date-impossible"));
    }

    @Test
    void aPersonsMappingIsFollowed() {
        String table = "a,b,c,d,e\n03/04/2031,30.28,57.08,Blast,7\n";
        Mapping mapping = new Mapping(List.of(
                new Mapping.Assignment("a", Role.DATE, null, DateOrder.MONTH_FIRST, "chosen"),
                new Mapping.Assignment("b", Role.LATITUDE, null, null, "chosen"),
                new Mapping.Assignment("c", Role.LONGITUDE, null, null, "chosen"),
                new Mapping.Assignment("d", Role.TITLE, null, null, "chosen")));
        Collected read = Collected.of(bytes(table), "a.csv", new Reading(mapping, PlaceFinder.NONE));
        assertThat(read.when(0).start()).isEqualTo("2031-03-04");
        assertThat(read.where(0).longitude()).isEqualTo(57.08);
        assertThat(read.events.get(0).title()).isEqualTo("Blast");
        assertThat(read.events.get(0).extra()).containsExactly(entry("e", "7"));
    }

    @Test
    void placesWithoutPointsAreFoundByNameAndMarked() {
        PlaceFinder finder = (place, admin1, country) -> place.equals("Kerman") && "IR".equals(country)
                ? new Where("Kerman", place, "IR", "Iran", "Kerman", 30.28, 57.08, PlacePrecision.CITY, 7, 128234)
                : null;
        String table = "date,place,country,lat,lon\n2031,Kerman,Iran,,\n2031,Nowhere,Iran,,\n2031,Kerman,Iran,1,2\n";
        Collected read = Collected.of(bytes(table), "a.csv", new Reading(null, finder));
        assertThat(read.where(0).geonameId()).isEqualTo(128234);
        assertThat(read.events.get(0).extra()).containsEntry(Reading.GEOCODED, "Kerman");
        assertThat(read.events.get(1).where()).isNull();
        assertThat(read.events.get(1).extra()).containsEntry("place", "Nowhere");
        assertThat(read.where(2).latitude()).isEqualTo(1);
        assertThat(read.events.get(2).extra()).doesNotContainKey(Reading.GEOCODED);
    }

    @Test
    void previewAccountsForEveryRow() throws IOException {
        String table = "date,lat,lon,title\n2031-03-04,1,2,a\n,1,2,b\n2031-05-06,,,c\nsoon,1,2,d\n1,2,3,4,5\n,,,e\n";
        Preview preview = Preview.of(new ByteArrayInputStream(bytes(table)), "a.csv", Reading.usual(), 1000, 10);
        RowReport report = preview.report();
        assertThat(preview.complete()).isTrue();
        assertThat(List.of(report.rows(), report.events(), report.undated(), report.unlocated(), report.rejected()))
                .containsExactly(6, 5, 3, 2, 1);
        assertThat(report.neither()).isEqualTo(1);
        assertThat(report.first()).isEqualTo("2031-03-04");
        assertThat(report.last()).isEqualTo("2031-05-06");
        assertThat(report.sample()).hasSize(3);
        assertThat(report.mapping().columns()).hasSize(4);
        assertThat(report.recognition()).isNotNull();
        assertThat(report.problems())
                .extracting(FileProblem::row, FileProblem::code)
                .contains(
                        tuple(3, "undated"),
                        tuple(4, "unlocated"),
                        tuple(5, "date-unreadable"),
                        tuple(6, "row-too-long"));
    }

    @Test
    void previewOfALargeFileEndsWhereItIsTold() throws IOException {
        String table = "date,lat,lon,title\n" + "2031-03-04,1,2,a\n".repeat(50_000);
        Preview preview = Preview.of(new ByteArrayInputStream(bytes(table)), "a.csv", Reading.usual(), 20_000, 10);
        assertThat(preview.complete()).isFalse();
        assertThat(preview.report().rows()).isEqualTo(20_000);
        assertThat(preview.report().sample()).hasSizeBetween(150, 400);
    }
}
