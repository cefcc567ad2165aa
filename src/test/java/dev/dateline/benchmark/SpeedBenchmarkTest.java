package dev.dateline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedBenchmarkTest {
    @Test
    void reportsEveryStageOfEveryKind() {
        List<String> progress = new ArrayList<>();

        SpeedReport report = new SpeedBenchmark(
                        Gazetteer.bundled(), new SpeedBenchmark.Plan(0, 1, 1_000, false), progress::add)
                .run();

        assertThat(report.kinds()).containsOnlyKeys(TextKind.values());
        assertThat(report.kinds().values())
                .allSatisfy(stages -> assertThat(stages).containsOnlyKeys(Stage.values()));
        assertThat(report.kinds().values())
                .allSatisfy(
                        stages -> assertThat(stages.get(Stage.ALL)).isPositive().isFinite());
        assertThat(report.heapLimitMb()).isPositive();
        assertThat(progress).containsExactly("round 1 of 1");
    }
}
