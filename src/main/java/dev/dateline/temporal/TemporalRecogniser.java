package dev.dateline.temporal;

import dev.dateline.text.Document;
import dev.dateline.text.Problem;
import dev.dateline.text.Sentence;
import dev.dateline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and normalises the temporal expressions of a document. Immutable after loading and safe for use by many threads.
 *
 * <p>Rules match the words of every sentence first; then the document is read as news (bare dates look back from the day
 * of publication) or as history (bare dates follow the running one), whichever its own dates show it to be.
 */
public final class TemporalRecogniser {
    private final Vocabulary vocabulary;
    private final RuleBook book;
    private final Holidays holidays;
    private final Resolver resolver;
    private final RangeResolver ranges;

    private TemporalRecogniser(Vocabulary vocabulary, RuleBook book, Holidays holidays) {
        this.vocabulary = vocabulary;
        this.book = book;
        this.holidays = holidays;
        this.resolver = new Resolver(holidays, new NattyCalendar());
        this.ranges = new RangeResolver(resolver);
    }

    /** Loads the rules from the class path. */
    public static TemporalRecogniser load() {
        return new TemporalRecogniser(Vocabulary.load(), RuleBook.load(), Holidays.load());
    }

    RuleBook book() {
        return book;
    }

    /**
     * Finds all temporal expressions. A range told as two dates ("from 3 to 7 June") gives two expressions, one for each
     * end, whose first and last days are those of the whole range.
     *
     * @return expressions in order, not overlapping, and what could not be read
     */
    public Result recognise(Document document) {
        List<SentenceReadings> all = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            Pieces pieces = new Pieces(vocabulary, sentence);
            List<Reading> readings = new Matcher(book, holidays, pieces).match();
            if (!readings.isEmpty()) {
                all.add(new SentenceReadings(sentence, pieces, readings));
            }
        }
        LocalDate anchor = document.publicationDate();
        if (anchor == null) {
            anchor = AnchorFinder.find(all);
        }
        boolean narrative = TextMode.narrative(all, anchor);
        Discourse discourse = new Discourse(anchor, narrative, TextMode.order(all));
        discourse.fragment = TextMode.fragment(document, all);
        Set<Reading> excursions = narrative ? Excursions.find(all) : Set.of();
        Emitter emitter = new Emitter(document.text(), resolver, ranges, discourse, excursions);
        all.forEach(emitter::emit);
        return new Result(emitter.expressions(), emitter.problems(), anchor, narrative);
    }

    /**
     * What was found.
     *
     * @param expressions in order of their start, not overlapping
     * @param problems dates that cannot exist, and the like
     * @param anchor the day that the text was taken to be published: the document's, else the one that its dateline or
     *     byline gives; null where neither is known
     * @param narrative whether the text was read as history, each bare date following the running one
     */
    public record Result(
            List<TemporalExpression> expressions,
            List<Problem> problems,
            @Nullable LocalDate anchor,
            boolean narrative) {
        public Result {
            expressions = List.copyOf(expressions);
            problems = List.copyOf(problems);
        }

        public Result(List<TemporalExpression> expressions, List<Problem> problems) {
            this(expressions, problems, null, false);
        }
    }

    /** The span of pieces {@code from} to {@code to}, with an article before it. */
    static Span span(Pieces p, int from, int to) {
        int start = from > 0 && p.lower(from - 1).equals("the") ? from - 1 : from;
        return new Span(p.start(start), p.end(to - 1));
    }
}
