package dev.dateline.api;

import dev.dateline.incident.Count;
import dev.dateline.incident.Event;
import dev.dateline.incident.IsoDay;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.store.StoredEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The summary of an event, as lists show it; fields as in events.json, unknown is null. */
record EventResponse(
        int key,
        String id,
        String dataset,
        String title,
        String type,
        String family,
        String status,
        @Nullable String start,
        @Nullable String end,
        @Nullable String date,
        @Nullable String datePrecision,
        @Nullable String place,
        @Nullable String country,
        @Nullable String countryName,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String placePrecision,
        @Nullable Double radiusKm,
        @Nullable Integer killedMin,
        @Nullable Integer killedMax,
        @Nullable Integer injuredMin,
        @Nullable Integer injuredMax,
        @Nullable Integer casualtiesMin,
        @Nullable Integer casualtiesMax,
        @Nullable Double confidence,
        String review) {

    static EventResponse of(StoredEvent stored) {
        Event event = stored.event();
        When when = event.when();
        Where where = event.where();
        return new EventResponse(
                stored.key(),
                event.id(),
                stored.dataset(),
                event.title(),
                event.type().code(),
                event.type().family().code(),
                event.status().code(),
                when == null ? null : IsoDay.of(when.start()),
                when == null ? null : IsoDay.of(when.end()),
                when == null ? null : when.edtf(),
                when == null ? null : when.precision().code(),
                where == null ? null : where.name(),
                where == null ? null : where.country(),
                where == null ? null : where.countryName(),
                where == null ? null : where.latitude(),
                where == null ? null : where.longitude(),
                where == null ? null : where.precision().code(),
                where == null ? null : where.radiusKm(),
                min(event.killed()),
                max(event.killed()),
                min(event.injured()),
                max(event.injured()),
                min(event.casualties()),
                max(event.casualties()),
                event.confidence(),
                event.review().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Integer min(@Nullable Count count) {
        return count == null ? null : count.min();
    }

    private static @Nullable Integer max(@Nullable Count count) {
        return count == null ? null : count.max();
    }
}
