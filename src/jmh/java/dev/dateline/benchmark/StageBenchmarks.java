package dev.dateline.benchmark;

import dev.dateline.extraction.Extraction;
import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.temporal.TemporalRecogniser;
import dev.dateline.text.Document;
import dev.dateline.toponym.ResolvedToponym;
import dev.dateline.toponym.ToponymResolver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Wall-clock time an article of 1,500 to 9,000 characters, for each stage alone and for all of them. Each call reads the next one of some 200 articles;
 * they come round again, so what is remembered of them counts, other than in {@link SpeedBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmarks {
    private static final int CHARACTERS = 1_000_000;

    @Param({"NEWS", "PROSE", "TABLES"})
    public TextKind kind;

    private List<BenchmarkText> texts;
    private List<Document> documents;
    private TemporalRecogniser temporal;
    private ToponymResolver toponyms;
    private IncidentExtractor extractor;
    private int next;

    @Setup
    public void load() {
        Gazetteer gazetteer = Gazetteer.bundled();
        temporal = TemporalRecogniser.load();
        toponyms = new ToponymResolver(gazetteer);
        extractor = IncidentExtractor.load(gazetteer);
        texts = new Texts(gazetteer).of(kind, 1, CHARACTERS);
        documents = texts.stream().map(BenchmarkText::document).toList();
    }

    /** Sentences and tokens. */
    @Benchmark
    public Document text() {
        return nextOf(texts).document();
    }

    @Benchmark
    public TemporalRecogniser.Result temporal() {
        return temporal.recognise(nextOf(documents));
    }

    @Benchmark
    public List<ResolvedToponym> toponym() {
        return toponyms.resolve(nextOf(documents));
    }

    /** From characters to incidents; less the three others it is the extraction stage, which can't run alone. */
    @Benchmark
    public Extraction all() {
        return extractor.extract(nextOf(texts).document());
    }

    private <T> T nextOf(List<T> list) {
        next = (next + 1) % list.size();
        return list.get(next);
    }
}
