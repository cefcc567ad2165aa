package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer.NameKind;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the names of the gazetteer in a sentence: the longest match from each word that may start a name. */
final class NameFinder {
    private static final int MAX_WORDS = 7;
    /** Names such as San Antonio have hundreds of bearers; those past the most prominent few never win. */
    private static final int MAX_CANDIDATES = 24;

    private static final Set<String> PLAIN_ABBREVIATIONS = Set.of("us", "uk", "eu", "uae", "usa", "nz", "u.s", "u.k");

    /** Behind a name in capitals at the start, these make it a heading or dateline. */
    private static final Set<String> HEADED = Set.of(":", ",", "(", "-", "--", "\u2013", "\u2014", "/");

    private NameFinder() {}

    /** @param memo of the text that the sentence stands in */
    static void find(SentenceView view, NameMemo memo) {
        int i = 0;
        while (i < view.size()) {
            int last = longest(view, memo, i);
            if (last < i && view.word(i) && view.tokens.get(i).text().indexOf('-') > 0) {
                parts(view, memo, i);
            }
            i = Math.max(i, last) + 1;
        }
    }

    /** Adds the longest name that starts at {@code i}; its last token, or -1. */
    private static int longest(SentenceView view, NameMemo memo, int i) {
        if (!mayStart(view, i)) {
            return -1;
        }
        int limit = Math.min(view.size(), i + MAX_WORDS);
        int end = -1;
        List<Candidate> found = List.of();
        for (int j = i; j < limit && (j == i || view.word(j) || view.is(j, "'s")); j++) {
            NameMemo.Known known = memo.of(view.words(i, j));
            if (!known.bearers().isEmpty() && mayEnd(view, memo, i, j)) {
                List<Candidate> candidates = candidates(view, i, j, known.bearers());
                if (!candidates.isEmpty()) {
                    end = j;
                    found = candidates;
                }
            }
            if (!view.is(j + 1, "'s") && !known.longer()) {
                break;
            }
        }
        int province = provinceEnd(view, memo, i, end, found);
        if (province >= 0) {
            List<Candidate> provinces = candidates(view, i, province, provinces(view, memo, i, province));
            found = province > i ? provinces : join(provinces, found);
            end = province;
        }
        if (end >= 0) {
            view.add(mention(
                    view,
                    i,
                    end,
                    view.tokens.get(i).start(),
                    view.tokens.get(end).end(),
                    found,
                    false));
        }
        return end;
    }

    /** Last token of a name that the gazetteer has with "Province of" before it, where nothing better is found; else -1. */
    private static int provinceEnd(SentenceView view, NameMemo memo, int i, int end, List<Candidate> found) {
        boolean unknown = view.cased() && view.capital(i) && !view.has(i, ~(Words.GIVEN | Words.SURNAME));
        if (!unknown
                || end > i
                || !found.isEmpty() && found.get(0).prior > 3.4
                || view.lower(i).length() < 4) {
            return -1;
        }
        for (int j = Math.min(i + 3, view.size() - 1); j >= i; j--) {
            if (view.capital(j)
                    && links(view, i, j)
                    && !provinces(view, memo, i, j).isEmpty()) {
                return j;
            }
        }
        return -1;
    }

    private static List<Bearer> provinces(SentenceView view, NameMemo memo, int i, int j) {
        return memo.of("Province of " + view.words(i, j)).bearers();
    }

    private static boolean links(SentenceView view, int i, int j) {
        for (int k = i + 1; k <= j; k++) {
            if (!view.word(k) || !view.capital(k) && !view.has(k, Words.PERSON_LINK) || view.has(k, Words.FEATURE)) {
                return false;
            }
        }
        return true;
    }

    private static List<Candidate> join(List<Candidate> provinces, List<Candidate> found) {
        List<Candidate> joined = new ArrayList<>(provinces);
        joined.addAll(found);
        return joined;
    }

    private static boolean mayStart(SentenceView view, int i) {
        if (!view.word(i)) {
            return false;
        }
        if (view.regime == CaseRegime.UPPER || view.regime == CaseRegime.LOWER) {
            return !view.has(i, Words.FUNCTION) || view.is(i, "the") || view.is(i, "new") || dotted(view.tokens.get(i));
        }
        return view.capital(i) || view.is(i, "the") && view.capital(i + 1);
    }

