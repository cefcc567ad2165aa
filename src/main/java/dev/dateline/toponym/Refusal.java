package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.NameFolding;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Set;

/** Decides which names are no places here: people, organisations, common words, and names without any sign of being one. */
final class Refusal {
    /** Evidence below which a name is not taken for a place; tuned on Wikinews articles (GeoVirus). */
    static final double THRESHOLD = 1.4;

    private static final int HARMLESS_NEXT = Words.TITLE
            | Words.TIME
            | Words.FUNCTION
            | Words.DIRECTION
            | Words.FEATURE
            | Words.SAY
            | Words.PREP
            | Words.ACTOR;

    private static final Set<String> STATE_GROUPS =
            Set.of("islamic state", "islamic emirate", "boko haram", "al qaeda", "al-qaeda in");

    private static final Set<String> NAME_LINKS =
            Set.of("de", "del", "da", "do", "dos", "das", "du", "des", "di", "sur", "la", "el", "al");

    private static final Set<String> DISEASES = Set.of(
            "virus",
            "fever",
            "disease",
            "syndrome",
            "flu",
            "encephalitis",
            "ebolavirus",
            "variant",
            "influenza",
            "plague");

    private final People people;

    Refusal(People people) {
        this.people = people;
    }

    /** Refuses what the neighbouring words tell to be something else, and marks governments. */
    void byNeighbours(Mention mention) {
        SentenceView view = mention.view;
        for (int i = mention.first; i <= mention.last && !mention.demonym(); i++) {
            if (view.person(i) && !mention.insideVenue && !mention.part) {
                mention.refuse("a person's name");
            }
        }
        if (mention.refused || mention.demonym()) {
            return;
        }
        if (mention.role != ResolvedToponym.Role.METONYM && government(mention)) {
            mention.role = ResolvedToponym.Role.METONYM;
        }
        if (otherFeature(mention)) {
            mention.refuse("the word behind it asks for another kind of place");
        } else if (continued(mention) || continues(mention)) {
            mention.refuse("part of a longer name");
        } else if (disease(mention)) {
            mention.refuse("a disease");
        } else if (vessel(mention)) {
            mention.refuse("a ship's name");
        }
        if (mention.refused) {
            return;
        }
        boolean organisation = !mention.insideVenue && (partOfOrganisation(mention) || ofOrganisation(mention));
        if (organisation) {
            FeatureClass kind = mention.best.place.featureClass();
            boolean state = kind == FeatureClass.COUNTRY || kind == FeatureClass.ADMIN1;
            if (mention.best.kind == NameKind.ABBREVIATION || state && ofState(mention)) {
                mention.role = ResolvedToponym.Role.METONYM;
            } else {
                mention.refuse("part of an organisation's name");
            }
        }
    }

    /** "Noto Peninsula", "Nord Stream": the capitalised feature word asks for something that no bearer of the name is. */
    private static boolean otherFeature(Mention mention) {
        SentenceView view = mention.view;
        int next = mention.last + 1;
        if (!view.cased()
                || mention.part
                || mention.insideVenue
                || !view.has(next, Words.FEATURE)
                || !view.capital(next)) {
            return false;
        }
        List<FeatureClass> asked = Words.asksFor(view.lower(next));
        return mention.prominence() < 6
                && mention.candidates.stream().noneMatch(c -> asked.contains(c.place.featureClass()));
    }

    /** "Cajón del Maipo": the name goes on behind a link. */
    private static boolean continued(Mention mention) {
        SentenceView view = mention.view;
        int next = mention.last + 1;
        return view.cased()
                && !mention.part
                && NAME_LINKS.contains(view.lower(next))
                && view.capital(next + 1)
                && view.mentionAt(next) == null
                && mention.prominence() < 4.6
                && mention.candidates.stream()
                        .noneMatch(c -> NameFolding.fold(c.place.name())
                                .startsWith(NameFolding.fold(view.words(mention.first, next + 1))));
    }

    /** "Mocímboa da Praia": the name belongs to the one before the link. */
    private static boolean continues(Mention mention) {
        SentenceView view = mention.view;
        int link = mention.first - 1;
        return view.cased()
                && NAME_LINKS.contains(view.lower(link))
                && !view.capital(link)
                && view.capital(link - 1)
                && !view.has(link - 1, Words.FUNCTION)
                && mention.prominence() < 7.5;
    }

    /** "West Nile virus" is in no place. */
    private static boolean disease(Mention mention) {
        SentenceView view = mention.view;
        int next = mention.last + 1;
        return !mention.part && DISEASES.contains(view.lower(next)) && !view.capital(next);
    }

