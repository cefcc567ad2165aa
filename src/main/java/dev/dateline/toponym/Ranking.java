package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the candidates of each mention: containment first, then the class asked for, the countries that the article is about, distance among
 * its places, prominence. Weights are tuned on Wikinews articles (GeoVirus); their unit is that of {@link Prominence}.
 */
final class Ranking {
    private static final double CONTAINED = 6;
    private static final double CONTAINS = 3;
    /** Many districts are missing from the gazetteer: that a smaller city of the name has one of that name says little. */
    private static final double CONTAINS_NEARBY = 1.2;

    private static final double ASKED_FIRST = 3;
    private static final double ASKED = 2;
    private static final double NOT_ASKED = -2;
    private static final double CALLED_CAPITAL = 2;
    private static final double COUNTRY_SHARE = 3.5;
    private static final double COUNTRY_NAMED = 1.3;
    private static final double MAIN_SHARE = 0.33;
    private static final double MAIN_LEAD = 1.5;
    private static final double NEAR = 1.6;
    private static final double NEAR_KM = 250;
    private static final double LOCAL = 0.9;
    private static final double LIST_KIN = 2;
    private static final double HEADED = 2;
    private static final double MAX_LOCAL = 2.2;
    /** Mentions on either side that are looked at for distance and local context: keeps the cost linear. */
    private static final int WINDOW = 8;

    private final List<Mention> mentions;
    private final Map<String, Double> countries = new HashMap<>();
    private double total;

    /** @param mentions of the whole text in order, title first */
    Ranking(List<Mention> mentions) {
        this.mentions = mentions;
    }

    void rank() {
        for (Mention mention : mentions) {
            liftCities(mention);
        }
        for (int pass = 0; pass < 3; pass++) {
            contain();
            weighCountries();
            for (Mention mention : mentions) {
                mention.trust = trust(mention);
            }
            for (int i = 0; i < mentions.size(); i++) {
                score(i, pass);
            }
            oneSense();
        }
    }

    /** How much the article is about a country, 0 to 1. */
    double share(@Nullable String country) {
        return country == null ? 0 : countries.getOrDefault(country, 0.0) / (total + 1);
    }

