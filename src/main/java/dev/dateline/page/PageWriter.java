package dev.dateline.page;

import dev.dateline.format.out.EventsJsonWriter;
import dev.dateline.incident.Event;
import dev.dateline.incident.Source;
import dev.dateline.store.Article;
import dev.dateline.store.DataSet;
import dev.dateline.store.EventColumns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.filter.FilteringGeneratorDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the page with its events as one HTML file: docs/formats.md. Events go out in blocks of some hundred, each packed by itself, so
 * that neither this writer nor the browser ever holds them all unpacked; held are their columns and, for each article, the keys of its
 * events.
 */
public final class PageWriter implements AutoCloseable {
    /** More than these a browser opens too slowly from one file: 250,000 events are about 33 MB. */
    public static final int MOST_EVENTS = 250_000;

    private static final int BLOCK = 500;
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /**
     * What the file tells about itself.
     *
     * @param title null: after its data sets
     * @param exported when
     * @param total number of events in the store, of which the file has some or all
     * @param filters what was asked for, in words, a line each
     * @param fragment of an address: the view that it opens with, "" for all events
     */
    public record Head(@Nullable String title, Instant exported, int total, List<String> filters, String fragment) {
        public Head {
            filters = List.copyOf(filters);
        }
    }

    private final OutputStream out;
    private final Head head;
    private final String title;
    private final int count;
    private final List<ExportedDataSet> datasets;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    /** Source to the keys of the events that rest on it. */
    private final Map<String, List<Integer>> keys = new LinkedHashMap<>();

    private final Function<String, Optional<Article>> articles;
    private @Nullable Block block;
    private @Nullable JsonGenerator json;
    private int inBlock;

    /**
     * Writes the beginning.
     *
     * @param out closed with this
     * @param rows of the events that will follow, ascending, at most {@link #MOST_EVENTS}
     * @param datasets all of the store
     * @param sources that the events may rest on
     * @param articles text of a source, where the store has it
     */
    public PageWriter(
            OutputStream out,
            Head head,
            EventColumns columns,
            int[] rows,
            List<DataSet> datasets,
            Iterable<Source> sources,
            Function<String, Optional<Article>> articles)
            throws IOException {
        if (rows.length > MOST_EVENTS) {
            throw new IllegalArgumentException(rows.length + " events are more than " + MOST_EVENTS);
        }
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.head = head;
        this.articles = articles;
        count = rows.length;
        sources.forEach(source -> this.sources.put(source.id(), source));
        ColumnSubset subset = new ColumnSubset(columns, rows);
        this.datasets = ExportedDataSet.of(subset, datasets);
        String given = head.title();
        title = given == null ? ExportedDataSet.title(this.datasets) : given;
        this.out.write(Shell.get().start(title));
        this.out.write(Shell.get().program());
        try (Block whole = Block.open(this.out, "id=\"dl-columns\"", Deflater.DEFAULT_COMPRESSION)) {
            subset.write(whole);
        }
    }

    /**
     * Writes an event.
     *
     * @param key greater than those before
     * @param dataset id of its data set
     */
    public void event(int key, String dataset, Event event) throws IOException {
        JsonGenerator to = json;
        if (to == null) {
            block = Block.open(out, "class=\"dl-events\" data-first=\"" + key + "\"", Deflater.DEFAULT_COMPRESSION);
            json = to = withoutNulls(JSON.createGenerator(ObjectWriteContext.empty(), block));
            to.writeStartArray();
        }
        to.writeStartArray();
        to.writeNumber(key);
        to.writeString(dataset);
        EventsJsonWriter.writeFeature(to, event);
        to.writeEndArray();
        event.evidence().stream()
                .map(Event.SourcedEvidence::source)
                .distinct()
                .forEach(source ->
                        keys.computeIfAbsent(source, id -> new ArrayList<>()).add(key));
        if (++inBlock == BLOCK) {
            endBlock();
        }
    }

    /** What is unknown or empty takes half of a feature's length: it is left out. */
    private static JsonGenerator withoutNulls(JsonGenerator json) {
        return new FilteringGeneratorDelegate(
                json,
                new TokenFilter() {
                    @Override
                    public boolean includeNull() {
                        return false;
                    }
                },
                TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH,
                true);
    }

    private void endBlock() throws IOException {
        if (json != null && block != null) {
            json.writeEndArray();
            json.close();
            block.close();
        }
        json = null;
        block = null;
        inBlock = 0;
    }

    /** Writes articles and what the file tells about itself, and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            endBlock();
            List<String> withText = new ArrayList<>();
            for (Map.Entry<String, List<Integer>> source : keys.entrySet()) {
                Optional<Article> article = articles.apply(source.getKey());
                if (article.isPresent()) {
                    withText.add(source.getKey());
                    write(article.get(), source.getValue());
                }
            }
            about(withText);
            out.write("</body>\n</html>\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private void write(Article article, List<Integer> events) throws IOException {
        try (Block whole = Block.open(out, "class=\"dl-article\"", Deflater.DEFAULT_COMPRESSION);
                JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), whole)) {
            to.writeStartObject();
            Fields.source(to, article.source());
            to.writeStringProperty("text", article.text());
            to.writeArrayPropertyStart("keys");
            events.forEach(to::writeNumber);
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    /** Stands last: where it is missing, the file is cut short. */
    private void about(List<String> withText) throws IOException {
        try (Block whole = Block.open(out, "id=\"dl-about\"", Deflater.DEFAULT_COMPRESSION);
                JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), whole)) {
            to.writeStartObject();
            to.writeStringProperty("title", title);
            to.writeStringProperty("exported", head.exported().toString());
            to.writeNumberProperty("shown", count);
            to.writeNumberProperty("total", head.total());
            to.writeNumberProperty(
                    "rejected",
                    datasets.stream().mapToInt(ExportedDataSet::rejected).sum());
            Fields.strings(to, "filters", head.filters());
            to.writeStringProperty("fragment", head.fragment());
            to.writeArrayPropertyStart("datasets");
            datasets.forEach(dataset -> dataset.write(to));
            to.writeEndArray();
            to.writeArrayPropertyStart("sources");
            for (String id : keys.keySet()) {
                Source source = sources.get(id);
                if (source != null) {
                    to.writeStartObject();
                    Fields.source(to, source);
                    to.writeEndObject();
                }
            }
            to.writeEndArray();
            Fields.strings(to, "articles", withText);
            to.writeEndObject();
        }
    }
}
