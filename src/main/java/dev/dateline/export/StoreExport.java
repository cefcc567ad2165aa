package dev.dateline.export;

import dev.dateline.format.out.EventWriter;
import dev.dateline.format.out.ExportFormat;
import dev.dateline.page.PageWriter;
import dev.dateline.store.ArticleRepository;
import dev.dateline.store.ColumnStore;
import dev.dateline.store.DataSetRepository;
import dev.dateline.store.EventColumns;
import dev.dateline.store.EventRepository;
import dev.dateline.store.Store;
import dev.dateline.store.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes stored events as files, while they are read. */
@Component
public final class StoreExport {
    private final EventRepository events;
    private final ArticleRepository articles;
    private final DataSetRepository datasets;
    private final ColumnStore columns;
    private final ExportHeads heads;

    @Autowired
    StoreExport(
            EventRepository events,
            ArticleRepository articles,
            DataSetRepository datasets,
            ColumnStore columns,
            Clock clock) {
        this.events = events;
        this.articles = articles;
        this.datasets = datasets;
        this.columns = columns;
        this.heads = new ExportHeads(datasets, columns, clock);
    }

    /** Of a store that is open without a server, as a command does. */
    public static StoreExport of(Store store) {
        return new StoreExport(store.events(), store.articles(), store.datasets(), store.columns(), Clock.systemUTC());
    }

    /**
     * Writes events in a format.
     *
     * @param keys of the events, ascending; null: all
     * @param out closed at the end
     * @return number of events that the format has no place for
     */
    public int write(ExportFormat format, int @Nullable [] keys, OutputStream out) throws IOException {
        ExportSources sources = ExportSources.of(articles);
        try (EventWriter writer = format.open(out, heads.of(keys), sources.all())) {
            pipe(keys, stored -> writer.event(sources.of(stored)));
            return writer.leftOut();
        }
    }

    /**
     * Writes events as the page in one file.
     *
     * @param keys of the events, ascending; null: all
     * @param now the columns that hold them
     * @param rows of the events, ascending, at most {@link PageWriter#MOST_EVENTS}
     * @param out closed at the end
     */
    public void page(PageWriter.Head head, int @Nullable [] keys, EventColumns now, int[] rows, OutputStream out)
            throws IOException {
        ExportSources sources = ExportSources.of(articles);
        try (PageWriter writer = new PageWriter(out, head, now, rows, datasets.all(), sources.all(), articles::find)) {
            pipe(keys, stored -> writer.event(stored.key(), stored.dataset(), sources.of(stored)));
        }
    }

    /** Takes an event on the thread that writes. */
    private interface Taker {
        void take(StoredEvent stored) throws IOException;
    }

    private void pipe(int @Nullable [] keys, Taker taker) {
        try (ExportPipe pipe = new ExportPipe(stored -> take(taker, stored))) {
            if (keys == null) {
                events.forEach(pipe::add);
            } else {
                events.forEach(keys, columns.current().count(), pipe::add);
            }
            pipe.finish();
        }
    }

    private static void take(Taker taker, StoredEvent stored) {
        try {
            taker.take(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
