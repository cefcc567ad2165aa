package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places a venue or unlisted settlement by the named places around it: those said to hold it, its own words, its sentence, the discourse. */
final class Placing {
    private static final int MAX_GAP = 7;
    private static final double LOCAL_KM = 250;

    private Placing() {}

    /**
     * Where it is and why; empty where the text so far names no place at all.
     *
     * @param referred the city that words behind it refer to ("in the capital"), null where there are none
     */
    static Optional<ResolvedToponym> place(VenueName name, Discourse discourse, @Nullable Place referred) {
        boolean bare = name.kind() == FeatureClass.LANDMARK
                && name.inner() != null
                && name.span().equals(name.inner().span);
        Mention holder = behind(name);
        Mention inner = name.inner();
        boolean own = inner != null
                && !inner.contradicted
                && (!inner.refused || name.kind() != FeatureClass.LANDMARK || local(inner, discourse))
                && (bare || told(inner))
                && (bare || plausible(inner, discourse));
        if (holder != null
                && !(own
                        && inner != null
                        && (bare ? !close(name, holder) : Containment.holds(holder.best.place, inner.best.place)))) {
            return Optional.of(answer(
                    name, holder.best.place, 0.85, "in " + holder.best.place.name() + ", named behind it", holder));
        }
        if (referred != null) {
            return Optional.of(answer(name, referred, 0.75, "in " + referred.name() + ", referred to behind it", null));
        }
        if (own && inner != null) {
            return Optional.of(
                    answer(name, inner.best.place, 0.8, "bears the name of " + inner.best.place.name(), null));
        }
        Mention near = inSentence(name);
        Optional<Place> settlement = discourse.settlement();
        boolean within = name.kind() == FeatureClass.LANDMARK || name.kind() == FeatureClass.DISTRICT;
        if (!within) {
            return unlisted(name, near, discourse);
        }
        if (near != null && settled(near.best.place)) {
            return Optional.of(
                    answer(name, near.best.place, 0.7, "in the sentence with " + near.best.place.name(), null));
        }
        if (near != null) {
            boolean there = settlement.isPresent() && Containment.holds(near.best.place, settlement.get());
            Place place = there ? settlement.get() : near.best.place;
            return Optional.of(answer(name, place, 0.6, "in the sentence with " + near.best.place.name(), null));
        }
        Optional<Place> place =
                settlement.isPresent() ? settlement : discourse.latest().or(discourse::country);
        return place.map(there -> answer(name, there, 0.5, "in " + there.name() + ", the place spoken of", null));
    }

    /**
     * A settlement lies in no other one, but in the division or country spoken of just before, or throughout: a name that is told
     * to be a place has more of a claim on what the paragraph before speaks of.
     */
    private static Optional<ResolvedToponym> unlisted(VenueName name, @Nullable Mention near, Discourse discourse) {
        if (near != null && !settled(near.best.place)) {
            return Optional.of(
                    answer(name, near.best.place, 0.5, "in the sentence with " + near.best.place.name(), null));
        }
        Optional<Place> country = discourse.countryNear(name.firm() ? 1 : 0);
        return country.flatMap(spoken -> discourse.divisionNamed())
                .or(() -> country)
                .map(there -> answer(name, there, 0.4, "in " + there.name() + ", the place spoken of", null));
    }

    private static ResolvedToponym answer(
            VenueName name, Place place, double confidence, String reason, @Nullable Mention holder) {
        Span full = name.span();
        if (name.kind() == FeatureClass.LANDMARK) {
            full = new Span(
                    name.view().tokens.get(name.first()).start(),
                    name.view().tokens.get(name.last()).end());
        } else if (holder != null) {
            full = full.union(holder.span);
        }
        return new ResolvedToponym(
                name.span(),
                place,
                ResolvedToponym.Role.VENUE,
                name.name(),
                name.firm() ? confidence : confidence * 0.6,
                reason,
                List.of(),
                full,
                name.kind(),
                holder == null ? null : Areas.around(holder),
                null);
    }

