package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    /** Stores that are killed side by side, and how often each. */
    private static final int STORES = 2;

    private static final int KILLS = 25;
    private static final int LONGEST_MILLIS = 300;

    @TempDir
    Path folder;

    private final Timer killer = new Timer(true);

    @Test
    void processesKilledDuringImportsLoseNothingThatTheyReportedAndLeaveNoHalfFile() throws Exception {
        ExecutorService each = Executors.newFixedThreadPool(STORES);
        List<Future<?>> all = new ArrayList<>();
        for (int store = 0; store < STORES; store++) {
            Path home = Files.createDirectory(folder.resolve("store" + store));
            Random random = new Random(store);
            all.add(each.submit(() -> killAgainAndAgain(home, random)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        each.shutdown();
    }

    private Set<String> killAgainAndAgain(Path home, Random random) throws IOException, InterruptedException {
        Set<String> reported = new HashSet<>();
        for (int run = 0; run < KILLS; run++) {
            List<String> lines = killed(home, "run" + run, random);
            assertThat(lines).as("run %s", run).contains("fits").noneMatch(line -> line.startsWith("half"));
            assertThat(named(lines, "whole ")).as("run %s", run).containsAll(reported);
            reported.addAll(named(lines, "stored "));
        }
        assertThat(reported).hasSizeGreaterThan(KILLS / 2);
        return reported;
    }

    private static Set<String> named(List<String> lines, String start) {
        Set<String> names = new HashSet<>();
        lines.stream()
                .filter(line -> line.startsWith(start))
                .forEach(line -> names.add(line.substring(start.length())));
        return names;
    }

    /** What a process says before it is killed, some time after it has begun to import or has stored a file. */
    private List<String> killed(Path home, String name, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        KilledImports.class.getName(),
                        home.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        String sign = random.nextInt(5) == 0 ? "started" : "stored";
        int delay = random.nextInt(LONGEST_MILLIS);
        boolean condemned = false;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (!condemned && line.startsWith(sign)) {
                    condemned = true;
                    kill(process, delay);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines;
    }

    /** The one that this test runs with, also where a launcher made a class loader of its own. */
    private static String classPath() {
        if (KillTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private void kill(Process process, int delay) {
        killer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        process.toHandle()
                                .destroyForcibly(); // the process itself would close the stream that is being read
                    }
                },
                delay);
    }
}
