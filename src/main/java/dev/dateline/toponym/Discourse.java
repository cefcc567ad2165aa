package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places that the text has named so far, latest first: what "the city", "there" and a venue without a city refer to. */
final class Discourse {
    private static final Set<FeatureClass> SETTLEMENTS = EnumSet.of(FeatureClass.CITY, FeatureClass.DISTRICT);
    private static final Set<FeatureClass> DIVISIONS = EnumSet.of(FeatureClass.ADMIN1, FeatureClass.ADMIN2);

    /** A region no larger than this and within one country serves as a division: Kabylia, the Donbas. */
    private static final double MAX_DIVISION_KM = 300;

    private final Gazetteer gazetteer;
    private @Nullable Place settlement;
    private @Nullable Place settlementBefore;
    private @Nullable Place division;
    private @Nullable Place island;
    private @Nullable Place country;
    private @Nullable Place countryBefore;
    private @Nullable Place latest;
    private @Nullable Place origin;
    private boolean countryByAdjective = true;
    private int paragraph = -1;
    private int countryParagraph = -1;
    /** Names so far that lie in the main country, or are its own. */
    private int inMain;
    /** The country that most of the text is about, null where it is about no single one. */
    private final @Nullable Place main;

    /** @param main code of the country that most of the text is about, null where it is about no single one */
    Discourse(Gazetteer gazetteer, @Nullable String main) {
        this.gazetteer = gazetteer;
        this.main = main == null ? null : gazetteer.country(main).orElse(null);
    }

    /** A new paragraph speaks of the text's main country until it names another. */
    void enter(SentenceView view) {
        boolean first = paragraph < 0;
        if (view.sentence.paragraph() != paragraph && !first && main != null && country != null) {
            country(main);
        }
        paragraph = view.sentence.paragraph();
    }

    void see(Mention mention) {
        Place place = mention.best.place;
        switch (mention.role) {
            case DEMONYM -> {
                // "30 Americans died": people are far from home
                boolean people = country != null && mention.key.endsWith("s");
                if (countryByAdjective && !people && place.featureClass() == FeatureClass.COUNTRY) {
                    told(place);
                }
            }
            case METONYM -> {
                if (country == null) {
                    countryOf(place);
                }
            }
            case DATELINE -> {
                if (origin == null
                        || SETTLEMENTS.contains(place.featureClass()) && !SETTLEMENTS.contains(origin.featureClass())) {
                    origin = place;
                }
            }
            default -> named(place);
        }
    }

    private void named(Place place) {
        latest = place;
        FeatureClass kind = place.featureClass();
        if (SETTLEMENTS.contains(kind)) {
            if (settlement != null && settlement.id() != place.id()) {
                settlementBefore = settlement;
            }
            settlement = place;
        } else if (DIVISIONS.contains(kind)
                || kind == FeatureClass.REGION && place.country() != null && place.radiusKm() <= MAX_DIVISION_KM) {
            division = place;
        } else if (kind == FeatureClass.ISLAND) {
            island = place;
        }
        countryOf(place);
        countryByAdjective = false;
    }

    private void countryOf(Place place) {
        String code = place.country();
        if (code != null) {
            inMain += main != null && code.equals(main.country()) ? 1 : 0;
            gazetteer.country(code).ifPresent(this::told);
        }
    }

    private void told(Place place) {
        country(place);
        countryParagraph = paragraph;
    }

    private void country(Place place) {
        if (country != null && country.id() != place.id()) {
            countryBefore = country;
        }
        country = place;
    }

    Optional<Place> settlement() {
        return Optional.ofNullable(settlement != null ? settlement : origin);
    }

    Optional<Place> settlementBefore() {
        return Optional.ofNullable(settlementBefore);
    }

    Optional<Place> country() {
        if (country == null && origin != null && origin.country() != null) {
            return gazetteer.country(origin.country());
        }
        return Optional.ofNullable(country);
    }

    /** The country spoken of, where most of the text is about it, by more than one name, or it was named at most so many paragraphs ago. */
    Optional<Place> countryNear(int paragraphs) {
        boolean near = paragraph - countryParagraph <= paragraphs;
        return country().filter(spoken -> near || inMain > 1 && main != null && spoken.id() == main.id());
    }

    Optional<Place> countryBefore() {
        return Optional.ofNullable(countryBefore);
    }

    Optional<Place> latest() {
        return Optional.ofNullable(latest != null ? latest : origin);
    }

    Optional<Place> island() {
        return Optional.ofNullable(island);
    }

    /** The division last named, if it lies in the country spoken of. */
    Optional<Place> divisionNamed() {
        Place inside = division;
        Place around = country;
        boolean fits = inside != null && around != null && java.util.Objects.equals(inside.country(), around.country());
        return fits ? Optional.ofNullable(inside) : Optional.empty();
    }

    /** The division last named, or the one that holds the settlement last named. */
    Optional<Place> division() {
        Place holder = settlement;
        if (division != null || holder == null || holder.country() == null || holder.admin1() == null) {
            return Optional.ofNullable(division);
        }
        return gazetteer.admin1(holder.country(), holder.admin1());
    }
}
