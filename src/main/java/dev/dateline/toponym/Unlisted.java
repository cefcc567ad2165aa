package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names that the gazetteer lacks but the words around make places: "the village of X", "in X, North Kivu", "the X district". */
final class Unlisted {
    private static final int MAX_WORDS = 4;
    private static final int NO_NAME = Words.TITLE
            | Words.SAY
            | Words.ORG
            | Words.INSTITUTION
            | Words.TIME
            | Words.FUNCTION
            | Words.NEVER
            | Words.VENUE
            | Words.STREET
            | Words.FEATURE
            | Words.ACTOR
            | Words.PREP;

    private static final Set<String> LINKS = Set.of(
            "de", "da", "do", "del", "la", "al", "el", "sur", "kwa", "wa", "bin", "ben", "ad", "az", "an", "am", "der",
            "en", "le", "les", "of");
    /** First words of Spanish, Portuguese and French names of places: these go on. */
    private static final Set<String> NAME_STARTS = Set.of(
            "san", "santa", "santo", "sao", "st", "el", "la", "los", "las", "le", "les", "nueva", "nuevo", "puerto",
            "villa", "rio");

    private static final Set<String> SURE =
            Set.of("in", "near", "outside", "around", "across", "throughout", "off", "into");

    private final Set<String> known = new HashSet<>();
    /** Last token of the name found before in the sentence. */
    private int lastFound;

    /** The unlisted names of a sentence whose names, people and venues are found. */
    List<VenueName> find(SentenceView view) {
        List<VenueName> found = new ArrayList<>();
        if (!view.cased()) {
            return uncased(view);
        }
        lastFound = Integer.MIN_VALUE;
        for (int i = 0; i < view.size(); i++) {
            if (!starts(view, i)) {
                continue;
            }
            int last = runEnd(view, i);
            VenueName name = judge(view, i, last);
            if (name != null) {
                found.add(name);
                lastFound = last;
            }
            i = last;
        }
        return found;
    }