    /** The country that most of the text is about, null where it is about no single one. */
    @Nullable
    String mainCountry() {
        String first = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> country : countries.entrySet()) {
            double weight = country.getValue();
            if (weight > most) {
                second = most;
                most = weight;
                first = country.getKey();
            } else {
                second = Math.max(second, weight);
            }
        }
        return most > MAIN_SHARE * (total + 1) && most > MAIN_LEAD * second ? first : null;
    }

    /** A city and the division that is called after it are one answer, the city, unless the text asks for the division. */
    private static void liftCities(Mention mention) {
        List<Candidate> candidates = mention.candidates;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate city = candidates.get(i);
            if (city.place.featureClass() == FeatureClass.CITY && city.prior >= 3.6) {
                for (Candidate division : candidates) {
                    if (sameNamed(city, division)) {
                        candidates.set(
                                i, new Candidate(city.place, city.kind, Math.max(city.prior, division.prior + 0.3)));
                    }
                }
            }
        }
        mention.best = best(mention);
    }

    private static boolean sameNamed(Candidate city, Candidate division) {
        return division.place.featureClass() == FeatureClass.ADMIN1
                && division.kind == NameKind.MAIN
                && city.kind == NameKind.MAIN
                && city.place.country() != null
                && city.place.country().equals(division.place.country())
                && city.place.admin1() != null
                && city.place.admin1().equals(division.place.admin1());
    }

    private void contain() {
        for (Mention mention : mentions) {
            for (Candidate candidate : mention.candidates) {
                candidate.containment = 0;
            }
        }
        for (Mention mention : mentions) {
            if (mention.container != null && !mention.refused) {
                contain(mention, mention.container);
            }
        }
    }

    private static void contain(Mention inner, Mention outer) {
        double outerBest = outer.best.score;
        for (Candidate a : inner.candidates) {
            for (Candidate b : outer.candidates) {
                double degree = Containment.degree(b.place, a.place);
                if (degree > 0) {
                    double trust = Math.exp(Math.min(0, (b.score - outerBest) / 1.5));
                    a.containment = Math.max(a.containment, CONTAINED * degree * trust);
                    double told = Containment.byCode(b.place, a.place) ? CONTAINS : CONTAINS_NEARBY;
                    b.containment = Math.max(
                            b.containment, told * degree * Math.exp(Math.min(0, (a.score - inner.best.score) / 1.5)));
                }
            }
        }
    }

    private void weighCountries() {
        countries.clear();
        total = 0;
        for (Mention mention : mentions) {
            String country = mention.best.place.country();
            if (country != null && !mention.refused && !partOfCity(mention)) {
                FeatureClass kind = mention.best.place.featureClass();
                double weight = kind == FeatureClass.COUNTRY ? 1 : 0.6 * trust(mention);
                countries.merge(country, weight, Double::sum);
                total += weight;
            }
        }
    }

    /** A district named with its city says nothing of the country that the city does not say. */
    private static boolean partOfCity(Mention mention) {
        return mention.container != null && mention.container.best.place.featureClass() == FeatureClass.CITY;
    }

    /** How safely a mention is decided, 0 to 1. */
    static double trust(Mention mention) {
        double prominence = 1 / (1 + Math.exp(2.6 - mention.best.prior));
        return (mention.best.containment > 0 ? 1 : prominence) / (1 + Math.exp(-mention.margin()));
    }

    private void score(int i, int pass) {
        Mention mention = mentions.get(i);
        List<Mention> around = pass > 0 && mention.candidates.size() > 1 ? around(i) : List.of();
        for (Candidate candidate : mention.candidates) {
            candidate.asked = asked(mention, candidate.place)
                    + (mention.calledCapital && candidate.place.capital() ? CALLED_CAPITAL : 0);
            candidate.country = context(mention, candidate.place);
            candidate.nearby = pass > 0 && !around.isEmpty()
                    ? local(mention, candidate.place, around) + listed(i, candidate.place)
                    : 0;
            candidate.nearby += headed(mention, candidate.place);
            candidate.total();
        }
        mention.best = best(mention);
    }

    private static double asked(Mention mention, Place place) {
        if (mention.wanted.isEmpty()) {
            return mention.direction != null && area(place) ? 0.3 : 0;
        }
        if (mention.candidates.stream().noneMatch(c -> mention.wanted.contains(c.place.featureClass()))) {
            return 0;
        }
        int at = mention.wanted.indexOf(place.featureClass());
        return at == 0 ? ASKED_FIRST : at > 0 ? ASKED : NOT_ASKED;
    }

    private static boolean area(Place place) {
        return switch (place.featureClass()) {
            case COUNTRY, ADMIN1, REGION, CONTINENT, ISLAND, SEA -> true;
            default -> false;
        };
    }

    private double context(Mention mention, Place place) {
        String country = place.country();
        if (country == null) {
            return 0;
        }
        double weight = countries.getOrDefault(country, 0.0);
        if (country.equals(mention.best.place.country()) && !mention.refused) {
            weight -= place.featureClass() == FeatureClass.COUNTRY ? 1 : 0.6 * trust(mention);
        }
        if (weight <= 0.05) {
            return 0;
        }
        return COUNTRY_SHARE * weight / (total + 2) + COUNTRY_NAMED * Math.min(1, weight);
    }

    private List<Mention> around(int i) {
        List<Mention> around = new ArrayList<>(2 * WINDOW);
        for (int k = Math.max(0, i - WINDOW); k < Math.min(mentions.size(), i + WINDOW + 1); k++) {
            Mention other = mentions.get(k);
            if (k != i && !other.refused && !other.key.equals(mentions.get(i).key)) {
                around.add(other);
            }
        }
        return around;
    }

    private static double local(Mention mention, Place place, List<Mention> around) {
        double local = 0;
        double near = 0;
        for (Mention other : around) {
            if (other.container == mention && place.featureClass() == FeatureClass.CITY) {
                continue;
            }
            double trust = other.trust;
            Place there = other.best.place;
            int sentences = Math.abs(other.view.sentence.index() - mention.view.sentence.index());
            boolean country = there.featureClass() == FeatureClass.COUNTRY;
            if (country ? sentences <= 1 : sentences <= 2) {
                boolean same = place.country() != null && place.country().equals(there.country());
                local += same && place.id() != there.id() ? LOCAL * trust / (1 + sentences) : 0;
            }
            if (!country && there.featureClass() != FeatureClass.CONTINENT && there.id() != place.id()) {
                near = Math.max(near, trust * Math.exp(-place.distanceKm(there) / NEAR_KM));
            }
        }
        return Math.min(MAX_LOCAL, local) + NEAR * near;
    }

    private static double headed(Mention mention, Place place) {
        Mention heading = mention.heading;
        boolean same = heading != null
                && place.country() != null
                && place.country().equals(heading.best.place.country())
                && place.id() != heading.best.place.id();
        return same ? HEADED : 0;
    }

    /** What is named in one list is of one kind, and often of one country. */
    private double listed(int i, Place place) {
        double kin = 0;
        if (i > 0 && mentions.get(i).listed) {
            kin = kinship(place, mentions.get(i - 1));
        }
        if (i + 1 < mentions.size() && mentions.get(i + 1).listed) {
            kin = Math.max(kin, kinship(place, mentions.get(i + 1)));
        }
        return kin;
    }

    private static double kinship(Place place, Mention other) {
        Place there = other.best.place;
        if (other.refused || other.demonym() || place.featureClass() != there.featureClass()) {
            return 0;
        }
        boolean compatriot = place.country() != null && place.country().equals(there.country());
        return trust(other) * (compatriot || place.featureClass() == FeatureClass.COUNTRY ? LIST_KIN : LIST_KIN / 3);
    }

    private static Candidate best(Mention mention) {
        Candidate best = mention.candidates.get(0);
        for (Candidate candidate : mention.candidates) {
            if (candidate.score > best.score) {
                best = candidate;
            }
        }
        return best;
    }

    /** Mentions of one name mean one place, but for those whose own container says otherwise. */
    private void oneSense() {
        Map<String, List<Mention>> groups = new HashMap<>();
        for (Mention mention : mentions) {
            if (!mention.refused && mention.wanted.isEmpty()) {
                groups.computeIfAbsent(mention.key, key -> new ArrayList<>()).add(mention);
            }
        }
        for (List<Mention> group : groups.values()) {
            if (group.size() > 1) {
                vote(group);
            }
        }
    }

    private static void vote(List<Mention> group) {
        Map<Integer, Double> votes = new HashMap<>();
        for (Mention mention : group) {
            for (Candidate candidate : mention.candidates) {
                votes.merge(candidate.place.id(), candidate.score, Double::sum);
            }
        }
        for (Mention mention : group) {
            if (mention.container != null && mention.best.containment > 0) {
                continue;
            }
            Candidate best = mention.best;
            for (Candidate candidate : mention.candidates) {
                if (votes.getOrDefault(candidate.place.id(), 0.0) > votes.getOrDefault(best.place.id(), 0.0) + 1e-9) {
                    best = candidate;
                }
            }
            mention.best = best;
        }
    }
}
