package dev.dateline.page;

import dev.dateline.store.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * A data set, as far as it is in the file.
 *
 * @param events number of its events in the file
 * @param undated of these
 * @param unlocated of these
 */
record ExportedDataSet(DataSet dataset, int events, int undated, int unlocated) {
    /** Those that the subset has events of, in its order. */
    static List<ExportedDataSet> of(ColumnSubset subset, List<DataSet> known) {
        int[][] tallies = subset.tallies();
        List<String> ids = subset.datasets();
        List<ExportedDataSet> all = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            for (DataSet dataset : known) {
                if (dataset.id().equals(ids.get(i))) {
                    all.add(new ExportedDataSet(dataset, tallies[i][0], tallies[i][1], tallies[i][2]));
                }
            }
        }
        return all;
    }

    /** What a file of these is called: after the one that it is from, or the one with most events. */
    static String title(List<ExportedDataSet> all) {
        return all.stream()
                .max((a, b) -> Integer.compare(a.events, b.events))
                .map(most -> most.dataset.title()
                        + (all.size() == 1
                                ? ""
                                : all.size() == 2 ? " and one more" : " and " + (all.size() - 1) + " more"))
                .orElse("No events");
    }

    int rejected() {
        return dataset.rejected();
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", dataset.id());
        json.writeStringProperty("title", dataset.title());
        json.writeStringProperty("kind", dataset.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("format", dataset.format());
        json.writeStringProperty("added", dataset.added().toString());
        json.writeNumberProperty("rows", dataset.rows());
        json.writeNumberProperty("events", events);
        json.writeNumberProperty("undated", undated);
        json.writeNumberProperty("unlocated", unlocated);
        json.writeNumberProperty("rejected", 0);
        Fields.string(json, "article", dataset.article());
        json.writeEndObject();
    }
}
