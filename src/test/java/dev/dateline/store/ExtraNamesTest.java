package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExtraNamesTest {
    private final ExtraNames names = new ExtraNames();

    private static Map<String, String> row(String... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private List<Map.Entry<String, String>> roundTrip(Map<String, String> row) {
        ExtraNames.Packed packed = Objects.requireNonNull(names.packed(row));
        return List.copyOf(ExtraNames.unpacked(packed.names(), packed.values()).entrySet());
    }

    @Test
    void givesBackNamesAndValuesInTheRowsOrder() {
        Map<String, String> row = row("year", "2031", "notes", "one, \"two\"\nthree");
        assertThat(roundTrip(row)).isEqualTo(List.copyOf(row.entrySet()));
    }

    @Test
    void learnsAColumnWhereItStandsBetweenTheOthers() {
        roundTrip(row("a", "1", "c", "3"));
        Map<String, String> whole = row("a", "1", "b", "2", "c", "3");
        assertThat(roundTrip(whole)).isEqualTo(List.copyOf(whole.entrySet()));
        assertThat(Objects.requireNonNull(names.packed(row("c", "9"))).names()).containsExactly("a", "b", "c");
    }

    @Test
    void givesBackARowWithoutValuesAtItsEnd() {
        roundTrip(row("a", "1", "b", "2"));
        assertThat(roundTrip(row("a", "1"))).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void leavesRowsOfAnotherOrderAsTheyAre() {
        roundTrip(row("a", "1", "b", "2"));
        assertThat(names.packed(row("b", "2", "a", "1"))).isNull();
        assertThat(names.packed(row("b", "2", "new", "3", "a", "1"))).isNull();
    }

    @Test
    void leavesValuesAsTheyAreThatCouldBeMistaken() {
        assertThat(names.packed(row("a", ""))).isNull();
        assertThat(names.packed(row("a", "x\u001Fy"))).isNull();
    }

    @Test
    void takesNoMoreThanSomeHundredSetsOfNames() {
        for (int i = 0; i < 300; i++) {
            names.packed(row("n" + i, "1"));
        }
        assertThat(names.packed(row("n299", "1"))).isNull();
        assertThat(names.packed(row("n0", "1"))).isNotNull();
    }
}
