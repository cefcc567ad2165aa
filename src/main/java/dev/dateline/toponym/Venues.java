package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds named venues, streets and buildings: "Crocus City Hall", "the Al-Noor mosque", "Bourbon Street", "Terminal 2". */
final class Venues {
    private static final int MAX_WORDS = 7;
    private static final Set<String> CONNECTORS = Set.of(
            "of", "de", "des", "du", "del", "della", "di", "da", "la", "las", "los", "le", "les", "the", "al", "el",
            "and", "&", "d", "for");
    private static final Set<String> NUMBERED = Set.of(
            "terminal",
            "gate",
            "platform",
            "pier",
            "building",
            "route",
            "highway",
            "interstate",
            "checkpoint",
            "hall",
            "room",
            "camp");
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate");
    /** Too common as plain nouns to end a name without capitals. */
    private static final Set<String> NEED_CAPITALS = Set.of(
            "building",
            "store",
            "field",
            "center",
            "centre",
            "plant",
            "mission",
            "mine",
            "mill",
            "well",
            "bar",
            "circuit",
            "compound",
            "complex",
            "place",
            "court",
            "ground",
            "base",
            "camp",
            "club-house",
            "post-office",
            "drive",
            "way",
            "close",
            "row",
            "lane",
            "calle",
            "via",
            "fort",
            "pool",
            "gate",
            "station",
            "memorial",
            "festival",
            "school",
            "schools",
            "canal",
            "monument",
            "headquarters",
            "yard",
            "resort",
            "house-hotel",
            "parliament",
            "ministry");

    /** A city that is better known than the saint: St Petersburg's Museum of Ethnography. */
    private static final double KNOWN_CITY = 6;

    private Venues() {}

