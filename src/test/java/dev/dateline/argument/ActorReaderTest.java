package dev.dateline.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorReaderTest {
    private static final Set<String> DEMONYMS = Set.of("israeli", "ugandan");

    private final ActorReader reader = ActorReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boko Haram fighters killed ten villagers. | Boko Haram",
                "SHINING PATH TERRORISTS SHOT 16 PEASANTS. | SHINING PATH",
                "THE ATTACK IS A CRIME. |",
                "The Israeli army shelled the town. | Israeli army",
                "Members of the Gran Grif gang killed 115 people. | Gran Grif",
                "Gunmen of the FPMR ambushed his motorcade. | FPMR",
                "Troops of the 103rd Infantry Brigade killed nine men. | 103rd Infantry Brigade",
                "A group calling itself Red Dawn said it was responsible. | Red Dawn",
                "The army killed nine members of the ELN. |",
                "The army fought against Boko Haram. |",
                "The Rapid Support Forces (RSF) took the town. | Rapid Support Forces",
                "Al Shabaab, which is allied with al Qaeda, claimed the attack. | Al Shabaab",
                "The Ugandan army struck camps of the ADF. | Ugandan army",
            })
    void namesThoseWhoAct(String text, String expected) {
        List<String> found = reader
                .read(tokens(text), i -> DEMONYMS.contains(tokens(text).get(i).lower()))
                .stream()
                .map(Actor::name)
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void knowsOneGroupByItsNames() {
        assertThat(reader.group("ISIS")).isEqualTo(reader.group("Islamic State"));
        assertThat(reader.group("ISKP")).isNotEqualTo(reader.group("Islamic State"));
    }

    @Test
    void tellsClaimsFromDenials() {
        assertThat(reader.claims(tokens("Islamic State claimed responsibility for the attack.")))
                .isTrue();
        assertThat(reader.claims(tokens("The group said that it had carried out the bombing.")))
                .isTrue();
        assertThat(reader.claims(tokens("No group has claimed that attack."))).isFalse();
        assertThat(reader.claims(tokens("The group opened an office."))).isFalse();
    }

    @Test
    void findsTheWordsThatPointBackToAGroup() {
        assertThat(reader.anaphor(tokens("In October its fighters shot two tourists.")))
                .isEqualTo(3);
        assertThat(reader.anaphor(tokens("A group of tourists was shot."))).isEqualTo(-1);
    }

    private static List<Token> tokens(String text) {
        return Document.of(text, null, null).sentences().get(0).tokens();
    }
}