    /** A holder overrules the place within "Santa Maria church" only directly behind it, and where it does not hold that place. */
    private static boolean close(VenueName name, Mention holder) {
        Mention inner = name.inner();
        SentenceView view = name.view();
        boolean direct = view.is(name.last() + 1, "in") || view.is(name.last() + 1, ",");
        return direct
                && inner != null
                && holder.left <= name.last() + 1
                && !Containment.holds(holder.best.place, inner.best.place);
    }

    /** Whether a name within another name is that of a place of some note, and no common word. */
    private static boolean told(Mention inner) {
        boolean common = inner.single() && inner.view.has(inner.first, Words.COMMON | Words.NEVER | Words.FUNCTION);
        return !common && inner.best.kind == dev.dateline.gazetteer.Gazetteer.NameKind.MAIN;
    }

    private static boolean settled(Place place) {
        return place.featureClass() == FeatureClass.CITY || place.featureClass() == FeatureClass.DISTRICT;
    }

    private static boolean usable(Mention mention) {
        return !mention.refused
                && !mention.insideVenue
                && (mention.role == ResolvedToponym.Role.NAME || mention.role == ResolvedToponym.Role.AREA);
    }

    /** "X in Istanbul", "X, Istanbul", "X on the outskirts of Moscow". */
    private static @Nullable Mention behind(VenueName name) {
        SentenceView view = name.view();
        for (Mention mention : view.mentions) {
            if (mention.first > name.last() && usable(mention)) {
                int gap = mention.left - name.last();
                boolean within = mention.strongPreposition
                        || view.is(mention.left, "of")
                        || view.is(mention.left, ",")
                        || view.is(mention.left, "(");
                return within && gap <= MAX_GAP && clear(view, name.last() + 1, mention.left) ? mention : null;
            }
        }
        return null;
    }

    /** No verb or capital stands between. */
    private static boolean clear(SentenceView view, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean mark = view.is(i, ",") || view.is(i, "(") || view.is(i, "'s");
            boolean number = view.tokens.get(i).kind() == Token.Kind.NUMBER;
            if (!mark
                    && !number
                    && (!view.word(i)
                            || view.has(i, Words.SAY | Words.METONYMIC)
                            || view.is(i, "and")
                            || view.is(i, "was")
                            || view.is(i, "were"))) {
                return false;
            }
        }
        return true;
    }

    /** A name within a venue's name tells where it is only if the text is about that country: Mecca Masjid is not in Mecca. */
    private static boolean plausible(Mention inner, Discourse discourse) {
        Optional<Place> country = discourse.country();
        return country.isEmpty() || Objects.equals(country.get().country(), inner.best.place.country());
    }

    /** Whether a name within a venue's that is no place by its own words is one of the region spoken of: the Royal Daylesford Hotel. */
    private static boolean local(Mention inner, Discourse discourse) {
        Optional<Place> latest = discourse.latest();
        return !inner.view.person(inner.first)
                && latest.isPresent()
                && latest.get().country() != null
                && Objects.equals(latest.get().country(), inner.best.place.country())
                && settled(inner.best.place)
                && latest.get().distanceKm(inner.best.place) < LOCAL_KM;
    }

    /** The settlement nearest to the venue in its sentence, else any place there. */
    private static @Nullable Mention inSentence(VenueName name) {
        Mention best = null;
        int bestCost = Integer.MAX_VALUE;
        for (Mention mention : name.view().mentions) {
            if (usable(mention)) {
                int distance =
                        mention.first > name.last() ? mention.first - name.last() + 4 : name.first() - mention.last;
                int cost = distance + (settled(mention.best.place) ? 0 : 40) + (mention.strongPreposition ? 0 : 6);
                if (cost < bestCost) {
                    best = mention;
                    bestCost = cost;
                }
            }
        }
        return best;
    }
}
