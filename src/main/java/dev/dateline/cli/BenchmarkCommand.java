package dev.dateline.cli;

import dev.dateline.benchmark.SpeedBenchmark;
import dev.dateline.benchmark.SpeedReport;
import dev.dateline.benchmark.Stage;
import dev.dateline.benchmark.TextKind;
import dev.dateline.gazetteer.Gazetteer;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how fast texts of ten kinds are read, stage by stage, in KB (1,000 bytes of UTF-8) a second of",
            "CPU time on one thread. The texts are written from a grammar, others in each round. Odd texts (10 MB of",
            "digits, one sentence of 5 MB, 100,000 dates, ...) show whether time grows with length alone: their cost a",
            "KB stands beside that of news. Run it with the heap that shall do: java -Xmx256m -jar dateline.jar benchmark"
        })
final class BenchmarkCommand implements Callable<Integer> {
    @Option(names = "--warm-ups", defaultValue = "3", paramLabel = "N", description = "rounds before (default: 3)")
    private int warmUps;

    @Option(names = "--rounds", defaultValue = "5", paramLabel = "N", description = "rounds measured (default: 5)")
    private int rounds;

    @Option(
            names = "--size",
            defaultValue = "200",
            paramLabel = "KB",
            description = "text of each kind, stage and round (default: 200)")
    private int size;

    @Option(names = "--no-odd", description = "without the odd texts")
    private boolean noOdd;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        SpeedBenchmark.Plan plan =
                new SpeedBenchmark.Plan(Math.max(0, warmUps), Math.max(1, rounds), Math.max(1, size) * 1000, !noOdd);
        SpeedReport report = new SpeedBenchmark(Gazetteer.bundled(), plan, System.err::println).run();
        if (json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(tree(report)));
        } else {
            print(report, System.out);
        }
        return 0;
    }

    private static void print(SpeedReport report, PrintStream out) {
        out.printf(Locale.ROOT, "%-14s", "KB/s");
        for (Stage stage : Stage.values()) {
            out.printf(Locale.ROOT, "%12s", stage.label());
        }
        out.println();
        for (TextKind kind : TextKind.values()) {
            out.printf(Locale.ROOT, "%-14s", kind.label());
            for (Stage stage : Stage.values()) {
                out.printf(Locale.ROOT, "%,12.0f", report.speed(kind, stage));
            }
            out.println();
        }
        if (!report.odd().isEmpty()) {
            out.printf(Locale.ROOT, "%n%-14s%12s%12s%n", "odd texts", "all", "x news");
            report.odd().forEach(odd -> out.println(line(odd)));
        }
        out.printf(Locale.ROOT, "%nheap: at most %d MB%n", report.heapLimitMb());
    }

    private static String line(SpeedReport.Odd odd) {
        return odd.kbPerSecond() == 0
                ? String.format(Locale.ROOT, "%-14s out of memory", odd.text().label())
                : String.format(Locale.ROOT, "%-14s%,12.0f%12.2f", odd.text().label(), odd.kbPerSecond(), odd.ratio());
    }

    private static Map<String, Object> tree(SpeedReport report) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (TextKind kind : TextKind.values()) {
            Map<String, Long> stages = new LinkedHashMap<>();
            for (Stage stage : Stage.values()) {
                stages.put(stage.label(), Math.round(report.speed(kind, stage)));
            }
            kinds.put(kind.label(), stages);
        }
        List<Map<String, @Nullable Object>> odd = report.odd().stream()
                .map(o -> {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("text", o.text().label());
                    row.put("kbPerSecond", Math.round(o.kbPerSecond()));
                    row.put("ratio", o.kbPerSecond() == 0 ? null : Math.round(o.ratio() * 100) / 100.0);
                    return row;
                })
                .toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kbPerSecond", kinds);
        tree.put("odd", odd);
        tree.put("heapLimitMb", report.heapLimitMb());
        return tree;
    }
}