    /** Where capitals do not tell names: names of the gazetteer that lie elsewhere, "TOWN OF X", "X MUNICIPALITY". */
    private List<VenueName> uncased(SentenceView view) {
        List<VenueName> found = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            Mention mention = view.mentionAt(i);
            int last = -1;
            FeatureClass kind = FeatureClass.CITY;
            if (mention != null && mention.contradicted && mention.first == i) {
                last = mention.last;
                kind = mention.wanted.isEmpty() ? kind : mention.wanted.get(0);
            } else if (view.is(i - 1, "of") && view.has(i - 2, Words.FEATURE) && plain(view, i)) {
                last = plainEnd(view, i);
                kind = Words.asksFor(view.lower(i - 2)).get(0);
            } else if (opens(view, i - 1) && plain(view, i)) {
                last = plainEnd(view, i);
                kind = view.has(last + 1, Words.FEATURE)
                        ? Words.asksFor(view.lower(last + 1)).get(0)
                        : FeatureClass.COUNTRY;
            }
            if (last >= i && named(kind)) {
                Span span = new Span(
                        view.tokens.get(i).start(), view.tokens.get(last).end());
                found.add(new VenueName(view, i, last, span, span.of(view.text()), kind, mention, true));
                i = last;
            }
        }
        return found;
    }

    private static boolean opens(SentenceView view, int i) {
        return view.has(i, Words.PREP) || view.is(i, "the") && (view.has(i - 1, Words.PREP) || view.is(i - 1, "of"));
    }

    /** Whether a word may start an unlisted name although capitals tell nothing. */
    private static boolean plain(SentenceView view, int i) {
        return view.nameLike(i)
                && view.mentionAt(i) == null
                && !view.person(i)
                && !view.venue(i)
                && !view.has(i, NO_NAME | Words.DIRECTION | Words.VENUE_MODIFIER | Words.GIVEN);
    }

    private static int plainEnd(SentenceView view, int i) {
        int last = i;
        while (last < i + MAX_WORDS - 1 && NAME_STARTS.contains(view.lower(last)) && plain(view, last + 1)) {
            last++;
        }
        return view.has(last + 1, Words.FEATURE) || !plain(view, last + 1) ? last : -1;
    }

    private static boolean named(FeatureClass kind) {
        return kind == FeatureClass.CITY || kind == FeatureClass.DISTRICT || kind == FeatureClass.ADMIN2;
    }

    private static boolean starts(SentenceView view, int i) {
        boolean opener = view.opening(i - 1) && view.has(i - 1, Words.FUNCTION | Words.PREP | Words.WEAK_PREP);
        return free(view, i) && (!view.capital(i - 1) || opener) && !acronym(view.tokens.get(i));
    }

    private static boolean free(SentenceView view, int i) {
        Mention mention = view.mentionAt(i);
        return view.word(i)
                && view.capital(i)
                && !view.has(i, NO_NAME)
                && !view.person(i)
                && !view.venue(i)
                && (mention == null || mention.refused);
    }

    private static boolean acronym(Token token) {
        return token.allCaps() && token.text().length() <= 6;
    }

    private static int runEnd(SentenceView view, int i) {
        int last = i;
        for (int k = i + 1; k < Math.min(view.size(), i + MAX_WORDS); k++) {
            if (free(view, k)) {
                last = k;
            } else if (!LINKS.contains(view.lower(k)) || !free(view, k + 1)) {
                break;
            }
        }
        return last;
    }

    private @Nullable VenueName judge(SentenceView view, int first, int last) {
        Mention probe = probe(view, first, last);
        if (probe == null) {
            return null;
        }
        Cues.readAlone(probe);
        String name = probe.key;
        FeatureClass kind = FeatureClass.CITY;
        boolean firm = false;
        if (!probe.wanted.isEmpty() && settled(probe.wanted.get(0))) {
            kind = probe.wanted.get(0) == FeatureClass.ADMIN2 && probe.wanted.contains(FeatureClass.DISTRICT)
                    ? FeatureClass.DISTRICT
                    : probe.wanted.get(0);
            firm = true;
        } else if (appositive(view, last)) {
            kind = Words.asksFor(view.lower(last + 3)).get(0);
            firm = true;
        } else {
            firm = introduced(view, probe) && (held(view, last) || set(view, last)) || heading(view, first, last);
        }
        boolean sure = SURE.contains(view.lower(probe.left))
                || probe.strongPreposition && view.is(probe.left, "of")
                || view.is(probe.left, "at") && view.has(probe.left - 1, Words.VENUE | Words.FEATURE);
        boolean plain = sure && probe.left == first - 1 && !view.capital(last + 1) && !view.is(last + 1, "'s")
                || series(view, first, last);
        if (firm) {
            known.add(name);
        }
        if (!firm && !plain && !known.contains(name)) {
            return null;
        }
        if (kind == FeatureClass.CITY && withinCity(view, last)) {
            kind = FeatureClass.DISTRICT;
        }
        String written = probe.wanted.isEmpty() ? probe.span.of(view.text()) : probe.fullSpan.of(view.text());
        return new VenueName(
                view, first, last, probe.span, written, kind, view.mentionAt(first), firm || known.contains(name));
    }

    /** Whether a preposition, a verb of attack or movement, or a list item's head stands before the name. */
    private static boolean introduced(SentenceView view, Mention probe) {
        int before = probe.left;
        boolean from =
                view.is(before, "from") || view.is(before, "of") || view.is(before, "between") || view.is(before, "to");
        return probe.strongPreposition
                || from && !view.is(before - 1, "according")
                || view.has(before, Words.PLACE_VERB)
                || view.is(before, ",") && (view.has(before - 1, Words.TIME) || !view.word(before - 1))
                || view.is(before, "|")
                || view.is(before, ";")
                || view.is(before, ":");
    }

    /** "Marapi, West Sumatra:": the name heads an item, and its container follows directly. */
    private static boolean heading(SentenceView view, int first, int last) {
        Mention holder = view.mentionAt(last + 2);
        return view.opening(first)
                && (view.is(last + 1, ",") || view.is(last + 1, "("))
                && placeAt(view, last + 2)
                && holder != null
                && !view.is(holder.last + 1, "'s");
    }

    /** ", on the outskirts of", ", beside", ", about 60 km from": where it lies follows the name. */
    private static boolean set(SentenceView view, int last) {
        int next = last + 2;
        return view.is(last + 1, ",")
                && (view.has(next, Words.PREP)
                        || view.is(next, "on")
                        || view.is(next, "about")
                        || view.is(next, "some")
                        || view.is(next, "beside"))
                && !view.capital(next + 1);
    }

    /** "Güvenpark, in the centre of the city": it lies within the city spoken of. */
    private static boolean withinCity(SentenceView view, int last) {
        if (!view.is(last + 1, ",")) {
            return false;
        }
        for (int k = last + 2; k < last + 8; k++) {
            if (view.is(k, "the") && (view.is(k + 1, "city") || view.is(k + 1, "town") || view.is(k + 1, "capital"))) {
                return true;
            }
        }
        return false;
    }

    /** Behind an unlisted name accepted just before: "at Courtalain, Croisilles and Vergigny". */
    private boolean series(SentenceView view, int first, int last) {
        boolean joined = view.is(first - 1, ",") || view.is(first - 1, "and");
        boolean before = lastFound == first - 2
                || placeAt(view, first - 2) && view.is(last + 1, "and") && placeAt(view, last + 2);
        return joined && before && (view.is(last + 1, ",") || view.is(last + 1, "and") || view.is(first - 1, "and"));
    }

    private static boolean settled(FeatureClass wanted) {
        return switch (wanted) {
            case CITY, DISTRICT, ADMIN2, ADMIN1, ISLAND, PENINSULA, REGION, MOUNTAIN, RIVER, LAKE, SEA -> true;
            default -> false;
        };
    }

    /** ", a suburb": what it is follows the name. */
    private static boolean appositive(SentenceView view, int last) {
        return view.is(last + 1, ",")
                && (view.is(last + 2, "a") || view.is(last + 2, "an") || view.is(last + 2, "the"))
                && view.has(last + 3, Words.FEATURE)
                && settled(Words.asksFor(view.lower(last + 3)).get(0));
    }

    /** ", North Kivu", " (Tanzania)", ", in Ituri", " in Ituri": a place follows. */
    private static boolean held(SentenceView view, int last) {
        int next = last + 1;
        boolean mark = view.is(next, ",") || view.is(next, "(");
        if (mark) {
            next++;
        }
        return heldIn(view, next - 1) || mark && placeAt(view, next);
    }

    private static boolean heldIn(SentenceView view, int last) {
        int next = last + 1;
        if (!view.is(next, "in") && !view.is(next, "on")) {
            return false;
        }
        next++;
        for (int skipped = 0; skipped < 3 && (view.is(next, "the") || view.has(next, Words.DIRECTION)); skipped++) {
            next++;
        }
        return placeAt(view, next);
    }

    private static boolean placeAt(SentenceView view, int i) {
        Mention mention = view.mentionAt(i);
        return mention != null && !mention.refused && !mention.demonym() && mention.prominence() >= 3.2;
    }

    private static @Nullable Mention probe(SentenceView view, int first, int last) {
        Span span =
                new Span(view.tokens.get(first).start(), view.tokens.get(last).end());
        if (span.length() < 3 || span.length() > 60) {
            return null;
        }
        return new Mention(
                view, first, last, span, view.words(first, last).toLowerCase(java.util.Locale.ROOT), List.of(), false);
    }
}
