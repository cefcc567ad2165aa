package dev.dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.incident.IncidentType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"acled", "cameo", "gtd", "plover", "ucdp"})
    void codeThatATypeIsWrittenAsIsReadAsThatType(String scheme) {
        int codes = 0;
        for (IncidentType type : IncidentType.values()) {
            String code = Codes.of(scheme, type);
            if (code != null) {
                codes++;
                assertThat(Objects.requireNonNull(Codes.type(scheme, code)).type())
                        .as(code)
                        .isEqualTo(type);
            }
        }
        assertThat(codes).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "cameo,0233,OTHER",
        "cameo,1831,BOMBING",
        "cameo,1953,BOMBARDMENT",
        "cameo,20,ATTACK",
        "acled,Non-violent transfer of territory,TAKEOVER",
        "plover,PROTEST-riot,RIOT"
    })
    void longerCodesAreOfTheirShorterOnes(String scheme, String code, IncidentType type) {
        assertThat(Objects.requireNonNull(Codes.type(scheme, code)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"Vehicle attack,VEHICLE_ATTACK", "vehicle-attack,VEHICLE_ATTACK", "Peaceful protest,PROTEST"})
    void wordsOfOtherTablesAreOurCodesOrAcleds(String word, IncidentType type) {
        assertThat(Objects.requireNonNull(Codes.type(null, word)).type()).isEqualTo(type);
    }

    @Test
    void codeThatNobodyKnowsHasNoType() {
        assertThat(Codes.type("gtd", "99")).isNull();
        assertThat(Codes.type(null, "3")).isNull();
        assertThat(Codes.type("cameo", "---")).isNull();
    }

    @Test
    void fipsCodesAreOtherThanIso() {
        assertThat(Countries.ofFips("UP")).isEqualTo("UA");
        assertThat(Countries.ofFips("IS")).isEqualTo("IL");
        assertThat(Countries.code("DR Congo (Zaire)")).isEqualTo("CD");
        assertThat(Countries.code("IRN")).isEqualTo("IR");
    }
}
