package dev.dateline.extraction;

import dev.dateline.argument.ActorReader;
import dev.dateline.argument.TargetReader;
import dev.dateline.argument.TollReader;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.incident.Incident;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.temporal.TemporalRecogniser;
import dev.dateline.text.Document;
import dev.dateline.text.Sentence;
import dev.dateline.text.Span;
import dev.dateline.toponym.Explanation;
import dev.dateline.toponym.ResolvedToponym;
import dev.dateline.toponym.ToponymResolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The whole way from a document to its incidents. Immutable after loading and safe for use by many threads.
 *
 * <p>Example: of "A bomb killed 12 people in Quetta on 9 November 2024." it makes one bombing, dated 2024-11-09, in the city of
 * Quetta, 12 killed, with that sentence as evidence.
 */
public final class IncidentExtractor {
    private final Gazetteer gazetteer;
    private final TemporalRecogniser temporal;
    private final ToponymResolver toponyms;
    private final TriggerLexicon triggers;
    private final TollReader tolls;
    private final ActorLinker actors;
    private final MentionReader mentions;

    private IncidentExtractor(Gazetteer gazetteer, TemporalRecogniser temporal) {
        this.gazetteer = gazetteer;
        this.temporal = temporal;
        this.toponyms = new ToponymResolver(gazetteer);
        this.triggers = TriggerLexicon.load();
        this.tolls = TollReader.load();
        this.actors = new ActorLinker(ActorReader.load());
        this.mentions = new MentionReader(Factuality.load(), actors, new TargetLinker(TargetReader.load()));
    }

    /** An extractor over the gazetteer that ships with Dateline; rules and gazetteer are read side by side. */
    public static IncidentExtractor load() {
        CompletableFuture<TemporalRecogniser> temporal = CompletableFuture.supplyAsync(TemporalRecogniser::load);
        return new IncidentExtractor(Gazetteer.bundled(), temporal.join());
    }

    /** An extractor over the given gazetteer, its rules and lexicons loaded from the class path. */
    public static IncidentExtractor load(Gazetteer gazetteer) {
        return new IncidentExtractor(gazetteer, TemporalRecogniser.load());
    }

    /** Finds the incidents that {@code document} reports; never throws, whatever the text. */
    public Extraction extract(Document document) {
        TemporalRecogniser.Result times = temporal.recognise(document);
        return extraction(document, times, toponyms.resolve(document), Trace.NONE);
    }

    /**
     * What each sentence was found to tell, and why: rules that fired, candidates that lost. Some ten times as costly as
     * {@link #extract}; never throws, whatever the text.
     */
    public List<SentenceFindings> explain(Document document) {
        Explainer explainer = new Explainer(document);
        TemporalRecogniser.Result times = temporal.recognise(document);
        Explanation places = toponyms.explain(document);
        explainer.times(times);
        explainer.places(places);
        extraction(document, times, places.toponyms(), explainer);
        return explainer.sentences();
    }

    private Extraction extraction(
            Document document, TemporalRecogniser.Result times, List<ResolvedToponym> places, Trace trace) {
        return new Extraction(
                times.expressions().stream().map(Timex::of).toList(),
                places.stream().filter(ResolvedToponym::named).map(Toponym::of).toList(),
                incidents(document, times.expressions(), places, trace),
                times.problems());
    }

    private List<Incident> incidents(
            Document document, List<TemporalExpression> times, List<ResolvedToponym> places, Trace trace) {
        List<List<Trigger>> found = document.sentences().stream()
                .map(sentence -> triggers.match(sentence.tokens()))
                .toList();
        Discourse discourse =
                new Discourse(actors, Topic.of(found, titleTriggers(document)), document.publicationDate(), trace);
        Within<TemporalExpression> timesOf =
                new Within<>(times.stream().filter(Times::dated).toList(), TemporalExpression::span);
        Within<ResolvedToponym> placesOf = new Within<>(places, ResolvedToponym::span);
        for (Sentence sentence : document.sentences()) {
            Scene scene = scene(
                    document,
                    sentence,
                    found.get(sentence.index()),
                    timesOf.of(sentence.span()),
                    placesOf.of(sentence.span()));
            discourse.add(scene, mentions.read(scene, trace));
        }
        IncidentAssembler assembler = new IncidentAssembler(gazetteer, document);
        return discourse.incidents().stream()
                .map(assembler::assemble)
                .sorted(Comparator.comparing(i -> i.evidence().get(0).span()))
                .toList();
    }

    private List<Trigger> titleTriggers(Document document) {
        String title = document.title();
        return title == null
                ? List.of()
                : Document.of(title, null, null).sentences().stream()
                        .flatMap(sentence -> triggers.match(sentence.tokens()).stream())
                        .toList();
    }

    private Scene scene(
            Document document,
            Sentence sentence,
            List<Trigger> found,
            List<TemporalExpression> times,
            List<ResolvedToponym> places) {
        boolean[] verbs = new boolean[sentence.tokens().size()];
        for (Trigger trigger : found) {
            verbs[trigger.from()] |= trigger.rule().pos() == TriggerRule.Pos.VERB
                    && !trigger.rule().kind().is("casualty");
        }
        return new Scene(
                sentence,
                sentence.span().of(document.text()),
                Clauses.of(sentence.tokens(), verbs),
                found,
                tolls.read(sentence.tokens()),
                Datelines.without(sentence, times),
                places);
    }

    /** Hands out the parts of an ordered list that lie in ever later spans. */
    private static final class Within<T> {
        private final List<T> all;
        private final Function<T, Span> span;
        private int next;

        Within(List<T> all, Function<T, Span> span) {
            this.all = all;
            this.span = span;
        }

        List<T> of(Span sentence) {
            List<T> parts = new ArrayList<>();
            while (next < all.size() && span.apply(all.get(next)).start() < sentence.end()) {
                if (sentence.contains(span.apply(all.get(next)))) {
                    parts.add(all.get(next));
                }
                next++;
            }
            return parts;
        }
    }
}
