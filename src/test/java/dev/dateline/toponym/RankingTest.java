package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import org.junit.jupiter.api.Test;

/** Which of the places of one name a text means. */
class RankingTest {
    private final ToponymResolver resolver = new ToponymResolver(SmallGazetteer.world());

    private String resolved(String text, String name) {
        return resolver.resolve(Document.of(text, null, null)).stream()
                .filter(t -> t.span().of(text).equals(name))
                .map(t -> t.place().featureClass() + " " + t.place().country() + " "
                        + (t.place().admin1() == null ? "" : t.place().admin1()))
                .reduce("", (a, b) -> a.isEmpty() ? b : a)
                .strip();
    }

    @Test
    void takesTheBestKnownWhereNothingElseIsTold() {
        assertThat(resolved("A bomb went off in Paris on Monday.", "Paris")).isEqualTo("CITY FR 11");
        assertThat(resolved("Police in London made three arrests.", "London")).isEqualTo("CITY GB ENG");
    }

    @Test
    void takesTheOneWithinThePlaceNamedBehindIt() {
        assertThat(resolved("A tornado hit Paris, Texas, on Friday.", "Paris")).isEqualTo("CITY US TX");
        assertThat(resolved("He was shot in London, Ont., on Friday.", "London"))
                .isEqualTo("CITY CA 08");
        assertThat(resolved("A cylinder exploded in Hyderabad in Sindh.", "Hyderabad"))
                .isEqualTo("CITY PK 05");
        assertThat(resolved("A cylinder exploded in Hyderabad (Pakistan).", "Hyderabad"))
                .isEqualTo("CITY PK 05");
    }

    @Test
    void letsTheInnerPlaceTellTheOuter() {
        assertThat(resolved("The samples went to Atlanta, Georgia.", "Georgia")).isEqualTo("ADMIN1 US GA");
        assertThat(resolved("Russia and Georgia signed a truce.", "Georgia")).isEqualTo("COUNTRY GE");
    }

    @Test
    void takesTheOneWithinThePlaceNamedBeforeIt() {
        assertThat(resolved("A blast in Pakistan's Hyderabad killed four.", "Hyderabad"))
                .isEqualTo("CITY PK 05");
        assertThat(resolved("A blast in the Pakistani city of Hyderabad killed four.", "Hyderabad"))
                .isEqualTo("CITY PK 05");
    }

    @Test
    void keepsOneSenseInAnArticle() {
        String text =
                "A blast in Hyderabad killed four. The mayor of Hyderabad, Sindh, spoke. Hospitals in Hyderabad are"
                        + " full.";
        assertThat(resolver.resolve(Document.of(text, null, null)))
                .filteredOn(t -> t.span().of(text).equals("Hyderabad"))
                .hasSize(3)
                .allSatisfy(t -> assertThat(t.place().country()).isEqualTo("PK"));
    }

    @Test
    void prefersTheCountryThatTheArticleIsAbout() {
        String text =
                "Pakistan is in mourning. Pakistani rescuers searched all night after the blast in Hyderabad. Pakistan"
                        + " has had many.";
        assertThat(resolved(text, "Hyderabad")).isEqualTo("CITY PK 05");
    }

    @Test
    void takesTheCityUnlessTheDivisionIsAskedFor() {
        assertThat(resolved("Gunmen attacked a mosque in Kandahar.", "Kandahar"))
                .isEqualTo("CITY AF 23");
        assertThat(resolved("Gunmen attacked a mosque in Kandahar province.", "Kandahar"))
                .isEqualTo("ADMIN1 AF 23");
        assertThat(resolved("Gunmen attacked a mosque in the province of Kandahar.", "Kandahar"))
                .isEqualTo("ADMIN1 AF 23");
        assertThat(resolved("New York Governor Kathy Hochul spoke.", "New York"))
                .isEqualTo("ADMIN1 US NY");
    }

    @Test
    void givesTheRunnersUpBestFirst() {
        String text = "A bomb went off in Paris.";
        ResolvedToponym paris = resolver.resolve(Document.of(text, null, null)).get(0);
        assertThat(paris.candidates()).extracting(place -> place.country()).containsExactly("US");
        assertThat(paris.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void keepsTheSenseThatTheTextExplainedLast() {
        String text =
                "A tornado hit Paris, Texas. Hospitals in Paris are full. Officials flew to Paris, France. In Paris"
                        + " they met nobody.";
        assertThat(resolver.resolve(Document.of(text, null, null)))
                .filteredOn(t -> t.span().of(text).equals("Paris"))
                .extracting(t -> t.place().country())
                .containsExactly("US", "US", "FR", "FR");
    }
}