    /** The venues of a sentence whose names of places are found; their tokens are marked as taken. */
    static List<VenueName> find(SentenceView view) {
        List<VenueName> venues = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            VenueName venue = null;
            if (view.has(i, Words.VENUE | Words.STREET)) {
                venue = endingAt(view, i);
            }
            if (venue == null && view.has(i, Words.VENUE_FIRST) && view.capital(i) && view.cased()) {
                venue = startingAt(view, i);
            }
            if (venue != null) {
                if (!venues.isEmpty() && venues.get(venues.size() - 1).last() >= venue.first()) {
                    venues.remove(venues.size() - 1);
                }
                venues.add(venue);
            }
        }
        venues.removeIf(venue -> !keep(venue));
        return venues;
    }

    /** Marks what the venue covers; false for an institution that acts rather than lies somewhere. */
    private static boolean keep(VenueName venue) {
        SentenceView view = venue.view();
        for (int k = venue.first(); k <= venue.last(); k++) {
            Mention mention = view.mentionAt(k);
            if (mention != null) {
                mention.insideVenue = true;
            }
        }
        view.markVenue(venue.first(), venue.last());
        int before = venue.first() - 1;
        if (view.is(before, "the")) {
            before--;
        }
        boolean institution = view.has(venue.last(), Words.INSTITUTION) || view.has(venue.first(), Words.INSTITUTION);
        boolean scene = view.is(venue.last() + 1, ",") && view.is(venue.last() + 2, "where");
        return !institution || view.has(before, Words.PREP) || scene;
    }

    private static @Nullable VenueName endingAt(SentenceView view, int head) {
        boolean capital = view.capital(head) && view.cased();
        if (!capital && NEED_CAPITALS.contains(view.lower(head)) && !view.cased()) {
            return null;
        }
        if (capital && view.has(head + 1, Words.ORG) && view.capital(head + 1)) {
            return null;
        }
        boolean street = view.has(head, Words.STREET) && !view.has(head, Words.VENUE);
        if (street
                && (!capital && view.lower(head).length() < 4
                        || view.lower(head).startsWith("st")
                                && view.capital(head + 1)
                                && view.lower(head).length() <= 3)) {
            return null;
        }
        int end = head - 1;
        int modifiers = 0;
        while (!capital && modifiers < 3 && modifier(view, end)) {
            end--;
            modifiers++;
        }
        boolean possessive = false;
        if (!capital && view.is(end, "'s") && modifiers > 0) {
            possessive = true;
            end--;
        }
        if (capital && view.is(end, "'s") && (view.mentionAt(end - 1) == null || saints(view, end - 1))) {
            end--;
        }
        int start = runStart(view, end, possessive);
        if (start < 0) {
            return null;
        }
        return named(view, start, end, head, capital);
    }

    /** Whether a saint's name ends there: "St Anthony's Shrine" is called after the saint, not after a town that is called after him too. */
    private static boolean saints(SentenceView view, int last) {
        Mention mention = view.mentionAt(last);
        return mention != null
                && mention.key.startsWith("st ")
                && mention.prominence() < KNOWN_CITY
                && view.is(last + 1, "'s");
    }

    private static boolean modifier(SentenceView view, int i) {
        return view.has(i, Words.VENUE_MODIFIER | Words.FEATURE)
                && (!view.cased() || !view.capital(i))
                && view.mentionAt(i) == null;
    }

    /** First token of the run of capitals that ends at {@code end}, or -1. */
    private static int runStart(SentenceView view, int end, boolean possessive) {
        if (!view.nameLike(end) || view.has(end, Words.TIME | Words.SAY)) {
            return -1;
        }
        int start = end;
        int least = Math.max(0, end - MAX_WORDS);
        for (int k = end - 1; k >= least && !possessive; k--) {
            Mention owner = view.is(k, "'s") ? view.mentionAt(k - 1) : null;
            if (owner != null && !owner.demonym()) {
                break;
            }
            if (view.nameLike(k) && !view.has(k, Words.TIME) || view.capital(k) && view.cased() && !view.opening(k)) {
                start = k;
            } else if (!(view.has(k, Words.FUNCTION) || CONNECTORS.contains(view.lower(k)) || view.is(k, "'s"))
                    || !CONNECTORS.contains(view.lower(k)) && !view.is(k, "'s")
                    || !view.nameLike(k - 1)) {
                break;
            }
        }
        Mention mention = view.mentionAt(start);
        return mention != null ? Math.min(start, mention.first) : trimmed(view, start, end);
    }

    /** Leaves out leading words that belong to no name: titles, months. */
    private static int trimmed(SentenceView view, int start, int end) {
        int at = start;
        while (at <= end && view.has(at, Words.FUNCTION | Words.TIME | Words.SAY) && view.mentionAt(at) == null) {
            at++;
        }
        return at <= end ? at : -1;
    }

    private static @Nullable VenueName named(SentenceView view, int start, int end, int head, boolean capital) {
        Mention inner = view.mentionAt(start);
        boolean mission = MISSIONS.contains(view.lower(head));
        boolean onlyInner = inner != null && inner.first == start && inner.last == end;
        if (inner != null && onlyInner && inner.demonym() && !mission) {
            return null;
        }
        Mention atHead = view.mentionAt(head);
        if (inner != null && inner.last >= head || atHead != null && atHead.first < head && atHead.first <= start) {
            return null;
        }
        if (!onlyInner && start == end && generic(view, start, capital)) {
            return null;
        }
        Mention within = inner != null ? inner : innerAt(view, start, end);
        boolean plainStreet = view.has(head, Words.STREET) && !view.has(head, Words.VENUE);
        if (within != null && (within.demonym() || plainStreet || saints(view, within.last))) {
            within = null;
        }
        Span whole =
                new Span(view.tokens.get(start).start(), view.tokens.get(head).end());
        boolean noun = !capital && onlyInner && view.cased();
        return new VenueName(
                view,
                start,
                head,
                noun && within != null ? within.span : whole,
                whole.of(view.text()),
                FeatureClass.LANDMARK,
                within,
                true);
    }

    /** A single word that makes no name: "Shia mosque", "UN base", "Police station". */
    private static boolean generic(SentenceView view, int i, boolean capital) {
        boolean acronym = view.cased()
                && view.tokens.get(i).allCaps()
                && view.tokens.get(i).text().length() <= 5;
        boolean adjective = GENERIC.contains(view.lower(i));
        return adjective
                || acronym && !capital
                || view.has(i, Words.FUNCTION | Words.TITLE | Words.ORG) && !capital
                || view.opening(i) && view.has(i, Words.COMMON | Words.VENUE_MODIFIER);
    }

    private static final Set<String> GENERIC = Set.of(
            "shia",
            "shiite",
            "sunni",
            "sufi",
            "catholic",
            "christian",
            "muslim",
            "jewish",
            "hindu",
            "sikh",
            "buddhist",
            "orthodox",
            "coptic",
            "protestant",
            "anglican",
            "islamic",
            "baptist",
            "evangelical",
            "pentecostal",
            "ahmadi",
            "taliban",
            "nazi",
            "kurdish",
            "christmas",
            "hezbollah",
            "hamas",
            "israeli",
            "army",
            "police");

    private static @Nullable Mention innerAt(SentenceView view, int start, int end) {
        for (int k = end; k >= start; k--) {
            Mention mention = view.mentionAt(k);
            if (mention != null && !mention.demonym()) {
                return mention;
            }
        }
        return null;
    }

    private static @Nullable VenueName startingAt(SentenceView view, int i) {
        Mention covering = view.mentionAt(i);
        if (covering != null && covering.last > i || view.has(i, Words.STREET) && view.opening(i)) {
            return null;
        }
        int end = i;
        boolean named = false;
        for (int k = i + 1; k < Math.min(view.size(), i + MAX_WORDS); k++) {
            boolean number = NUMBERED.contains(view.lower(i))
                    && k == i + 1
                    && (view.tokens.get(k).kind() == dev.dateline.text.Token.Kind.NUMBER
                            || view.lower(k).length() <= 2 && view.capital(k));
            if (number || view.capital(k) && !view.has(k, Words.FUNCTION | Words.TIME)) {
                end = k;
                named = true;
            } else if (!CONNECTORS.contains(view.lower(k))) {
                break;
            }
        }
        if (!named || view.has(i, Words.FEATURE) && view.mentionAt(i + 1) != null) {
            return null;
        }
        Mention inner = innerAt(view, i + 1, end);
        Span whole = new Span(view.tokens.get(i).start(), view.tokens.get(end).end());
        return new VenueName(view, i, end, whole, whole.of(view.text()), FeatureClass.LANDMARK, inner, true);
    }
}
