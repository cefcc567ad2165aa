package dev.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerBuilderTest {
    @TempDir
    static Path folder;

    private static byte[] first;
    private static Gazetteer gazetteer;

    @BeforeAll
    static void compile() throws IOException {
        Files.write(
                folder.resolve("cities500.txt"),
                List.of(
                        city(1, "Springvale", "Turkey,Old Springvale,123,Спрингвейл,SPV", "US", "NY", "PPL", 4000),
                        city(2, "Al Baṣrah", "Basra,Bassora,Basrah", "IQ", "02", "PPLA", 1_300_000),
                        city(
                                3,
                                "Springvale",
                                "A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U,V,W,X",
                                "AU",
                                "07",
                                "PPL",
                                3900),
                        city(4, "Baguio", "", "PH", "15", "PPL", 300_000)));
        Files.writeString(folder.resolve("admin2.json"), "[{\"code\":\"PH.15.BE\",\"name\":\"Province of Benguet\"}]");
        Files.writeString(folder.resolve("airports.json"), "[]");
        Path out = folder.resolve("first.bin");
        GazetteerBuilder.build(folder, out);
        first = Files.readAllBytes(out);
        try (InputStream in = Files.newInputStream(out)) {
            gazetteer = CompiledGazetteer.read(in);
        }
    }

    private static String city(
            int id, String name, String alternates, String country, String admin1, String code, int population) {
        return String.join(
                "\t",
                Integer.toString(id),
                name,
                name,
                alternates,
                "10.5",
                "20.5",
                "P",
                code,
                country,
                "",
                admin1,
                "BE",
                "",
                "",
                Integer.toString(population));
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("again.bin");
        GazetteerBuilder.build(folder, again);
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
    }

    @Test
    void amongNamesakesTheOneKnownInMoreLanguagesComesFirst() {
        assertThat(gazetteer.lookUp("Springvale"))
                .extracting(e -> e.place().country())
                .containsExactly("AU", "US");
    }

    @Test
    void anAlternateNameThatIsAFarGreaterPlacesMainNameIsDropped() {
        assertThat(gazetteer.lookUp("Turkey"))
                .extracting(e -> e.place().country())
                .containsExactly("TR");
        assertThat(gazetteer.lookUp("Old Springvale")).hasSize(1);
    }

    @Test
    void aSeatTakesTheEnglishNameOfItsDivision() {
        Gazetteer.Entry basra = gazetteer.lookUp("Basra").get(0);
        assertThat(basra.place().name()).isEqualTo("Basra");
        assertThat(basra.place().featureClass()).isEqualTo(FeatureClass.CITY);
        assertThat(basra.kind()).isEqualTo(Gazetteer.NameKind.MAIN);
        assertThat(gazetteer.lookUp("Al Basrah"))
                .extracting(e -> e.place().id())
                .contains(basra.place().id());
    }

    @Test
    void codesDigitsAndOtherScriptsAreNoNames() {
        assertThat(gazetteer.lookUp("SPV")).isEmpty();
        assertThat(gazetteer.lookUp("Спрингвейл")).isEmpty();
    }

    @Test
    void aDivisionIsFoundWithAndWithoutTheWordForItsKind() {
        assertThat(gazetteer.lookUp("Benguet").get(0).place().featureClass()).isEqualTo(FeatureClass.ADMIN2);
        assertThat(gazetteer.lookUp("Benguet province"))
                .extracting(e -> e.place().featureClass())
                .containsOnly(FeatureClass.ADMIN2);
    }
}