    private static boolean mayEnd(SentenceView view, NameMemo memo, int i, int j) {
        if (view.has(i, Words.FUNCTION)) {
            boolean abbreviation = j == i && (view.tokens.get(i).allCaps() || dotted(view.tokens.get(i)));
            boolean several = j > i && view.capital(j);
            return abbreviation
                    || several && view.is(i, "the") && needsArticle(view, memo, i, j)
                    || several && view.capital(i) && !view.has(i, Words.PREP | Words.WEAK_PREP) && !view.is(i, "the");
        }
        return j == i || view.capital(j) || view.regime == CaseRegime.LOWER;
    }

    /** Whether "the" is part of the main name (The Hague, The Bronx). */
    private static boolean needsArticle(SentenceView view, NameMemo memo, int i, int j) {
        List<Bearer> bearers = memo.of(view.words(i, j)).bearers();
        return !bearers.isEmpty()
                && bearers.get(0).kind == NameKind.MAIN
                && bearers.get(0).place.name().startsWith("The ");
    }

    private static List<Candidate> candidates(SentenceView view, int i, int j, List<Bearer> bearers) {
        if (bearers.isEmpty()) {
            return List.of();
        }
        Token token = view.tokens.get(i);
        boolean dotted = j == i && dotted(token);
        boolean capitals = j == i
                && view.regime != CaseRegime.UPPER
                && token.allCaps()
                && token.text().length() <= 5;
        List<Candidate> candidates = new ArrayList<>(Math.min(bearers.size(), MAX_CANDIDATES));
        for (Bearer bearer : bearers) {
            NameKind kind = kind(bearer, view.lower(j), dotted || capitals);
            boolean fits = kind == NameKind.ABBREVIATION
                    ? !(dotted && view.has(i, Words.TITLE)) && (j > i || shortForm(view, i, bearer.place))
                    : !dotted && (!capitals || header(view, i, bearer));
            if (fits && candidates.size() < MAX_CANDIDATES) {
                double prior = kind == bearer.kind ? bearer.prior : Prominence.of(bearer.place, kind);
                candidates.add(new Candidate(bearer, kind, prior));
            }
        }
        return demonymAlone(candidates);
    }

    /** How the name belongs to the place; adjectives of regions and letters for countries are told by their form. */
    private static NameKind kind(Bearer bearer, String lower, boolean letters) {
        Place place = bearer.place;
        boolean wide = switch (place.featureClass()) {
            case COUNTRY, REGION, CONTINENT, ADMIN1 -> true;
            default -> false;
        };
        if (letters
                && wide
                && !place.name().regionMatches(true, 0, lower, 0, lower.length())
                && bearer.kind != NameKind.DEMONYM
                && lower.length() <= 6) {
            return NameKind.ABBREVIATION;
        }
        boolean adjective = bearer.kind == NameKind.ALTERNATE && wide && adjective(lower, place.name());
        return adjective ? NameKind.DEMONYM : bearer.kind;
    }

    private static boolean adjective(String word, String name) {
        boolean form = word.endsWith("an")
                || word.endsWith("ese")
                || word.endsWith("ish")
                || word.endsWith("ern")
                || word.endsWith("ic");
        return form && !name.toLowerCase(java.util.Locale.ROOT).endsWith(word);
    }

    /** A short word in capitals is mostly an organisation (WHO, ISIS, ADF), but "MALI:" heads a paragraph. */
    private static boolean header(SentenceView view, int i, Bearer bearer) {
        FeatureClass kind = bearer.place.featureClass();
        return bearer.kind == NameKind.MAIN
                && view.tokens.get(i).text().length() > 3
                && (kind == FeatureClass.COUNTRY || view.opening(i) && HEADED.contains(view.lower(i + 1)));
    }

    /** Whether letters without full stops may stand for the place: UK anywhere, TX only behind a comma. */
    private static boolean shortForm(SentenceView view, int i, Place place) {
        Token token = view.tokens.get(i);
        if (PLAIN_ABBREVIATIONS.contains(token.lower())) {
            return token.allCaps() && (view.regime != CaseRegime.UPPER || !token.is("us") || view.is(i - 1, "the"));
        }
        if (dotted(token)) {
            return true;
        }
        boolean behindComma = view.is(i - 1, ",") && view.word(i - 2);
        if (token.text().length() == 2) {
            return behindComma && (token.allCaps() || view.regime == CaseRegime.LOWER && !view.has(i, Words.FUNCTION));
        }
        return behindComma
                || token.allCaps() && view.regime != CaseRegime.UPPER
                || view.regime == CaseRegime.UPPER && place.featureClass() == FeatureClass.COUNTRY;
    }

