package dev.dateline.ingest;

import dev.dateline.store.DataSet;
import dev.dateline.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Imports one file after the other until it is killed. Run as a process of its own by {@link KillTest}. */
final class KilledImports {
    static final int ROWS = 200;

    private KilledImports() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        try (Store store = Store.open(home)) {
            check(store);
            FileIngest ingest = ingest(store);
            System.out.println("started");
            for (int n = 0; ; n++) {
                Path file = Files.writeString(home.resolve("in.csv"), csv(args[1] + "-" + n));
                Job job = new Job("n" + n);
                ingest.take(new Upload(file, args[1] + "-" + n + ".csv", false), new How(Target.NEW, null, false), job);
                System.out.println("stored " + job.progress().result().dataset());
            }
        }
    }

    static FileIngest ingest(Store store) {
        Extractors extractors = new Extractors();
        ArticleIngest articles = new ArticleIngest(extractors, store.datasets(), store.articles(), Clock.systemUTC());
        return new FileIngest(extractors, articles, store.datasets(), store.articles(), Clock.systemUTC());
    }

    private static String csv(String name) {
        StringBuilder rows = new StringBuilder("id,date,lat,lon,title,actor1\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(name)
                    .append('-')
                    .append(i)
                    .append(",2024-01-03,1,2,Bombing,Group ")
                    .append(i % 7)
                    .append('\n');
        }
        return rows.toString();
    }

    /** Prints each data set, and ends where a part of one is missing. */
    private static void check(Store store) {
        Map<String, Integer> events = new HashMap<>();
        store.events().forEach(stored -> events.merge(stored.dataset(), 1, Integer::sum));
        int all = 0;
        for (DataSet dataset : store.datasets().all()) {
            int found = events.getOrDefault(dataset.id(), 0);
            all += found;
            boolean whole = found == ROWS
                    && store.datasets().tally(dataset.id()).events() == ROWS
                    && store.datasets().provenance(dataset.id()).size() == 1;
            System.out.println((whole ? "whole " : "half " + found + " ") + dataset.id());
        }
        boolean fits = store.events().search("bombing").length == all
                && store.columns().current().count() == all
                && events.values().stream().mapToInt(Integer::intValue).sum() == all;
        System.out.println(fits ? "fits" : "does not fit");
    }
}
