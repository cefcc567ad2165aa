package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the candidates of each mention: containment first, then the class asked for, the countries that the article is about, distance among
 * its places, prominence. Weights are tuned on Wikinews articles (GeoVirus); their unit is that of {@link Prominence}.
 */
final class Ranking {

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
    /** Places farther apart than 3,000 km are not near each other at all. */
    private static final double FAR = Bearer.squaredChord(3000);

    private static final double LOCAL = 0.9;
    private static final double LIST_KIN = 2;
    private static final double HEADED = 2;
    /** A name that a text explains at its first mention keeps that sense; one explained later does to the end of the paragraph. */
    private static final double EXPLAINED = 4;
    /** What an explanation in the same paragraph counts for beyond the mentions of the name, in mentions. */
    private static final int SAME_PARAGRAPH = 8;

    private static final double MAX_LOCAL = 2.2;
    /** Mentions on either side that are looked at for distance and local context: keeps the cost linear. */
    private static final int WINDOW = 8;

    private static final int MAX_COMPARED = 10;

    private final List<Mention> mentions;
    private final Map<String, CountryWeight> countries = new HashMap<>();
    private double total;
    /** The mentions around the one being scored, {@link #aroundCount} of them. */
    private final Mention[] around = new Mention[2 * WINDOW];

    private int aroundCount;

    /** @param mentions of the whole text in order, title first */
    Ranking(List<Mention> mentions) {
        this.mentions = mentions;
        for (Mention mention : mentions) {
            mention.askable = mention.candidates.stream()
                    .anyMatch(candidate -> mention.wanted.contains(candidate.place.featureClass()));
            for (Candidate candidate : mention.candidates) {
                String country = candidate.place.country();
                candidate.weight =
                        country == null ? null : countries.computeIfAbsent(country, k -> new CountryWeight());
            }
        }
    }

    void rank() {
        for (Mention mention : mentions) {
            liftCities(mention);
        }
        Collection<List<Mention>> groups = namesakes();
        for (int pass = 0; pass < 3; pass++) {
            contain();
            weighCountries();
            for (Mention mention : mentions) {
                mention.trust = trust(mention);
            }
            for (int i = 0; i < mentions.size(); i++) {
                score(i, pass);
            }
            groups.forEach(Ranking::vote);
        }
    }

    /** How much the article is about a country, 0 to 1. */
    double share(@Nullable String country) {
        CountryWeight weight = country == null ? null : countries.get(country);
        return weight == null ? 0 : weight.sum / (total + 1);
    }

