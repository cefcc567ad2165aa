package dev.dateline.store;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores made for tests. */
final class StoreFixture {
    private StoreFixture() {}

    /** Bombings, one a day from 2024-01-01, each a degree further east. */
    static void add(Store store, String dataset, int events) {
        DataSet about = new DataSet(dataset, dataset, DataSet.Kind.FILE, "csv", Instant.EPOCH, events, 0, null);
        store.datasets().add(about, writer -> {
            for (int i = 0; i < events; i++) {
                LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i);
                writer.event(EventRow.of(event(dataset + "-" + i, day, i % 180)));
            }
            return about;
        });
    }

    static Event event(String id, @Nullable LocalDate day, double longitude) {
        return new Event(
                id,
                "Bombing " + id,
                IncidentType.BOMBING,
                Status.OCCURRED,
                day == null ? null : new When(day, day, DatePrecision.DAY, day.toString(), null, "explicit"),
                null,
                null,
                new Where("Kerman", "Kerman", "IR", "Iran", null, 30, longitude, PlacePrecision.CITY, 10, 0),
                null,
                null,
                null,
                List.of("ISKP"),
                List.of(),
                List.of(),
                null,
                Event.Review.UNREVIEWED,
                Map.of());
    }
}
