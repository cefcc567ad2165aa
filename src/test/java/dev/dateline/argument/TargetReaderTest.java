package dev.dateline.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.Sentence;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetReaderTest {
    private final TargetReader reader = TargetReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked a convoy of the charity near the border. | a convoy of the charity",
                "A convoy was ambushed on Monday. | A convoy",
                "A helicopter with 18 people on board was struck by gunfire. | A helicopter",
                "There was an arson attack on power cables in the north. | power cables",
                "They fired into the crowd and fled. | the crowd",
                "He drove a van into pedestrians. | pedestrians",
                "Russia fired two missiles at a military academy in the east. | a military academy",
                "They set fire to a depot. | a depot",
                "The mob set the town hall on fire. | the town hall",
                "A bomb went off outside the mosque. | the mosque",
                "Gunmen killed 12 people, three of them children, in a hostel. | a hostel",
                "A bomber blew himself up at the gate of the interior ministry. | the interior ministry",
                "The man killed 11 worshippers on Saturday. | 11 worshippers",
                "Gunmen abducted more than 300 boys from a school. | 300 boys",
                "He killed six people on Monday. |",
                "They seized power in the night. |",
                "The army attacked Kunduz at dawn. |",
                "The company opened an office. |",
                "The attack took place near the border. |",
                "A suicide attack began at dawn. |",
            })
    void findsWhoOrWhatWasHit(String text, String expected) {
        Sentence sentence = Document.of(text, null, null).sentences().get(0);
        String found = reader.read(sentence.tokens()).stream()
                .sorted((a, b) -> a.rank() - b.rank())
                .limit(1)
                .map(t -> text.substring(
                        sentence.tokens().get(t.from()).start(),
                        sentence.tokens().get(t.to() - 1).end()))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }
}
