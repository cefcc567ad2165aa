package dev.dateline.benchmark;

import dev.dateline.extraction.IncidentExtractor;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.temporal.TemporalRecogniser;
import dev.dateline.toponym.ToponymResolver;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Measures what stages cost: CPU time of the thread that calls, without the collector's and the compiler's threads. */
public final class StageClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TemporalRecogniser temporal = TemporalRecogniser.load();
    private final ToponymResolver toponyms;
    private final IncidentExtractor extractor;
    private long results;

    public StageClock(Gazetteer gazetteer) {
        toponyms = new ToponymResolver(gazetteer);
        extractor = IncidentExtractor.load(gazetteer);
    }

    /**
     * Runs one stage over the texts.
     *
     * @param stage any but {@link Stage#EXTRACTION}, which can't run alone
     * @return nanoseconds of CPU time a KB (1,000 bytes of UTF-8); what the stage is given from earlier ones is not counted
     */
    public double nanosPerKb(Stage stage, List<BenchmarkText> texts) {
        long nanos = 0;
        long bytes = 0;
        for (BenchmarkText text : texts) {
            bytes += text.text().getBytes(StandardCharsets.UTF_8).length;
            nanos += nanos(stage, text);
        }
        return nanos * 1000.0 / bytes;
    }

    private long nanos(Stage stage, BenchmarkText text) {
        return switch (stage) {
            case TEXT -> time(text, t -> results += t.document().sentences().size());
            case TEMPORAL ->
                time(
                        text.document(),
                        d -> results += temporal.recognise(d).expressions().size());
            case TOPONYM ->
                time(text.document(), d -> results += toponyms.resolve(d).size());
            case ALL ->
                time(
                        text,
                        t -> results +=
                                extractor.extract(t.document()).incidents().size());
            case EXTRACTION -> throw new IllegalArgumentException("EXTRACTION can't run alone");
        };
    }

    private static <T> long time(T input, Consumer<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.accept(input);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** How many results all runs gave: what is used can't be optimised away. */
    public long results() {
        return results;
    }
}