    /** "u.s.", "n.y": letters with full stops between them. */
    static boolean dotted(Token token) {
        String text = token.text();
        return text.length() >= 3 && text.charAt(1) == '.' || text.length() > 2 && text.endsWith(".");
    }

    /** An adjective stands for its country alone, unless a place of note is called the same. */
    private static List<Candidate> demonymAlone(List<Candidate> candidates) {
        List<Candidate> demonyms = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.kind == NameKind.DEMONYM) {
                demonyms.add(candidate);
            } else if (candidate.kind == NameKind.MAIN && candidate.prior >= 5.5) {
                candidates.removeIf(c -> c.kind == NameKind.DEMONYM);
                return candidates;
            }
        }
        return demonyms.isEmpty() ? candidates : demonyms;
    }

    private static Mention mention(
            SentenceView view, int i, int j, int start, int end, List<Candidate> candidates, boolean part) {
        String key = part
                ? candidates.get(0).place.name().toLowerCase(java.util.Locale.ROOT)
                : view.words(i, j).toLowerCase(java.util.Locale.ROOT);
        Mention mention = new Mention(view, i, j, new Span(start, end), key, candidates, part);
        if (candidates.get(0).kind == NameKind.DEMONYM) {
            mention.role = ResolvedToponym.Role.DEMONYM;
        }
        return mention;
    }

    /** "Afghanistan-Pakistan", "Iran-backed", "Turkish-Syrian": places within a hyphenated word, if well known. */
    private static void parts(SentenceView view, NameMemo memo, int i) {
        Token token = view.tokens.get(i);
        String text = token.text();
        boolean continuing =
                view.cased() && view.capital(i - 1) && !view.opening(i - 1) && view.mentionAt(i - 1) == null;
        if (continuing && !view.has(i - 1, Words.DIRECTION | Words.FUNCTION)) {
            return;
        }
        int from = 0;
        while (from < text.length()) {
            int hyphen = text.indexOf('-', from);
            int to = hyphen < 0 ? text.length() : hyphen;
            part(view, memo, i, token.start() + from, text.substring(from, to));
            from = to + 1;
        }
    }

    private static void part(SentenceView view, NameMemo memo, int i, int start, String name) {
        boolean cased = view.regime == CaseRegime.MIXED || view.regime == CaseRegime.TITLE;
        if (name.length() < 2 || cased && !Character.isUpperCase(name.charAt(0))) {
            return;
        }
        List<Candidate> known = new ArrayList<>();
        for (Bearer bearer : memo.of(name).bearers()) {
            boolean shortForm = bearer.kind == NameKind.ABBREVIATION;
            boolean plain = PLAIN_ABBREVIATIONS.contains(name.toLowerCase(java.util.Locale.ROOT))
                    && Character.isUpperCase(name.charAt(1));
            if (bearer.prior >= 4.6 && (!shortForm || plain)) {
                known.add(new Candidate(bearer, bearer.kind, bearer.prior));
            }
        }
        List<Candidate> candidates = demonymAlone(known);
        if (!candidates.isEmpty()) {
            Mention mention = mention(view, i, i, start, start + name.length(), candidates, true);
            boolean led = view.tokens.get(i).end() > mention.span.end();
            if (led
                    && Character.isLowerCase(view.tokens
                            .get(i)
                            .text()
                            .charAt(view.tokens.get(i).text().length() - 1))
                    && !mention.demonym()
                    && ACTED.contains(view.lower(i).substring(view.lower(i).lastIndexOf('-') + 1))) {
                mention.role = ResolvedToponym.Role.METONYM;
            }
            view.add(mention);
        }
    }

    private static final Set<String> ACTED = Set.of(
            "backed",
            "led",
            "funded",
            "sponsored",
            "supported",
            "allied",
            "trained",
            "brokered",
            "built",
            "made",
            "based",
            "born",
            "aligned",
            "affiliated",
            "linked",
            "supplied",
            "mediated",
            "educated",
            "style");
}
