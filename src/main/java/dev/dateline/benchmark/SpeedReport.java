package dev.dateline.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured.
 *
 * @param kinds KB of UTF-8 a second of CPU time, by kind and stage; medians over the rounds
 * @param odd what odd texts cost
 * @param heapLimitMb largest heap that the run could use
 */
public record SpeedReport(Map<TextKind, Map<Stage, Double>> kinds, List<Odd> odd, long heapLimitMb) {
    public SpeedReport {
        kinds = Map.copyOf(kinds);
        odd = List.copyOf(odd);
    }

    SpeedReport with(List<Odd> measured) {
        return new SpeedReport(kinds, measured, heapLimitMb);
    }

    /** KB a second of CPU time. */
    public double speed(TextKind kind, Stage stage) {
        return Objects.requireNonNull(Objects.requireNonNull(kinds.get(kind)).get(stage));
    }

    /**
     * An odd text.
     *
     * @param kbPerSecond all stages together; 0 where the heap was too small for it
     * @param ratio cost a KB, in costs a KB of news; infinite where the heap was too small
     */
    public record Odd(OddText text, double kbPerSecond, double ratio) {}
}