    /** "The container ship Dali", "the ferry Estonia"; a country's navy says "the carrier". */
    private static boolean vessel(Mention mention) {
        SentenceView view = mention.view;
        int before = mention.first - 1;
        return !mention.part && view.cased() && view.has(before, Words.VESSEL) && !view.capital(before);
    }

    /** "Queensland Police", "China's Health Ministry": the state acts; but not "Birds Australia" or "Bank of Georgia". */
    private static boolean ofState(Mention mention) {
        SentenceView view = mention.view;
        return partOfOrganisation(mention) && !(view.capital(mention.first - 1) && !view.opening(mention.first - 1));
    }

    private static boolean partOfOrganisation(Mention mention) {
        SentenceView view = mention.view;
        int next = mention.last + 1;
        if (mention.part || !view.word(next) || view.is(next, "'s")) {
            return false;
        }
        if (view.regime == CaseRegime.MIXED && view.capital(next)) {
            Mention following = view.mentionAt(next);
            if (view.has(next, Words.ORG | Words.INSTITUTION) && !view.has(next, Words.FEATURE)) {
                return following == null || following.last == next;
            }
            if (following != null && !following.part && !following.demonym() && following.first == next) {
                return !People.holds(following, mention) && following.best.kind != NameKind.ABBREVIATION;
            }
            return following == null && !view.has(next, HARMLESS_NEXT) && !acronym(view.tokens.get(next));
        }
        return view.regime == CaseRegime.TITLE
                && view.has(next, Words.ORG)
                && !view.has(next, Words.FEATURE | Words.ACTOR | Words.COMMON);
    }

    /** "Bank of Georgia", "University of Oxford", "Islamic State Khorasan Province". */
    private static boolean ofOrganisation(Mention mention) {
        SentenceView view = mention.view;
        int k = mention.first - 1;
        if (!view.cased()) {
            return STATE_GROUPS.contains(view.lower(k - 1) + " " + view.lower(k));
        }
        if (view.is(k, "the")) {
            k--;
        }
        if (view.is(k, "of") || view.is(k, "for") && view.capital(k - 1)) {
            return view.capital(k - 1)
                    && view.has(k - 1, Words.ORG | Words.INSTITUTION)
                    && !view.has(k - 1, Words.FEATURE)
                    && !view.opening(k - 1);
        }
        return STATE_GROUPS.contains(view.lower(k - 1) + " " + view.lower(k));
    }

    /** "Washington said", "Moscow has denied", "US officials". */
    private static boolean government(Mention mention) {
        FeatureClass kind = mention.best.place.featureClass();
        boolean sovereign = kind == FeatureClass.COUNTRY
                || mention.candidates.stream().anyMatch(c -> c.place.capital() && c.kind == NameKind.MAIN);
        if (!sovereign || mention.part) {
            return false;
        }
        SentenceView view = mention.view;
        int next = mention.last + 1;
        if (view.is(next, "'s")) {
            boolean actor = view.has(next + 1, Words.ACTOR)
                    || view.has(next + 2, Words.ACTOR) && !view.has(next + 1, Words.PREP | Words.WEAK_PREP);
            return actor && !mention.strongPreposition;
        }
        if (view.has(next, Words.ACTOR) && kind == FeatureClass.COUNTRY) {
            return true;
        }
        if (view.is(next, "has") || view.is(next, "have") || view.is(next, "had") || view.is(next, "also")) {
            next++;
        }
        return view.has(next, Words.METONYMIC) && !mention.strongPreposition && !mention.weakPreposition;
    }

    private static boolean acronym(Token token) {
        return token.allCaps() && token.text().length() <= 6;
    }

    /** How much speaks for a place, in the unit of {@link #THRESHOLD}. */
    double evidence(Mention mention, Ranking ranking) {
        if (mention.demonym()) {
            return 9;
        }
        double evidence = mention.best.containment > 0 ? 3 : 0;
        evidence += mention.strongPreposition ? 2 : mention.weakPreposition ? 0.7 : 0;
        evidence += mention.wanted.isEmpty() ? 0 : mention.wanted.contains(mention.best.place.featureClass()) ? 3 : 1;
        evidence += mention.direction != null ? 1 : 0;
        evidence += mention.listed ? 0.7 : 0;
        evidence += kin(mention) ? 1 : 0;
        evidence += mention.single() ? 0 : 1;
        evidence += known(mention.best);
        evidence += 1.5 * ranking.share(mention.best.place.country());
        return evidence - doubt(mention, ranking);
    }

