package dev.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @ParameterizedTest
    @CsvSource({
        "Paris, FR, CITY",
        "Kerman, IR, CITY",
        "KERMAN, IR, CITY",
        "Côte d'Ivoire, CI, COUNTRY",
        "U.S., US, COUNTRY",
        "Britain, GB, COUNTRY",
        "New York, US, CITY",
        "Kiev, UA, CITY",
        "Calif., US, ADMIN1",
        "N.Y., US, ADMIN1",
        "Turkish, TR, COUNTRY",
        "Islamabad, PK, CITY",
        "Donbas, UA, REGION",
        "Georgia, GE, COUNTRY",
        "Jordan, JO, COUNTRY",
        "Lebanon, LB, COUNTRY",
        "Chad, TD, COUNTRY",
        "Niger, NE, COUNTRY",
        "Turkey, TR, COUNTRY",
        "Congo, CD, COUNTRY",
        "US, US, COUNTRY",
        "UK, GB, COUNTRY",
        "Tripoli, LY, CITY",
        "Santiago, CL, CITY",
        "San José, CR, CITY",
        "Birmingham, GB, CITY",
        "Cambridge, GB, CITY",
        "Moscow, RU, CITY",
        "Alexandria, EG, CITY",
        "Nice, FR, CITY",
        "Victoria, CA, CITY",
        "Kingston, JM, CITY",
        "Hamilton, CA, CITY",
        "Newcastle, AU, CITY",
        "Granada, ES, CITY",
        "Geneva, CH, CITY",
        "Basra, IQ, CITY",
        "Raqqa, SY, CITY",
        "Bruges, BE, CITY",
        "Frankfurt, DE, CITY",
        "Santa Cruz, BO, CITY",
        "Delaware, US, ADMIN1",
        "Kaluga Region, RU, ADMIN1",
        "Danube Delta, RO, REGION",
        "Mount Nyiragongo, CD, MOUNTAIN",
        "Evin Prison, IR, LANDMARK",
        "Strait of Dover, , SEA",
        "Kherson, UA, CITY"
    })
    void findsTheMostProminentPlaceOfAName(String name, String country, FeatureClass featureClass) {
        Place place = GAZETTEER.lookUp(name).get(0).place();
        assertThat(place.country()).isEqualTo(country);
        assertThat(place.featureClass()).isEqualTo(featureClass);
    }

    @Test
    void saysWhetherALongerNameStartsWithTheWords() {
        assertThat(GAZETTEER.startsLongerName("new")).isTrue();
        assertThat(GAZETTEER.startsLongerName("zzyzx qwert")).isFalse();
    }

    @Test
    void findsNothingForAnEmptyOrUnknownName() {
        assertThat(GAZETTEER.lookUp("")).isEmpty();
        assertThat(GAZETTEER.lookUp("Qwertyville-on-Zzyzx")).isEmpty();
    }

    @Test
    void everyPlaceLiesInTheWorldAndEveryCountryIsKnown() {
        for (int id = 0; id < GAZETTEER.size(); id++) {
            Place place = GAZETTEER.place(id);
            assertThat(place.name()).isNotBlank();
            assertThat(place.radiusKm()).isBetween(0.0, 10_000.0);
            if (place.featureClass() == FeatureClass.CITY && place.country() != null) {
                assertThat(GAZETTEER.country(place.country()))
                        .as(place.toString())
                        .isPresent();
            }
        }
    }

    @Test
    void knowsCapitalsAndDivisions() {
        assertThat(GAZETTEER.capital("TR").orElseThrow().name()).isEqualTo("Ankara");
        Place kerman = GAZETTEER.lookUp("Kerman").get(0).place();
        assertThat(GAZETTEER.admin1("IR", kerman.admin1()).orElseThrow().name()).isEqualTo("Kerman");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        byte[] bytes;
        try (InputStream in = GazetteerTest.class.getResourceAsStream("/gazetteer/gazetteer.bin")) {
            bytes = in.readAllBytes();
        }
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> CompiledGazetteer.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> CompiledGazetteer.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a compiled gazetteer");
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Étienne, st etienne",
        "St. Etienne, st etienne",
        "Mt. Everest, mount everest",
        "N'Djaména, ndjamena"
    })
    void foldsNamesToOneForm(String name, String folded) {
        assertThat(NameFolding.fold(name)).isEqualTo(folded);
        assertThat(NameFolding.fold(folded)).isEqualTo(folded);
    }
}
