package dev.dateline.benchmark;

import dev.dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads texts of all kinds, over and over and each time others, and reports medians. Kinds take turns within a round, so
 * that the compiler optimises for their mixture and not for one of them.
 */
public final class SpeedBenchmark {
    private static final Stage[] ALONE = {Stage.TEXT, Stage.TEMPORAL, Stage.TOPONYM, Stage.ALL};

    /**
     * How long to measure.
     *
     * @param warmUps rounds that do not count
     * @param rounds rounds that count
     * @param characters of each kind, stage and round
     * @param odd whether to read the odd texts too
     */
    public record Plan(int warmUps, int rounds, int characters, boolean odd) {}

    private final Plan plan;
    private final Texts texts;
    private final StageClock clock;
    private final Consumer<String> progress;
    private long seed;

    public SpeedBenchmark(Gazetteer gazetteer, Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        texts = new Texts(gazetteer);
        clock = new StageClock(gazetteer);
    }

    public SpeedReport run() {
        Map<TextKind, Map<Stage, double[]>> nanos = new EnumMap<>(TextKind.class);
        for (TextKind kind : TextKind.values()) {
            Map<Stage, double[]> stages = new EnumMap<>(Stage.class);
            for (Stage stage : ALONE) {
                stages.put(stage, new double[plan.rounds()]);
            }
            nanos.put(kind, stages);
        }
        for (int round = -plan.warmUps(); round < plan.rounds(); round++) {
            progress.accept(round < 0 ? "warm-up " + -round : "round " + (round + 1) + " of " + plan.rounds());
            round(nanos, round);
        }
        Map<TextKind, Map<Stage, Double>> speeds = new EnumMap<>(TextKind.class);
        nanos.forEach((kind, stages) -> speeds.put(kind, speeds(stages)));
        SpeedReport usual =
                new SpeedReport(speeds, List.of(), Runtime.getRuntime().maxMemory() >> 20);
        return plan.odd() ? usual.with(odd(1e9 / usual.speed(TextKind.NEWS, Stage.ALL))) : usual;
    }

    private void round(Map<TextKind, Map<Stage, double[]>> nanos, int round) {
        nanos.forEach((kind, stages) -> stages.forEach((stage, measured) -> {
            double cost = clock.nanosPerKb(stage, texts.of(kind, ++seed, plan.characters()));
            if (round >= 0) {
                measured[round] = cost;
            }
        }));
    }

    private static Map<Stage, Double> speeds(Map<Stage, double[]> nanos) {
        Map<Stage, Double> speeds = new EnumMap<>(Stage.class);
        double others = 0;
        for (Stage stage : ALONE) {
            double cost = median(Objects.requireNonNull(nanos.get(stage)));
            speeds.put(stage, 1e9 / cost);
            others += stage == Stage.ALL ? -cost : cost;
        }
        speeds.put(Stage.EXTRACTION, others < 0 ? 1e9 / -others : Double.POSITIVE_INFINITY);
        return speeds;
    }

    private List<SpeedReport.Odd> odd(double usual) {
        List<SpeedReport.Odd> measured = new ArrayList<>();
        for (OddText odd : OddText.values()) {
            progress.accept("odd text: " + odd.label());
            measured.add(odd(odd, usual));
        }
        return measured;
    }

    private SpeedReport.Odd odd(OddText odd, double usual) {
        try {
            double cost = clock.nanosPerKb(Stage.ALL, List.of(odd.text()));
            return new SpeedReport.Odd(odd, 1e9 / cost, cost / usual);
        } catch (OutOfMemoryError e) { // a finding of its own: the others are measured all the same
            return new SpeedReport.Odd(odd, 0, Double.POSITIVE_INFINITY);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
