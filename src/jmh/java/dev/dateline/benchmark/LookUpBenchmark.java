package dev.dateline.benchmark;

import dev.dateline.gazetteer.Gazetteer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to look a name up in the gazetteer: each call asks for the next one of 10,000 places, drawn from all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LookUpBenchmark {
    private static final int NAMES = 10_000;

    private Gazetteer gazetteer;
    private List<String> names;
    private int next;

    @Setup
    public void load() {
        gazetteer = Gazetteer.bundled();
        names = new SplittableRandom(1)
                .ints(NAMES, 0, gazetteer.size())
                .mapToObj(id -> gazetteer.place(id).name())
                .toList();
    }

    @Benchmark
    public List<Gazetteer.Entry> lookUp() {
        next = (next + 1) % names.size();
        return gazetteer.lookUp(names.get(next));
    }
}
