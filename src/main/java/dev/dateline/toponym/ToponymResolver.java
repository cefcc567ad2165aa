package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.text.Document;
import dev.dateline.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and resolves the places that a document mentions. Immutable and safe for use by many threads. */
public final class ToponymResolver {
    private final Gazetteer gazetteer;
    private final Governments governments;

    public ToponymResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.governments = new Governments(gazetteer);
    }

    /** Mentions in order of their start, not overlapping. */
    public List<ResolvedToponym> resolve(Document document) {
        return assemble(read(document));
    }

    /** The same, with what decided about each name, taken for a place or not. */
    public Explanation explain(Document document) {
        Reading reading = read(document);
        List<ResolvedToponym> toponyms = assemble(reading);
        List<ToponymDecision> decisions = new ArrayList<>();
        for (SentenceView view : reading.views) {
            for (Mention mention : view.mentions) {
                decisions.add(Explaining.decision(mention));
            }
        }
        return new Explanation(toponyms, decisions);
    }

    /**
     * The sentences of a text with their names decided.
     *
     * @param main code of the country that most of the text is about, null where it is about no single one
     */
    private record Reading(
            List<SentenceView> views,
            List<List<VenueName>> venues,
            @Nullable String main) {}

    private Reading read(Document document) {
        People people = new People();
        NameMemo memo = new NameMemo(gazetteer);
        List<List<VenueName>> venues = new ArrayList<>();
        List<SentenceView> views = view(document, people, memo, venues);
        List<Mention> mentions = new ArrayList<>();
        String title = document.title();
        if (title != null && !title.isBlank()) {
            for (SentenceView view : view(Document.of(title, null, null), people, memo, new ArrayList<>())) {
                mentions.addAll(view.mentions);
            }
        }
        for (SentenceView view : views) {
            mentions.addAll(view.mentions);
        }
        return new Reading(views, venues, decide(mentions, people));
    }

    private List<ResolvedToponym> assemble(Reading reading) {
        Assembly assembly = new Assembly(gazetteer, governments, reading.main);
        Unlisted unlisted = new Unlisted();
        for (int i = 0; i < reading.views.size(); i++) {
            SentenceView view = reading.views.get(i);
            assembly.add(view, merged(reading.venues.get(i), unlisted.find(view)));
        }
        return assembly.answers();
    }

    private static List<SentenceView> view(
            Document document, People people, NameMemo memo, List<List<VenueName>> venues) {
        boolean writtenLow = CaseRegime.writtenLow(document.sentences());
        List<SentenceView> views = new ArrayList<>(document.sentences().size());
        for (Sentence sentence : document.sentences()) {
            SentenceView view = new SentenceView(document.text(), sentence, writtenLow);
            NameFinder.find(view, memo);
            venues.add(Venues.find(view));
            people.mark(view);
            Cues.read(view);
            Datelines.mark(view);
            views.add(view);
        }
        Headings.mark(views);
        return views;
    }

    private static List<VenueName> merged(List<VenueName> venues, List<VenueName> unlisted) {
        if (unlisted.isEmpty()) {
            return venues;
        }
        List<VenueName> merged = new ArrayList<>(venues);
        merged.addAll(unlisted);
        merged.sort(Comparator.comparingInt(VenueName::first));
        return merged;
    }

    private static @Nullable String decide(List<Mention> mentions, People people) {
        Refusal refusal = new Refusal(people);
        for (Mention mention : mentions) {
            refusal.byNeighbours(mention);
        }
        Ranking ranking = new Ranking(mentions);
        ranking.rank();
        for (Mention mention : mentions) {
            if (!mention.refused) {
                mention.evidence = refusal.evidence(mention, ranking);
                if (mention.evidence < Refusal.THRESHOLD) {
                    mention.refuse("too little says that it is a place");
                } else if (Contradiction.by(mention)) {
                    mention.contradicted = true;
                    mention.refuse("no place of that name lies where the text says");
                }
            }
        }
        ranking.rank();
        return ranking.mainCountry();
    }
}
