package dev.dateline.format.out;

import dev.dateline.format.Codes;
import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.IsoDay;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An event as named values, in one order for all formats that hold properties or columns. Texts, numbers, or null. */
final class Fields {
    /** Names of the values, as GeoJSON's properties and the columns of tables have them. */
    static final List<String> NAMES = List.of(
            "id",
            "title",
            "type",
            "family",
            "status",
            "start",
            "end",
            "date_edtf",
            "date_precision",
            "date_text",
            "location_name",
            "admin1",
            "country",
            "country_name",
            "location_precision",
            "radius_m",
            "killed_min",
            "killed_max",
            "injured_min",
            "injured_max",
            "casualties_min",
            "casualties_max",
            "perpetrators",
            "targets",
            "quote",
            "sources",
            "confidence",
            "review",
            "acled_type",
            "cameo_code");

    private final Map<String, Source> sources = new HashMap<>();

    Fields(Iterable<Source> sources) {
        sources.forEach(source -> this.sources.put(source.id(), source));
    }

    Map<String, @Nullable Object> of(Event event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", event.id());
        fields.put("title", event.title());
        fields.put("type", event.type().code());
        fields.put("family", event.type().family().code());
        fields.put("status", event.status().code());
        when(fields, event.when());
        where(fields, event.where());
        count(fields, "killed", event.killed());
        count(fields, "injured", event.injured());
        count(fields, "casualties", event.casualties());
        fields.put("perpetrators", joined(event.perpetrators()));
        fields.put("targets", joined(event.targets()));
        fields.put("quote", quote(event));
        fields.put("sources", joined(sources(event)));
        fields.put("confidence", event.confidence());
        fields.put("review", event.review().name().toLowerCase(Locale.ROOT));
        fields.put("acled_type", Codes.of("acled", event.type()));
        fields.put("cameo_code", Codes.of("cameo", event.type()));
        return fields;
    }

    private static void when(Map<String, @Nullable Object> fields, @Nullable When when) {
        fields.put("start", when == null ? null : start(when));
        fields.put("end", when == null ? null : isInstant(when) ? start(when) : IsoDay.of(when.end()));
        fields.put("date_edtf", when == null ? null : when.edtf());
        fields.put("date_precision", when == null ? null : when.precision().code());
        fields.put("date_text", when == null ? null : when.text());
    }

    static boolean isInstant(When when) {
        return when.precision() == DatePrecision.INSTANT
                && when.edtf().indexOf('T') > 0
                && when.edtf().indexOf('/') < 0;
    }

    /** Hours and minutes of an instant, as {@code 10:30}. */
    static String clock(When instant) {
        int from = instant.edtf().indexOf('T') + 1;
        return instant.edtf().substring(from, Math.min(from + 5, instant.edtf().length()));
    }

    /** The first day, or the instant where that is known. */
    static String start(When when) {
        return isInstant(when) ? when.edtf() : IsoDay.of(when.start());
    }

    private static void where(Map<String, @Nullable Object> fields, @Nullable Where where) {
        fields.put("location_name", where == null ? null : where.name());
        fields.put("admin1", where == null ? null : where.admin1());
        fields.put("country", where == null ? null : where.country());
        fields.put("country_name", where == null ? null : where.countryName());
        fields.put(
                "location_precision", where == null ? null : where.precision().code());
        fields.put("radius_m", where == null ? null : (Object) Math.round(where.radiusKm() * 1000));
    }

    private static void count(Map<String, @Nullable Object> fields, String name, @Nullable Count count) {
        fields.put(name + "_min", count == null ? null : count.min());
        fields.put(name + "_max", count == null ? null : count.max());
    }

    static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    /** The passage that reports the event; null where it was not made of an article. */
    static @Nullable String quote(Event event) {
        StringJoiner quote = new StringJoiner(" \u2026 ");
        for (Event.SourcedEvidence evidence : event.evidence()) {
            if (evidence.evidence().role() == Evidence.Role.INCIDENT) {
                quote.add(evidence.evidence().quote());
            }
        }
        return quote.length() == 0 ? null : quote.toString();
    }

    /** Its articles by address, else by title and publisher. */
    List<String> sources(Event event) {
        Set<String> told = new LinkedHashSet<>();
        for (Event.SourcedEvidence evidence : event.evidence()) {
            Source source = sources.get(evidence.source());
            if (source != null) {
                told.add(name(source));
            }
        }
        return new ArrayList<>(told);
    }

    private static String name(Source source) {
        if (source.url() != null) {
            return source.url();
        }
        StringJoiner name = new StringJoiner(", ");
        for (Object part : new @Nullable Object[] {source.title(), source.publisher(), source.published()}) {
            if (part != null) {
                name.add(part.toString());
            }
        }
        return name.length() == 0 ? source.id() : name.toString();
    }
}