    /** The country that most of the text is about, null where it is about no single one. */
    @Nullable
    String mainCountry() {
        String first = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<String, CountryWeight> country : countries.entrySet()) {
            double weight = country.getValue().sum;
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
                        candidates.set(i, lifted(city, division));
                    }
                }
            }
        }
        mention.best = best(mention);
    }

    private static Candidate lifted(Candidate city, Candidate division) {
        Candidate lifted = new Candidate(city.bearer, city.kind, Math.max(city.prior, division.prior + 0.3));
        lifted.weight = city.weight;
        return lifted;
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
                if (mention.holdings == null) {
                    mention.holdings = new Holdings(mention, mention.container);
                }
                mention.holdings.weigh();
            }
        }
    }

    private void weighCountries() {
        for (CountryWeight weight : countries.values()) {
            weight.sum = 0;
        }
        total = 0;
        for (Mention mention : mentions) {
            CountryWeight country = mention.best.weight;
            if (country != null && !mention.refused && !partOfCity(mention)) {
                FeatureClass kind = mention.best.place.featureClass();
                double weight = kind == FeatureClass.COUNTRY ? 1 : 0.6 * trust(mention);
                country.sum += weight;
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
        boolean choice = pass > 0 && mention.candidates.size() > 1;
        aroundCount = 0;
        if (choice) {
            lookAround(i);
        }
        double least = choice ? least(mention) : Double.NEGATIVE_INFINITY;
        for (Candidate candidate : mention.candidates) {
            candidate.asked = asked(mention, candidate.place)
                    + (mention.calledCapital && candidate.place.capital() ? CALLED_CAPITAL : 0);
            candidate.country = context(mention, candidate);
            candidate.nearby = aroundCount > 0 && candidate.plain >= least
                    ? local(mention, candidate) + listed(i, candidate.place)
                    : 0;
            candidate.nearby += headed(mention, candidate.place);
            candidate.total();
            candidate.plain = pass == 0 ? candidate.score : candidate.plain;
        }
        mention.best = best(mention);
    }

    /** The score without surroundings below which a candidate is not compared with the places around: a mention's first few can win by them. */
    private static double least(Mention mention) {
        int size = mention.candidates.size();
        if (size <= MAX_COMPARED) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] scores = new double[size];
        for (int k = 0; k < size; k++) {
            scores[k] = mention.candidates.get(k).plain;
        }
        Arrays.sort(scores);
        return scores[size - MAX_COMPARED];
    }

    private static double asked(Mention mention, Place place) {
        if (mention.wanted.isEmpty()) {
            return mention.direction != null && area(place) ? 0.3 : 0;
        }
        if (!mention.askable) {
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

    private double context(Mention mention, Candidate candidate) {
        if (candidate.weight == null) {
            return 0;
        }
        double weight = candidate.weight.sum;
        if (candidate.weight == mention.best.weight && !mention.refused) {
            weight -= candidate.place.featureClass() == FeatureClass.COUNTRY ? 1 : 0.6 * trust(mention);
        }
        if (weight <= 0.05) {
            return 0;
        }
        return COUNTRY_SHARE * weight / (total + 2) + COUNTRY_NAMED * Math.min(1, weight);
    }

    private void lookAround(int i) {
        int end = Math.min(mentions.size(), i + WINDOW + 1);
        String key = mentions.get(i).key;
        for (int k = Math.max(0, i - WINDOW); k < end; k++) {
            Mention other = mentions.get(k);
            if (k != i && !other.refused && !other.key.equals(key)) {
                around[aroundCount++] = other;
            }
        }
    }

    private double local(Mention mention, Candidate candidate) {
        Place place = candidate.place;
        double local = 0;
        double near = 0;
        for (int k = 0; k < aroundCount; k++) {
            Mention other = around[k];
            Place there = other.best.place;
            if (other.container == mention && place.featureClass() == FeatureClass.CITY || there.id() == place.id()) {
                continue;
            }
            int sentences = Math.abs(other.view.sentence.index() - mention.view.sentence.index());
            boolean country = there.featureClass() == FeatureClass.COUNTRY;
            if (sentences <= (country ? 1 : 2) && candidate.weight != null && candidate.weight == other.best.weight) {
                local += LOCAL * other.trust / (1 + sentences);
            }
            if (!country && there.featureClass() != FeatureClass.CONTINENT) {
                near = Math.max(near, nearness(candidate, other, near));
            }
        }
        return Math.min(MAX_LOCAL, local) + NEAR * near;
    }

    /** How near another place is and how safely it is decided, 0 to 1; 0 where it is no nearer than what was found before. */
    private static double nearness(Candidate candidate, Mention other, double before) {
        double chord = candidate.bearer.squaredChord(other.best.bearer);
        return chord > FAR || other.trust <= before ? 0 : other.trust * Math.exp(-Bearer.km(chord) / NEAR_KM);
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
    private Collection<List<Mention>> namesakes() {
        Map<String, List<Mention>> groups = new HashMap<>();
        for (Mention mention : mentions) {
            if (!mention.refused && mention.wanted.isEmpty() && mention.candidates.size() > 1) {
                groups.computeIfAbsent(mention.key, key -> new ArrayList<>()).add(mention);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups.values();
    }

    private static void vote(List<Mention> group) {
        Map<Integer, Double> votes = new HashMap<>();
        for (Mention mention : group) {
            for (Candidate candidate : mention.candidates) {
                votes.merge(candidate.place.id(), candidate.score, Double::sum);
            }
        }
        int topic = explained(group.get(0)) ? group.get(0).best.place.id() : -1;
        Mention last = group.get(0);
        for (Mention mention : group) {
            if (explained(mention)) {
                last = mention;
                continue;
            }
            boolean aside = explained(last) && last.view.sentence.paragraph() == mention.view.sentence.paragraph();
            int explained = aside ? last.best.place.id() : topic;
            int weight = aside ? SAME_PARAGRAPH + group.size() : group.size();
            Candidate best = mention.best;
            double most = votes(votes, best, explained, weight);
            for (Candidate candidate : mention.candidates) {
                double more = votes(votes, candidate, explained, weight);
                if (more > most + 1e-9) {
                    best = candidate;
                    most = more;
                }
            }
            mention.best = best;
        }
    }

    private static double votes(Map<Integer, Double> votes, Candidate candidate, int explained, int weight) {
        int id = candidate.place.id();
        return votes.getOrDefault(id, 0.0) + (id == explained ? EXPLAINED * weight : 0);
    }

    /** Whether the text says at the name which place it means: "Tripoli, Lebanon". */
    private static boolean explained(Mention mention) {
        return mention.container != null && mention.best.containment > 0;
    }
}
