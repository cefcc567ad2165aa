package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Document;
import dev.dateline.toponym.ResolvedToponym.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a text are mentions of places, and how they refer to them. */
class RecognitionTest {
    private final ToponymResolver resolver = new ToponymResolver(SmallGazetteer.world());

    private List<ResolvedToponym> resolve(String text) {
        return resolver.resolve(Document.of(text, null, null));
    }

    private List<String> named(String text) {
        return resolve(text).stream()
                .filter(ResolvedToponym::named)
                .map(t -> t.span().of(text))
                .toList();
    }

    private ResolvedToponym only(String text, Role role) {
        List<ResolvedToponym> found =
                resolve(text).stream().filter(t -> t.role() == role).toList();
        assertThat(found).as("%s in: %s", role, text).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The home of Thomas Jefferson is a museum.",
                "April Jones went missing.",
                "The speech of Chelsea Clinton was short.",
                "The article in the Boston Globe was long.",
                "The victory of Manchester United was narrow.",
                "The Bank of Georgia raised its rates.",
                "The students of Paris Saint-Germain lost.",
                "In March the talks broke down.",
                "Said the officer: it was Nice to be Reading again.",
                "Gen. Jefferson resigned.",
                "The minister, Abdul Said, resigned.",
            })
    void refusesPeopleOrganisationsAndCommonWords(String text) {
        assertThat(named(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two people were hurt in Nice.",
                "Two people were hurt in Reading on Monday.",
                "Two people were hurt in Bath.",
                "Two people were hurt near Mobile, United States.",
            })
    void takesACommonWordForAPlaceBehindAPreposition(String text) {
        assertThat(named(text)).isNotEmpty();
    }

    @Test
    void readsNamesWithinTheirChain() {
        String text = "Two bombers struck in Kerman, Iran, on 3 January.";
        ResolvedToponym kerman = resolve(text).get(0);
        assertThat(kerman.span().of(text)).isEqualTo("Kerman");
        assertThat(kerman.fullSpan().of(text)).isEqualTo("Kerman, Iran");
        assertThat(named(text)).containsExactly("Kerman", "Iran");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TWO BOMBERS STRUCK IN KERMAN, IRAN, ON WEDNESDAY|KERMAN,IRAN",
                "two bombers struck in kerman, iran, on wednesday|kerman,iran",
                "Two Bombers Strike Mourners in Kerman, Iran|Kerman,Iran",
                "GEN. THOMAS JEFFERSON SAID THE REBELS HAD LEFT KUNDUZ|KUNDUZ",
                "thousands fled from kunduz to kabul after the attack|kunduz,kabul",
            })
    void readsTextWhateverItsCase(String text, String names) {
        assertThat(String.join(",", named(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police in the U.K. and the U.S. made arrests.|U.K.,U.S.",
                "Seven men were held in NRW on Thursday.|NRW",
                "The US and Iran met.|US,Iran",
                "Three were hurt in London, Ont., on Friday.|London,Ont.",
                "Judges in The Hague heard the case.|The Hague",
            })
    void readsShortForms(String text, String names) {
        assertThat(String.join(",", named(text))).isEqualTo(names);
    }

    @Test
    void tellsAdjectivesFromPlaces() {
        ResolvedToponym turkish = only("A Turkish patrol came under fire.", Role.DEMONYM);
        assertThat(turkish.place().country()).isEqualTo("TR");
        assertThat(turkish.locates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two gunmen walked into the Santa Maria church in Istanbul.|Santa Maria church|Istanbul",
                "Four men entered Crocus City Hall in Krasnogorsk.|Crocus City Hall|Krasnogorsk",
                "A bomb exploded in the Al-Noor mosque in Kabul.|Al-Noor mosque|Kabul",
                "In Kabul, a student was shot at Soho High School.|Soho High School|Kabul",
                "A man was stabbed on Bourbon Street in Paris.|Bourbon Street|Paris",
                "A car hit people outside Cologne cathedral.|Cologne cathedral|Cologne",
                "He was held at Kabul airport.|Kabul airport|Kabul",
                "A bomb went off outside the Russian embassy in Kabul.|Russian embassy|Kabul",
                "The wounded are in King Fahd hospital in Tehran.|King Fahd hospital|Tehran",
            })
    void placesVenuesByWhatIsAroundThem(String text, String venue, String place) {
        ResolvedToponym found = only(text, Role.VENUE);
        assertThat(found.venue()).isEqualTo(venue);
        assertThat(found.place().name()).isEqualTo(place);
        assertThat(found.kind()).isEqualTo(FeatureClass.LANDMARK);
    }

    @Test
    void placesAVenueByTheDiscourse() {
        String text = "The attack shook Istanbul. Police sealed off the Longan hotel at noon.";
        assertThat(only(text, Role.VENUE).place().name()).isEqualTo("Istanbul");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels attacked the village of Manguredjipa in North Kivu.|Manguredjipa|North Kivu",
                "Rebels attacked Manguredjipa, in North Kivu.|Manguredjipa|North Kivu",
                "At least nine died in Manguredjipa, North Kivu.|Manguredjipa|North Kivu",
                "Shells hit the Pretabad quarter of Hyderabad.|Pretabad|Hyderabad",
            })
    void placesASettlementThatTheGazetteerLacks(String text, String name, String place) {
        ResolvedToponym found = only(text, Role.VENUE);
        assertThat(found.span().of(text)).isEqualTo(name);
        assertThat(found.place().name()).isEqualTo(place);
        assertThat(found.kind()).isIn(FeatureClass.CITY, FeatureClass.DISTRICT);
        assertThat(found.named()).isTrue();
    }

    @Test
    void movesAnAreaInItsDirection() {
        ResolvedToponym syria = only("Clashes broke out in northern Syria.", Role.AREA);
        assertThat(syria.latitude()).isGreaterThan(syria.place().latitude() + 0.5);
        assertThat(syria.radiusKm()).isLessThan(syria.place().radiusKm());
        ResolvedToponym south = only("The camp lies 60 km south of Kabul.", Role.AREA);
        assertThat(south.latitude()).isBetween(33.9, 34.1);
    }

    @Test
    void composesABorderOfItsCountries() {
        String text = "Troops exchanged fire on the Afghanistan-Pakistan border.";
        ResolvedToponym border = only(text, Role.AREA);
        assertThat(border.area()).isNotNull();
        assertThat(border.longitude()).isBetween(66.0, 70.0);
        assertThat(named(text)).containsExactly("Afghanistan", "Pakistan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb went off in Istanbul. Police searched the city.|the city|Istanbul",
                "A bomb went off in Istanbul. Police searched homes in the Turkish capital.|the Turkish capital|Ankara",
                "Gunmen fled to Iran. Hospitals in the country's capital are full.|country's capital|Tehran",
                "Rebels took Kunduz on Monday. Thousands lived there.|there|Kunduz",
                "A quake hit Iran. Aid reached the country on Friday.|the country|Iran",
            })
    void followsReferencesBack(String text, String words, String place) {
        ResolvedToponym found = only(text, Role.ANAPHOR);
        assertThat(found.span().of(text)).endsWith(words);
        assertThat(found.place().name()).isEqualTo(place);
    }

    @Test
    void takesNoExistentialThereForAPlace() {
        assertThat(resolve("Rebels took Kunduz. There were clashes and there was fire."))
                .noneMatch(t -> t.role() == Role.ANAPHOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANKARA, 3 Jan (Reuters) - Two men were held in Istanbul.",
                "KABUL (AP) \u2014 Two men were held in Istanbul.",
                "MOSCOW, March 3 -- Two men were held in Istanbul.",
            })
    void tellsTheDatelineFromTheStory(String text) {
        assertThat(only(text, Role.DATELINE).span().start()).isZero();
        assertThat(only(text, Role.NAME).span().of(text)).isEqualTo("Istanbul");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Washington said it would respond.",
                "Moscow has denied the charge.",
                "The Kremlin was silent.",
                "US officials were silent.",
            })
    void tellsGovernmentsFromPlaces(String text) {
        assertThat(only(text, Role.METONYM).locates()).isFalse();
    }
}
