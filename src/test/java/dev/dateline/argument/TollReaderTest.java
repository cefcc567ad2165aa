package dev.dateline.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TollReaderTest {
    private final TollReader reader = TollReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb killed at least 25 people and wounded more than 50. | KILLED 25.. INJURED 50..",
                "Seventeen people were killed in the capital. | KILLED 17..17",
                "Officials report 17 dead and 59 injured. | KILLED 17..17 INJURED 59..59",
                "It left 40 dead. | KILLED 40..40",
                "Nobody was hurt. | INJURED 0..0",
                "No deaths have been reported. | KILLED 0..0",
                "A policeman was killed. | KILLED 1..1",
                "The attacker was shot and killed. |",
                "He stabbed a man to death and one worshipper was hurt. | INJURED 1..1",
                "About 2,500 were injured and 31 people died. | INJURED 2500..2500 KILLED 31..31",
                "The earthquake killed between 12,000 and 15,000 people. | KILLED 12000..15000",
                "Six soldiers were killed and four others were wounded. | KILLED 6..6 INJURED 4..4",
                "Twenty-one people died, two hundred and three were hurt. | KILLED 21..21 INJURED 203..203",
                "Almost 400 casualties were counted. | CASUALTIES ..400",
                "The toll rose to 76. | KILLED 76..76",
                "An explosion destroyed 300 houses. |",
            })
    void readsNumbersOfPeopleHarmed(String text, String expected) {
        List<Toll> tolls =
                reader.read(Document.of(text, null, null).sentences().get(0).tokens());
        String found = tolls.stream()
                .map(t -> t.role() + " " + bound(t.count().min()) + ".."
                        + bound(t.count().max()))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    private static String bound(Integer bound) {
        return bound == null ? "" : bound.toString();
    }
}
