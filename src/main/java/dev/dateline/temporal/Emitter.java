package dev.dateline.temporal;

import dev.dateline.text.Problem;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the readings of a document in order and collects the expressions and problems. */
final class Emitter {
    private final String text;
    private final Resolver resolver;
    private final RangeResolver ranges;
    private final Discourse discourse;
    private final Set<Reading> excursions;
    /** Whether the reading being resolved leaves the course of the text. */
    private boolean excursion;

    private final List<TemporalExpression> expressions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Whether the sentence being read has told a date. */
    private boolean dated;

    private final Entries entries = new Entries();

    Emitter(String text, Resolver resolver, RangeResolver ranges, Discourse discourse, Set<Reading> excursions) {
        this.excursions = excursions;
        this.text = text;
        this.resolver = resolver;
        this.ranges = ranges;
        this.discourse = discourse;
    }

    List<TemporalExpression> expressions() {
        return expressions;
    }

    List<Problem> problems() {
        return problems;
    }

    void emit(SentenceReadings sentence) {
        discourse.paragraph = sentence.sentence().paragraph();
        Pieces p = sentence.pieces();
        dated = false;
        for (Reading reading : sentence.readings()) {
            excursion = excursions.contains(reading);
            discourse.entry = startsLine(p, reading.from);
            entries.note(p, reading, discourse.entry);
            discourse.future = discourse.fragment || Tense.future(p, reading.from, reading.to);
            try {
                emit(p, reading);
                for (Contradictions.Contradiction c : Contradictions.of(reading, discourse)) {
                    problem(p, reading, c.code(), c.message());
                }
            } catch (ImpossibleDate e) {
                problem(p, reading, "temporal.impossible-date", String.valueOf(e.getMessage()));
            }
        }
    }

    /** Whether nothing but an opening bracket stands before the piece in its line. */
    private boolean startsLine(Pieces p, int from) {
        int at = p.start(from) - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '[' || text.charAt(at) == '(')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }

    private void problem(Pieces p, Reading reading, String code, String sentence) {
        Span span = TemporalRecogniser.span(p, reading.from, reading.to);
        problems.add(new Problem(code, "\u201c" + span.of(text) + "\u201d: " + sentence, span));
    }

    private void emit(Pieces p, Reading reading) throws ImpossibleDate {
        Reading a = reading.first;
        Reading b = reading.second;
        if (reading.kind() == Kind.RANGE && a != null && b != null) {
            RangeResolver.Ends ends = ranges.resolve(reading, a, b, discourse);
            if (Contradictions.reversed(reading, a, b, ends)) {
                problem(p, reading, "temporal.reversed-range", "The end lies before the beginning.");
            }
            add(p, a, ends.first());
            add(p, b, ends.second());
        } else {
            String phrase =
                    reading.kind() == Kind.NATTY ? text.substring(p.start(reading.from), p.end(reading.to - 1)) : "";
            Resolved resolved = resolver.resolve(reading, discourse, phrase);
            if (resolved == null && reading.kind() == Kind.NATTY && discourse.anchor != null) {
                Span span = TemporalRecogniser.span(p, reading.from, reading.to);
                String message = "\u201c" + phrase + "\u201d could not be computed; the date is left out.";
                problems.add(new Problem("temporal.unreadable-phrase", message, span));
            }
            add(p, reading, resolved);
        }
    }

    private void add(Pieces p, Reading reading, @Nullable Resolved resolved) {
        if (resolved == null) {
            return;
        }
        boolean clock = reading.kind() == Kind.CLOCK || (reading.kind() == Kind.DAYPART && !reading.has(Field.DEIXIS));
        boolean aside = clock || excursion || Subordination.aside(p, reading.from, dated);
        discourse.note(resolved, aside);
        dated |= resolved.first() != null && resolved.type() != TemporalExpression.Type.DURATION;
        Mod mod = resolved.mod();
        expressions.add(new TemporalExpression(
                TemporalRecogniser.span(p, reading.from, reading.to),
                resolved.type(),
                resolved.value(),
                mod == null ? null : mod.name(),
                resolved.first(),
                resolved.last(),
                resolved.granularity(),
                resolved.basis(),
                reading.rule.id(),
                resolved.offset()));
    }
}
