package dev.dateline.ingest;

import dev.dateline.format.EventFiles;
import dev.dateline.format.EventFormat;
import dev.dateline.format.FormatException;
import dev.dateline.format.Mapping;
import dev.dateline.format.Preview;
import dev.dateline.format.Reading;
import dev.dateline.store.DataSet;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.MappingRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Event files that a person looks at before they are stored, and the mappings that were kept for files with the same columns. */
@Component
public class Previews {
    private static final int MOST = 20;
    private static final int ROWS = 20_000;
    private static final int PROBLEMS = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Spool spool;
    private final Extractors extractors;
    private final DataSetRepository datasets;
    private final MappingRepository mappings;
    private final Map<String, Upload> waiting = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Upload> eldest) {
            if (size() > MOST) {
                eldest.getValue().discard();
                return true;
            }
            return false;
        }
    };

    Previews(Spool spool, Extractors extractors, DataSetRepository datasets, MappingRepository mappings) {
        this.spool = spool;
        this.extractors = extractors;
        this.datasets = datasets;
        this.mappings = mappings;
    }

    /**
     * What a file holds.
     *
     * @param preview its first rows
     * @param part of the file that was read for it, 0 to 1
     * @param saved whether the mapping is one that a person has kept for such files
     * @param update the data set that it would bring up to date; null where it would be a new one
     */
    public record Look(
            String id,
            Upload file,
            Preview preview,
            double part,
            boolean saved,
            @Nullable DataSet update) {}

    /** Keeps a file until it is decided on; of more than {@value #MOST} the eldest is dropped. */
    public String keep(String name, Spool.Placing placing) throws IOException {
        Upload file = spool.keep(name, placing);
        String id = UUID.randomUUID().toString();
        synchronized (waiting) {
            waiting.put(id, file);
        }
        return id;
    }

    public Optional<Upload> find(String id) {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.get(id));
        }
    }

    /** Hands the file over to whoever stores or discards it. */
    public Optional<Upload> take(String id) {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.remove(id));
        }
    }

    /**
     * Looks into a file.
     *
     * @param mapping null for the one that was kept for its columns, or else the reader's own
     * @throws IngestException where it is no event file, or can't be used
     */
    public Look look(String id, Upload file, @Nullable Mapping mapping, boolean geocode) throws IOException {
        EventFormat format = EventFiles.recognise(FileIngest.head(file), file.name())
                .orElseThrow(() -> new IngestException(
                        "This is no event file", file.name() + " holds no rows of events. Add it as an article."));
        try {
            Look first = look(id, file, format, mapping, geocode, false);
            Mapping saved = mapping == null ? saved(first.preview().report().mapping()) : null;
            return saved == null ? first : look(id, file, format, saved, geocode, true);
        } catch (FormatException e) {
            throw new IngestException(e.title(), e.detail());
        }
    }

    private Look look(
            String id, Upload file, EventFormat format, @Nullable Mapping mapping, boolean geocode, boolean saved)
            throws IOException {
        try (InputStream in = file.open();
                CountedInput counted = new CountedInput(in)) {
            Reading reading = extractors.reading(mapping, geocode);
            Preview preview = Preview.of(counted, file.name(), reading, ROWS, PROBLEMS);
            double part = preview.complete() ? 1 : (double) counted.count() / Math.max(1, file.size());
            return new Look(id, file, preview, part, saved, Target.FOUND.of(file, format, datasets));
        }
    }

    private @Nullable Mapping saved(Mapping guessed) {
        return guessed.columns().isEmpty()
                ? null
                : mappings.find(header(guessed))
                        .map(json -> JSON.readValue(json, Mapping.class))
                        .orElse(null);
    }

    /** Keeps a mapping for files with the same columns. */
    public void save(Mapping mapping) {
        mappings.save(header(mapping), JSON.writeValueAsString(mapping));
    }

    private static String header(Mapping mapping) {
        return Digest.sha256(
                mapping.columns().stream().map(Mapping.Assignment::column).collect(Collectors.joining("\n")));
    }
}
