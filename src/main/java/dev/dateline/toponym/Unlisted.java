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
    private static final Set<String> SURE = Set.of("in", "near", "outside", "around", "across", "throughout");

    private final Set<String> known = new HashSet<>();

    /** The unlisted names of a sentence whose names, people and venues are found. */
    List<VenueName> find(SentenceView view) {
        List<VenueName> found = new ArrayList<>();
        if (!view.cased()) {
            return found;
        }
        for (int i = 0; i < view.size(); i++) {
            if (!starts(view, i)) {
                continue;
            }
            int last = runEnd(view, i);
            VenueName name = judge(view, i, last);
            if (name != null) {
                found.add(name);
            }
            i = last;
        }
        return found;
    }

    private static boolean starts(SentenceView view, int i) {
        return free(view, i) && !view.capital(i - 1) && !acronym(view.tokens.get(i));
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
        } else if (probe.strongPreposition && held(view, last) || probe.weakPreposition && heldIn(view, last)) {
            firm = true;
        }
        boolean plain = (SURE.contains(view.lower(probe.left)) || probe.strongPreposition && view.is(probe.left, "of"))
                && probe.left == first - 1
                && !view.capital(last + 1)
                && !view.is(last + 1, "'s");
        if (firm) {
            known.add(name);
        }
        if (!firm && !plain && !known.contains(name)) {
            return null;
        }
        return new VenueName(
                view, first, last, probe.span, probe.span.of(view.text()), kind, null, firm || known.contains(name));
    }

    private static boolean settled(FeatureClass wanted) {
        return switch (wanted) {
            case CITY, DISTRICT, ADMIN2, ADMIN1, ISLAND, MOUNTAIN, RIVER, LAKE -> true;
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
        if (!view.is(next, "in")) {
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
        return mention != null && !mention.refused && mention.prominence() >= 3.2;
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
