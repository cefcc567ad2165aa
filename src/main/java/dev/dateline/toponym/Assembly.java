package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the answers of a text together in its order, following the places that it speaks of. */
final class Assembly {
    /** Words behind a venue that are looked through for "in the capital". */
    private static final int MAX_REFERENCE = 7;

    private final Anaphors anaphors;
    private final Governments governments;
    private final Discourse discourse;
    private final List<ResolvedToponym> answers = new ArrayList<>();
    private int end;

    /** @param main code of the country that most of the text is about, null where it is about no single one */
    Assembly(Gazetteer gazetteer, Governments governments, @Nullable String main) {
        this.anaphors = new Anaphors(gazetteer);
        this.governments = governments;
        this.discourse = new Discourse(gazetteer, main);
    }

    /** Adds the answers of one sentence. */
    void add(SentenceView view, List<VenueName> venues) {
        discourse.enter(view);
        int nextVenue = 0;
        for (int i = 0; i < view.size(); i++) {
            while (nextVenue < venues.size() && venues.get(nextVenue).first() < i) {
                nextVenue++;
            }
            if (nextVenue < venues.size() && venues.get(nextVenue).first() == i) {
                VenueName venue = venues.get(nextVenue);
                Placing.place(venue, discourse, referred(venue)).ifPresent(this::add);
            }
            mentions(view, i);
            if (view.word(i)) {
                add(governments.at(view, i));
                add(anaphors.at(view, i, discourse));
                if (view.is(i, "border") || view.is(i, "frontier") || view.is(i, "between")) {
                    add(Areas.between(view, i, named(view)));
                }
            }
        }
    }

    private static List<Mention> named(SentenceView view) {
        return view.mentions.stream()
                .filter(mention -> !mention.refused && !mention.insideVenue && !mention.demonym())
                .toList();
    }

    /** The city that words behind a venue refer to: "the Zobe junction in the Somali capital"; null where a name or a verb stands before. */
    private @Nullable Place referred(VenueName venue) {
        SentenceView view = venue.view();
        boolean within = false;
        for (int k = venue.last() + 1; k <= venue.last() + MAX_REFERENCE; k++) {
            Mention mention = view.mentionAt(k);
            if (!view.word(k) && !view.is(k, ",") || mention != null && !mention.demonym()) {
                return null;
            }
            within |= view.has(k, Words.PREP);
            ResolvedToponym answer = within ? anaphors.at(view, k, discourse) : null;
            if (answer != null) {
                return answer.place().featureClass() == FeatureClass.CITY ? answer.place() : null;
            }
        }
        return null;
    }

    private void mentions(SentenceView view, int i) {
        Mention first = view.mentionAt(i);
        if (first == null || first.first != i) {
            return;
        }
        for (int k = view.indexAt(i); k < view.mentions.size() && view.mentions.get(k).first == i; k++) {
            Mention mention = view.mentions.get(k);
            if (!mention.refused && !mention.insideVenue) {
                add(Answers.of(mention));
                discourse.see(mention);
            }
        }
    }

    private void add(@Nullable ResolvedToponym answer) {
        if (answer == null) {
            return;
        }
        Span span = answer.span();
        if (span.start() < end) {
            boolean longer = answer.role() == ResolvedToponym.Role.ANAPHOR
                    && !answers.isEmpty()
                    && answers.get(answers.size() - 1).role() == ResolvedToponym.Role.DEMONYM
                    && span.contains(answers.get(answers.size() - 1).span());
            if (!longer) {
                return;
            }
            answers.remove(answers.size() - 1);
        }
        answers.add(answer);
        end = span.end();
    }

    List<ResolvedToponym> answers() {
        return answers;
    }
}
