package dev.dateline.ingest;

import dev.dateline.format.EventFiles;
import dev.dateline.format.EventFormat;
import dev.dateline.format.FileProblem;
import dev.dateline.format.RowSink;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which data set a file goes into.
 *
 * @param dataset id of the one that it updates; null where that is to be found out, or where it is to be a new one
 * @param fresh whether it is to be a new one, whatever it holds
 */
public record Target(@Nullable String dataset, boolean fresh) {
    /** An update of the data set that most of the file's ids are in; a new one where there is none. */
    public static final Target FOUND = new Target(null, false);

    public static final Target NEW = new Target(null, true);

    /** Events that are looked at. */
    private static final int SAMPLE = 1000;
    /** Their ids may be row numbers: they tell nothing unless the file bears the same name. */
    private static final Set<String> ANY_SOURCE = Set.of("csv", "xlsx", "geojson", "json", "json-lines", "kml", "gpx");

    public static Target of(String dataset) {
        return new Target(dataset, false);
    }

    /** The data set to be updated; null for a new one. */
    @Nullable
    DataSet of(Upload file, EventFormat format, DataSetRepository datasets) throws IOException {
        if (fresh) {
            return null;
        }
        String wanted = dataset;
        if (wanted != null) {
            return datasets.find(wanted)
                    .filter(found -> found.kind() == DataSet.Kind.FILE)
                    .orElseThrow(() -> new IngestException(
                            "There is no such data set", "No data set from a file has the id " + wanted + "."));
        }
        List<String> ids = new Sample().of(file);
        if (ids.isEmpty()) {
            return null;
        }
        return datasets.holders(ids).entrySet().stream()
                .filter(holder -> 2 * holder.getValue() >= ids.size())
                .flatMap(holder -> datasets.find(holder.getKey()).stream())
                .filter(found -> found.format().equals(format.code()))
                .filter(found -> !ANY_SOURCE.contains(format.code()) || named(found.title(), file.name()))
                .findFirst()
                .orElse(null);
    }

    /** Whether names are the same but for dates, numbers and " (copy)". */
    private static boolean named(String one, String other) {
        return stem(one).equals(stem(other));
    }

    private static String stem(String name) {
        int end = name.lastIndexOf('.');
        return (end < 0 ? name : name.substring(0, end)).replaceAll("[^\\p{L}]+|copy", "");
    }

    /** The first ids of a file. */
    private static final class Sample implements RowSink {
        private final List<String> ids = new ArrayList<>();

        List<String> of(Upload file) throws IOException {
            try (InputStream in = file.open()) {
                EventFiles.read(in, file.name(), this);
            } catch (Enough e) {
                return ids;
            }
            return ids;
        }

        @Override
        public void event(Event event) {
            if (!event.id().isEmpty()) {
                ids.add(event.id());
            }
            if (ids.size() == SAMPLE) {
                throw new Enough();
            }
        }

        @Override
        public void problem(FileProblem problem) {}

        @Override
        public void source(Source source, @Nullable String text) {}
    }

    private static final class Enough extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
