package dev.dateline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.incident.Event;
import dev.dateline.incident.IsoDay;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.store.StoredEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event whole. */
record EventDetailResponse(
        @JsonUnwrapped EventResponse summary,
        @Nullable String dateText,
        @Nullable String dateBasis,
        @Nullable String notBefore,
        @Nullable String notAfter,
        @Nullable String placeText,
        @Nullable String admin1,
        @Nullable Integer geonameId,
        List<String> perpetrators,
        List<String> targets,
        List<EvidenceResponse> evidence,
        List<SourceResponse> sources,
        Map<String, String> extra) {

    /** Words that it rests on: offsets in UTF-16 code units into the article's text. */
    record EvidenceResponse(String article, int start, int end, String quote, String role) {}

    /** An article that it rests on. */
    record SourceResponse(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            List<String> authors,
            @Nullable String published,
            @Nullable String url) {
        static SourceResponse of(Source source) {
            return new SourceResponse(
                    source.id(),
                    source.title(),
                    source.publisher(),
                    source.authors(),
                    text(source.published()),
                    source.url());
        }
    }

    static EventDetailResponse of(StoredEvent stored, List<Source> sources) {
        Event event = stored.event();
        When when = event.when();
        Where where = event.where();
        return new EventDetailResponse(
                EventResponse.of(stored),
                when == null ? null : when.text(),
                when == null ? null : when.basis(),
                text(event.notBefore()),
                text(event.notAfter()),
                where == null ? null : where.text(),
                where == null ? null : where.admin1(),
                where == null || where.geonameId() == 0 ? null : where.geonameId(),
                event.perpetrators(),
                event.targets(),
                event.evidence().stream().map(EventDetailResponse::evidence).toList(),
                sources.stream().map(SourceResponse::of).toList(),
                event.extra());
    }

    private static EvidenceResponse evidence(Event.SourcedEvidence sourced) {
        return new EvidenceResponse(
                sourced.source(),
                sourced.evidence().span().start(),
                sourced.evidence().span().end(),
                sourced.evidence().quote(),
                sourced.evidence().role().code());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : IsoDay.of(date);
    }
}
