package dev.dateline.extraction;

import dev.dateline.extraction.SentenceFindings.Finding;
import dev.dateline.extraction.SentenceFindings.Kind;
import dev.dateline.temporal.TemporalExpression;
import dev.dateline.temporal.TemporalRecogniser;
import dev.dateline.text.Document;
import dev.dateline.text.Sentence;
import dev.dateline.text.Span;
import dev.dateline.toponym.Explanation;
import dev.dateline.toponym.ResolvedToponym;
import dev.dateline.toponym.ToponymDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down, sentence by sentence, what was found and why. */
final class Explainer implements Trace {
    private final Document document;
    private final Map<Integer, List<Finding>> findings = new HashMap<>();
    private final IdentityHashMap<Mention, Integer> numbers = new IdentityHashMap<>();

    Explainer(Document document) {
        this.document = document;
    }

    void times(TemporalRecogniser.Result times) {
        for (TemporalExpression time : times.expressions()) {
            List<String> reasons = new ArrayList<>();
            reasons.add("rule " + time.rule());
            reasons.add(
                    switch (time.basis()) {
                        case EXPLICIT -> "complete in itself";
                        case PUBLICATION -> "counted from the publication, " + times.anchor();
                        case DISCOURSE -> "counted from the running date of the text";
                        case INCIDENT -> "counted from the date of an incident";
                        case NONE -> "nothing to count from";
                    });
            add(time.span(), Kind.TIME, time.type() + " " + time.value() + days(time), reasons);
        }
        times.problems().forEach(problem -> {
            if (problem.span() != null) {
                add(problem.span(), Kind.PROBLEM, problem.code() + ": " + problem.message(), List.of());
            }
        });
    }

    private static String days(TemporalExpression time) {
        boolean told = time.first() == null || time.value().equals(String.valueOf(time.first()));
        return told ? "" : " (" + time.first() + " to " + time.last() + ")";
    }

    void places(Explanation places) {
        Set<Span> decided =
                places.decisions().stream().map(ToponymDecision::span).collect(Collectors.toSet());
        places.decisions().forEach(decision -> {
            String refusal = decision.refusal();
            List<String> reasons = new ArrayList<>();
            if (refusal != null) {
                reasons.add(refusal);
            }
            decision.candidates().stream().limit(4).forEach(candidate -> reasons.add(PlaceWords.of(candidate)));
            String text = PlaceWords.of(decision.place())
                    + String.format(
                            Locale.ROOT, ", evidence %.1f (needs %.1f)", decision.evidence(), decision.threshold());
            add(decision.span(), refusal == null ? Kind.PLACE : Kind.NO_PLACE, text, reasons);
        });
        for (ResolvedToponym toponym : places.toponyms()) {
            if (!decided.contains(toponym.span())) {
                String role = toponym.role().name().toLowerCase(Locale.ROOT);
                add(
                        toponym.span(),
                        Kind.PLACE,
                        PlaceWords.of(toponym.place()) + ", by " + role,
                        List.of(toponym.reason()));
            }
        }
    }

    @Override
    public void refused(Scene scene, Trigger trigger, String why) {
        String text = trigger.rule().id() + " (" + trigger.rule().kind().name() + ")";
        add(span(scene, trigger), Kind.NO_INCIDENT, text, List.of(why));
    }

    @Override
    public void dropped(Mention mention, String why) {
        refused(mention.scene, mention.triggers.get(0), why);
    }

    @Override
    public void outcome(Mention mention, Outcome outcome, @Nullable Mention other) {
        List<String> reasons = new ArrayList<>();
        mention.triggers.forEach(trigger -> reasons.add("trigger "
                + trigger.rule().id() + ": " + span(mention.scene, trigger).of(document.text())));
        TemporalExpression time = mention.time;
        reasons.add(
                time == null
                        ? "no date"
                        : "date " + time.value() + ", \"" + time.span().of(document.text()) + "\", "
                                + told(mention.ownTime, time.span()));
        if (mention.ownTime) {
            TimeLinker.costs(mention)
                    .forEach((candidate, cost) -> reasons.add(cost(
                            candidate.equals(time) ? "date taken" : "date not taken",
                            candidate.span(),
                            cost,
                            TimeLinker.LIMIT)));
        }
        ResolvedToponym place = mention.place;
        reasons.add(
                place == null
                        ? "no place"
                        : "place " + PlaceWords.of(place.place()) + ", \""
                                + place.span().of(document.text()) + "\", " + told(mention.ownPlace, place.span()));
        if (mention.ownPlace) {
            PlaceLinker.costs(mention)
                    .forEach((candidate, cost) -> reasons.add(cost(
                            candidate.equals(place) ? "place taken" : "place not taken",
                            candidate.span(),
                            cost,
                            PlaceLinker.LIMIT)));
        }
        mention.tolls.forEach((role, count) -> reasons.add(
                role.code() + " " + count.count().min() + " to " + count.count().max()));
        if (outcome == Outcome.NEW) {
            numbers.put(mention, numbers.size() + 1);
        }
        String type = mention.type == null ? "harm" : mention.type.code();
        String status = mention.status.code();
        add(
                span(mention.scene, mention.triggers.get(0)),
                Kind.INCIDENT,
                type + ", " + status + ": " + outcome.words + number(outcome == Outcome.NEW ? mention : other),
                reasons);
    }

    private String number(@Nullable Mention mention) {
        Integer number = mention == null ? null : numbers.get(mention);
        return number == null ? "" : ", number " + number;
    }

    private String told(boolean own, Span span) {
        return own ? "told in the sentence" : "taken over from sentence " + (document.sentenceAt(span.start()) + 1);
    }

    private String cost(String what, Span span, int cost, int limit) {
        String costs = cost >= limit ? "at or over the limit of " + limit : String.valueOf(cost);
        return what + ": \"" + span.of(document.text()) + "\", costs " + costs;
    }

    private static Span span(Scene scene, Trigger trigger) {
        return new Span(
                scene.tokens().get(trigger.from()).start(),
                scene.tokens().get(trigger.to() - 1).end());
    }

    private void add(Span span, Kind kind, String text, List<String> reasons) {
        findings.computeIfAbsent(document.sentenceAt(span.start()), s -> new ArrayList<>())
                .add(new Finding(kind, span, text, reasons));
    }

    /** All sentences, those without findings too. */
    List<SentenceFindings> sentences() {
        List<SentenceFindings> sentences = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            List<Finding> of = new ArrayList<>(findings.getOrDefault(sentence.index(), List.of()));
            of.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::span));
            sentences.add(new SentenceFindings(sentence.span(), of));
        }
        return sentences;
    }
}
