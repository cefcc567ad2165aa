package dev.dateline.extraction;

import dev.dateline.argument.Toll;
import dev.dateline.incident.Count;
import dev.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count of people harmed with the words that told it.
 *
 * @param count how many
 * @param kind how the first words that told it stand to what was told before
 * @param spans the words that the count rests on
 */
record Told(Count count, Toll.Kind kind, List<Span> spans) {
    Told {
        spans = List.copyOf(spans);
    }

    static Told of(Scene scene, Toll toll) {
        int last = Math.min(toll.to(), scene.tokens().size()) - 1;
        Span span = new Span(
                scene.tokens().get(toll.from()).start(),
                scene.tokens().get(last).end());
        return new Told(toll.count(), toll.kind(), List.of(span));
    }

    /** What stands when {@code later} is told after this: the sum of more, the newest of updates, else the larger of part and whole. */
    Told then(Told later) {
        if (kind == Toll.Kind.HIT) {
            return later;
        }
        return switch (later.kind) {
            case UPDATE -> later;
            case MORE -> plus(later);
            case HIT -> this;
            default -> size(later.count) > size(count) ? new Told(later.count, kind, later.spans) : this;
        };
    }

    /** Of those hit the ones who survived, null where the text tells of none: "shot eight people, killing six" leaves two. */
    @Nullable
    Count without(@Nullable Told killed) {
        Integer hit = count.min();
        Integer dead = killed == null ? Integer.valueOf(0) : killed.count.max();
        if (kind != Toll.Kind.HIT || hit == null) {
            return count;
        }
        return dead == null || dead >= hit ? null : Count.exactly(hit - dead);
    }

    private Told plus(Told more) {
        Integer min = count.min();
        Integer moreMin = more.count.min();
        Integer max = count.max();
        Integer moreMax = more.count.max();
        Integer low = min == null ? moreMin : moreMin == null ? min : Integer.valueOf(min + moreMin);
        Integer high = max == null || moreMax == null ? null : Integer.valueOf(max + moreMax);
        if (low == null && high == null) {
            return this;
        }
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Told(new Count(low, high), kind, all);
    }

    private static int size(Count count) {
        Integer min = count.min();
        Integer max = count.max();
        return min != null ? min : max != null ? max : 0;
    }
}