    /** Whether the place named next in the same list lies in the same country. */
    private static boolean kin(Mention mention) {
        for (int k : new int[] {mention.first - 2, mention.last + 2}) {
            Mention other = mention.view.mentionAt(k);
            if (other == null
                    || other.refused
                    || other.demonym()
                    || !(k > mention.last ? other.listed : mention.listed)) {
                continue;
            }
            String country = other.best.place.country();
            if (country != null && country.equals(mention.best.place.country())) {
                return true;
            }
        }
        return false;
    }

    private static double known(Candidate best) {
        boolean division = best.place.featureClass() == FeatureClass.ADMIN1;
        double known = Math.min(4, (best.prior - 3.4) * 1.1) + (division ? 0.6 : 0);
        return Math.max(-0.6, known);
    }

    private double doubt(Mention mention, Ranking ranking) {
        SentenceView view = mention.view;
        double doubt = allDirections(mention, ranking) ? 6 : 0;
        if (mention.single()) {
            doubt += wordDoubt(mention);
        } else if (mention.best.prior < 4.9
                && mention.best.place.featureClass() != FeatureClass.LANDMARK
                && allCommon(mention)) {
            doubt += view.cased() ? 3 : 5;
        }
        if (view.regime == CaseRegime.MIXED && !mention.part) {
            doubt += neighbours(mention);
        } else if (view.regime != CaseRegime.MIXED) {
            doubt += mention.best.prior >= 4.6 ? 0.3 : 1.2;
        }
        boolean says = view.has(mention.last + 1, Words.SAY) && mention.role == ResolvedToponym.Role.NAME;
        doubt += says && !mention.strongPreposition && !mention.weakPreposition ? 2 : 0;
        doubt += view.opening(mention.first) && mention.best.prior < 4.6 ? 0.5 : 0;
        return doubt;
    }

    /** What speaks against a name of one word: that it is an ordinary word, a person's name, or very short. */
    private double wordDoubt(Mention mention) {
        if (mention.best.kind == NameKind.ABBREVIATION) {
            return 0;
        }
        SentenceView view = mention.view;
        int i = mention.first;
        boolean told = mention.strongPreposition || mention.best.containment > 0;
        double doubt = 0;
        if (view.has(i, Words.NEVER)) {
            boolean chained = mention.best.containment > 1 && view.cased() && view.is(mention.last + 1, ",");
            doubt += chained ? 2 : 8;
        } else if (view.has(i, Words.COMMON)) {
            doubt += !view.cased() || view.opening(i) ? 5 : told ? 1 : 2.5;
        }
        doubt += view.has(i, Words.COMMON_PLACE) && !view.cased() ? 1 : 0;
        doubt += view.has(i, Words.GIVEN | Words.SURNAME) ? told ? 0.3 : 1 : 0;
        doubt += people.surname(mention.key) ? mention.strongPreposition ? 2 : 4 : 0;
        return doubt + (mention.key.length() <= 3 ? 1.5 : 0);
    }

    /** "North West", "Central": a division's name, but mostly not where nothing around says so. */
    private static boolean allDirections(Mention mention, Ranking ranking) {
        for (int i = mention.first; i <= mention.last; i++) {
            if (!mention.view.has(i, Words.DIRECTION)) {
                return false;
            }
        }
        boolean asked = !mention.wanted.isEmpty() && ranking.share(mention.best.place.country()) > 0.02;
        return !asked && mention.best.containment == 0;
    }

    private static boolean allCommon(Mention mention) {
        for (int i = mention.first; i <= mention.last; i++) {
            if (!mention.view.has(
                    i, Words.NEVER | Words.COMMON | Words.FUNCTION | Words.FEATURE | Words.VENUE | Words.DIRECTION)) {
                return false;
            }
        }
        return true;
    }

    /** A capitalised word directly before that is no known part of a place makes it (part of) another name. */
    private static double neighbours(Mention mention) {
        SentenceView view = mention.view;
        int before = mention.first - 1;
        if (!view.word(before)
                || !view.capital(before)
                || view.has(before, Words.FUNCTION | Words.TIME | Words.DIRECTION | Words.PREP)) {
            return 0;
        }
        Mention neighbour = view.mentionAt(before);
        if (neighbour != null && !neighbour.refused
                || acronym(view.tokens.get(before))
                || view.has(before, Words.FEATURE | Words.VENUE_FIRST)) {
            return 0;
        }
        return view.opening(before) && !view.has(before, Words.GIVEN | Words.SURNAME)
                ? 1
                : mention.best.prior >= 7 ? 2 : 4;
    }
}
