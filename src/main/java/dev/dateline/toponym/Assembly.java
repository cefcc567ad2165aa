package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the answers of a text together in its order, following the places that it speaks of. */
final class Assembly {
    private final Anaphors anaphors;
    private final Governments governments;
    private final Discourse discourse;
    private final List<ResolvedToponym> answers = new ArrayList<>();
    private int end;

    Assembly(Gazetteer gazetteer, Governments governments) {
        this.anaphors = new Anaphors(gazetteer);
        this.governments = governments;
        this.discourse = new Discourse(gazetteer);
    }

    /** Adds the answers of one sentence. */
    void add(SentenceView view, List<VenueName> venues) {
        List<Mention> named = view.mentions.stream()
                .filter(mention -> !mention.refused && !mention.insideVenue && !mention.demonym())
                .toList();
        int nextVenue = 0;
        for (int i = 0; i < view.size(); i++) {
            while (nextVenue < venues.size() && venues.get(nextVenue).first() < i) {
                nextVenue++;
            }
            if (nextVenue < venues.size() && venues.get(nextVenue).first() == i) {
                Placing.place(venues.get(nextVenue), discourse).ifPresent(this::add);
            }
            mentions(view, i);
            if (view.word(i)) {
                add(governments.at(view, i));
                add(anaphors.at(view, i, discourse));
                if (view.is(i, "border") || view.is(i, "frontier") || view.is(i, "between")) {
                    add(Areas.between(view, i, named));
                }
            }
        }
    }

    private void mentions(SentenceView view, int i) {
        Mention first = view.mentionAt(i);
        if (first == null || first.first != i) {
            return;
        }
        for (int k = view.mentions.indexOf(first); k < view.mentions.size() && view.mentions.get(k).first == i; k++) {
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
