package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Document;
import org.junit.jupiter.api.Test;

/** Where places lie that the gazetteer lacks, and what the text's layout says of those that it has. */
class PlacingTest {
    private final ToponymResolver resolver = new ToponymResolver(SmallGazetteer.world());

    private ResolvedToponym only(String text, String name) {
        return resolver.resolve(Document.of(text, null, null)).stream()
                .filter(toponym -> toponym.span().of(text).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + name));
    }

    @Test
    void placesANameInTheStateToldWhereTheOneKnownLiesElsewhere() {
        ResolvedToponym town = only("Twenty people were shot in San Ysidro, California, on Friday.", "San Ysidro");
        assertThat(town.role()).isEqualTo(ResolvedToponym.Role.VENUE);
        assertThat(town.kind()).isEqualTo(FeatureClass.CITY);
        assertThat(town.place().name()).isEqualTo("California");
    }

    @Test
    void keepsAPlaceBeforeAListOfCountries() {
        assertThat(only("Flights to Leeds, Germany and France were cancelled.", "Leeds")
                        .role())
                .isEqualTo(ResolvedToponym.Role.NAME);
    }

    @Test
    void doesNotMoveACityToTheDistrictOfItsNamesakeFarAway() {
        String text = "Police held a man in the Kensington area of Leeds.";
        assertThat(only(text, "Leeds").place().country()).isEqualTo("GB");
        ResolvedToponym district = only(text, "Kensington");
        assertThat(district.place().name()).isEqualTo("Leeds");
        assertThat(district.kind()).isEqualTo(FeatureClass.DISTRICT);
    }

    @Test
    void widensAPlaceToldByItsDistance() {
        ResolvedToponym reserve = only("Gunmen shot six people at Doukour, about 60 km from Paris.", "Doukour");
        assertThat(reserve.place().name()).isEqualTo("Paris");
        assertThat(reserve.radiusKm()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void movesAPlaceToldByDistanceAndDirection() {
        ResolvedToponym village = only("Gunmen burned the village of Doukour, 50 km north of Paris.", "Doukour");
        assertThat(village.latitude()).isCloseTo(48.86 + 50 / 111.2, within(0.02));
    }

    @Test
    void putsAVenueIntoTheCapitalReferredToBehindIt() {
        ResolvedToponym junction =
                only("The bombs went off at the Dabka junction in the French capital.", "Dabka junction");
        assertThat(junction.place().name()).isEqualTo("Paris");
    }

    @Test
    void letsTheHeadOfAnItemTellTheCountry() {
        assertThat(only("CANADA: Fire destroyed 20 houses in London on Friday.", "London")
                        .place()
                        .country())
                .isEqualTo("CA");
        assertThat(only("12 May | Canada | Fire destroyed 20 houses in London.", "London")
                        .place()
                        .country())
                .isEqualTo("CA");
        assertThat(only("Canada was warned. Fire destroyed 20 houses in London.", "London")
                        .place()
                        .country())
                .isEqualTo("GB");
    }

    @Test
    void comesBackToTheMainCountryInANewParagraph() {
        String text = "France is in mourning. French police searched Paris.\n\n"
                + "The bomb was made in Germany.\n\n"
                + "In the capital all was quiet.";
        assertThat(only(text, "the capital").place().name()).isEqualTo("Paris");
    }

    @Test
    void findsUnlistedTownsInCapitalsByTheirFeatureWord() {
        String text = "TEN PEASANTS WERE KILLED IN THE TOWN OF QUELO IN ONTARIO.";
        assertThat(only(text, "QUELO").place().name()).isEqualTo("Ontario");
        assertThat(resolver.resolve(
                        Document.of("TEN PEASANTS WERE KILLED IN VARIOUS DISTRICTS OF ONTARIO.", null, null)))
                .hasSize(1);
    }

    @Test
    void takesADirectionForNoDivisionOfACountryThatTheTextIsNotAbout() {
        String text = "REBELS TOOK A BASE IN EASTERN DEPARTMENT. CANADA PROTESTED.";
        assertThat(resolver.resolve(Document.of(text, null, null)))
                .extracting(toponym -> toponym.span().of(text))
                .containsExactly("CANADA");
    }

    private boolean placed(String text, String name) {
        return resolver.resolve(Document.of(text, null, null)).stream()
                .anyMatch(toponym -> toponym.span().of(text).equals(name));
    }

    @Test
    void placesNoUnlistedNameInACountryOfParagraphsBefore() {
        assertThat(placed("He flew to Paris.\n\nFive people were killed in Doukour on Monday.", "Doukour"))
                .isFalse();
        assertThat(placed("He flew to Paris.\n\nIt rained.\n\nFive died in the village of Doukour.", "Doukour"))
                .isFalse();
    }

    @Test
    void placesAnUnlistedNameInTheCountryThatTheTextIsAbout() {
        String text = "Floods hit France and Paris, said French officials in Paris.\n\nFrance mourns.\n\nIt rained.\n\n"
                + "Five people were killed in Doukour on Monday.";
        assertThat(only(text, "Doukour").place().name()).isEqualTo("France");
    }

    @Test
    void takesASaintsShrineForNoTownCalledAfterHim() {
        assertThat(placed("Fifty people died at St Anthony's Shrine in Paris on Sunday.", "St Anthony"))
                .isFalse();
        assertThat(placed("St. Anthony's Church was hit in Paris on Sunday.", "St. Anthony"))
                .isFalse();
        assertThat(placed("Fifty people died in St Anthony on Sunday.", "St Anthony"))
                .isTrue();
    }
}
