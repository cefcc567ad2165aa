package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words around each name: prepositions, directions, feature words, and the place that contains it. */
final class Cues {
    private static final int MAX_ADJECTIVES = 3;

    /** Before "of", these name a part of the place or something in it, not the place: "the coast of Libya". */
    private static final Set<String> PARTS = Set.of(
            "coast",
            "capital",
            "area",
            "base",
            "camp",
            "range",
            "mountains",
            "hills",
            "channel",
            "strip",
            "airport",
            "ward",
            "sector",
            "quarter",
            "basin",
            "valley",
            "delta",
            "nation",
            "continent",
            "dam");

    /** Behind a name, these say no more of it: "the Libya coast". */
    private static final Set<String> RELATIONS =
            Set.of("coast", "capital", "nation", "channel", "base", "camp", "airport", "sector", "dam");

    /** Capitalised before "of", these are offices. */
    private static final Set<String> OFFICES = Set.of("department", "division", "state", "sector", "area", "base");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "any", "some", "every", "each");

    /** With "of" behind, as good as a preposition of place. */
    private static final Set<String> WITHIN = Set.of(
            "outskirts",
            "suburb",
            "suburbs",
            "centre",
            "center",
            "city",
            "town",
            "village",
            "district",
            "province",
            "coast",
            "heart",
            "edge",
            "part",
            "parts",
            "area",
            "areas",
            "streets",
            "capital",
            "port",
            "outside",
            "west",
            "east",
            "north",
            "south",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "vicinity",
            "region",
            "regions",
            "state",
            "neighbourhood",
            "neighborhood",
            "shores",
            "shore",
            "middle",
            "tip",
            "border",
            "borders",
            "cities",
            "towns",
            "villages",
            "provinces",
            "districts",
            "people",
            "outskirt",
            "resident",
            "residents");

    private Cues() {}

    static void read(SentenceView view) {
        List<Mention> mentions = view.mentions;
        for (Mention mention : mentions) {
            left(mention);
            right(mention);
        }
        for (int k = mentions.size() - 2; k >= 0; k--) {
            shareFeature(mentions.get(k), mentions.get(k + 1));
        }
        for (int k = 0; k < mentions.size(); k++) {
            Mention mention = mentions.get(k);
            if (!mention.demonym()) {
                container(
                        mention,
                        k > 0 ? mentions.get(k - 1) : null,
                        k + 1 < mentions.size() ? mentions.get(k + 1) : null);
                mention.listed = k > 0 && listed(mentions.get(k - 1), mention);
            }
        }
    }

    /** Reads the words around a name that is no mention of the gazetteer. */
    static void readAlone(Mention probe) {
        left(probe);
        right(probe);
    }

    private static void left(Mention mention) {
        SentenceView view = mention.view;
        int k = mention.first - 1;
        while (view.has(k, Words.DIRECTION)) {
            mention.direction = view.lower(k);
            k--;
        }
        if (view.is(k, "-") && view.has(k - 1, Words.DIRECTION)) {
            k -= 2;
        }
        if (view.has(k, Words.FEATURE) && (!view.cased() || !view.capital(k)) && !PARTS.contains(view.lower(k))
                || view.is(k, "capital")) {
            mention.wanted = Words.asksFor(view.lower(k));
            mention.calledCapital = view.is(k, "capital");
            k = adjectives(view, k - 1);
        } else if (view.is(k, "of")
                && view.has(k - 1, Words.FEATURE)
                && !PARTS.contains(view.lower(k - 1))
                && !view.lower(k - 1).endsWith("s")) {
            int before = adjectives(view, k - 2);
            if (!INDEFINITE.contains(view.lower(before))) {
                mention.wanted = Words.asksFor(view.lower(k - 1));
                k = before;
            }
        }
        if (view.is(k, "the")) {
            k--;
        }
        mention.left = k;
        boolean within = view.is(k, "of")
                && !(view.cased() && view.capital(k - 1) && OFFICES.contains(view.lower(k - 1)))
                && (WITHIN.contains(view.lower(k - 1)) || view.has(k - 1, Words.DIRECTION));
        boolean distance = view.is(k, "from")
                && (view.is(k - 1, "km")
                        || view.lower(k - 1).startsWith("kilomet")
                        || view.lower(k - 1).startsWith("mile"));
        // "on Kellogg Street, Green Bay"
        boolean address = view.cased()
                && view.is(k, ",")
                && view.has(k - 1, Words.STREET)
                && view.capital(k - 1)
                && view.capital(k - 2);
        mention.strongPreposition = view.has(k, Words.PREP) || within || distance || address;
        mention.weakPreposition = !mention.strongPreposition && view.has(k, Words.WEAK_PREP);
    }

    /** Skips lower-case adjectives leftwards, up to an article or preposition. */
    private static int adjectives(SentenceView view, int k) {
        int at = k;
        for (int n = 0; n < MAX_ADJECTIVES; n++) {
            boolean adjective = view.word(at)
                    && !view.has(at, Words.PREP | Words.WEAK_PREP | Words.FUNCTION | Words.SAY)
                    && (!view.cased() || !view.capital(at))
                    && view.mentionAt(at) == null;
            if (!adjective) {
                break;
            }
            at--;
        }
        return at;
    }

    private static void right(Mention mention) {
        SentenceView view = mention.view;
        int next = mention.last + 1;
        mention.calledCapital |= view.is(next, ",") && view.is(next + 1, "the") && capitalAt(view, next + 2);
        if (mention.part || !view.word(next)) {
            return;
        }
        boolean feature = view.has(next, Words.FEATURE) && !RELATIONS.contains(view.lower(next)) && !mention.demonym();
        if (feature && Words.asksFor(view.lower(next)).get(0) != FeatureClass.COUNTRY) {
            mention.wanted = Words.asksFor(view.lower(next));
            mention.fullSpan =
                    new Span(mention.span.start(), view.tokens.get(next).end());
        } else if (view.is(next, "governor")
                || view.is(next, "gov.")
                || view.is(next, "senator")
                || view.is(next, "sen.")) {
            mention.wanted = List.of(FeatureClass.ADMIN1);
        } else if (view.is(next, "mayor")) {
            mention.wanted = List.of(FeatureClass.CITY);
        }
    }

    /** "capital", "country's capital", "Libyan capital". */
    private static boolean capitalAt(SentenceView view, int i) {
        return view.is(i, "capital")
                || view.is(i + 1, "capital") && !view.word(i + 2)
                || view.is(i + 1, "'s") && view.is(i + 2, "capital");
    }

    /** "Nandurbar and Dhule districts": the feature word in the plural belongs to both. */
    private static void shareFeature(Mention one, Mention next) {
        SentenceView view = one.view;
        boolean joined = next.first == one.last + 2
                && (view.is(one.last + 1, "and") || view.is(one.last + 1, ",") || view.is(one.last + 1, "or"));
        boolean plural = view.has(next.last + 1, Words.FEATURE)
                && view.lower(next.last + 1).endsWith("s");
        if (joined
                && one.wanted.isEmpty()
                && !next.wanted.isEmpty()
                && (plural || view.is(one.last + 1, ",") && !next.listed)) {
            one.wanted = plural ? next.wanted : one.wanted;
        }
    }

    private static boolean listed(Mention before, Mention mention) {
        SentenceView view = mention.view;
        int gap = mention.left - before.last;
        return gap >= 1
                        && gap <= 2
                        && (view.is(before.last + 1, ",")
                                || view.is(mention.left, "and")
                                || view.is(mention.left, "or"))
                || mention.first == before.last + 2
                        && (view.is(before.last + 1, ",")
                                || view.is(before.last + 1, "and")
                                || view.is(before.last + 1, "/"));
    }

    private static void container(Mention mention, @Nullable Mention before, @Nullable Mention after) {
        if (before != null && heldBefore(mention, before)) {
            mention.container = before;
        } else if (after != null && !after.demonym() && heldBehind(mention, after)) {
            mention.container = after;
            mention.fullSpan = mention.fullSpan.union(after.span);
        } else if (after != null && after.demonym() && heldBehind(mention, after)) {
            mention.container = after;
        }
    }

    /** "Iran's Kerman", "the Turkish town of X", "German island Rügen". */
    private static boolean heldBefore(Mention mention, Mention before) {
        SentenceView view = mention.view;
        int from = before.last + 1;
        if (view.has(from, Words.FEATURE) && view.is(from + 1, "'s")) {
            from++;
        }
        boolean possessive = view.is(from, "'s") || view.is(from, "'");
        if (!possessive && !before.demonym()) {
            return false;
        }
        for (int k = possessive ? from + 1 : from; k < mention.first; k++) {
            boolean between = view.word(k)
                    && (!view.cased() || !view.capital(k))
                    && (view.is(k, "of")
                            || !view.has(
                                    k, Words.PREP | Words.WEAK_PREP | Words.FUNCTION | Words.SAY | Words.METONYMIC));
            if (!between || k - from > MAX_ADJECTIVES + 1) {
                return false;
            }
        }
        boolean asked = !mention.wanted.isEmpty() || mention.first == from || mention.direction != null;
        return possessive || asked;
    }

    /** "Kerman, Iran", "Marapi, West Sumatra (Indonesia)", "Khar, in the border district of Bajaur", "Jinka in Ethiopia". */
    private static boolean heldBehind(Mention mention, Mention after) {
        SentenceView view = mention.view;
        int from = mention.last + 1;
        if (!mention.wanted.isEmpty() && view.has(from, Words.FEATURE)) {
            from++;
        }
        int to = after.left;
        boolean comma = view.is(from, ",") || view.is(from, "(");
        if (comma && to <= from) {
            return true;
        }
        if (comma) {
            from++;
        }
        if (to < from || to - from > 5) {
            return false;
        }
        boolean within = view.is(to, "in") || view.is(to, "of") || view.is(to, "within");
        for (int k = from; k < to && within; k++) {
            within = view.word(k)
                    && !view.capital(k)
                    && !view.has(k, Words.SAY | Words.METONYMIC)
                    && (comma || to - from <= 3);
        }
        return within;
    }
}
