package dev.dateline.format;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Source;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads features and sources of events.json. */
final class ContractFeatures {
    private final RowSink sink;

    ContractFeatures(RowSink sink) {
        this.sink = sink;
    }

    void source(JsonNode node, int line) {
        String id = text(node, "id");
        if (id == null) {
            sink.problem(
                    FileProblem.of(line, "sources", null, "source-without-id", "A source has no id; it is left out."));
            return;
        }
        sink.source(
                new Source(
                        id,
                        text(node, "title"),
                        text(node, "publisher"),
                        texts(node, "authors"),
                        day(node, "published", line),
                        text(node, "url"),
                        text(node, "sha256")),
                null);
    }

    void feature(JsonNode feature, int line) {
        JsonNode properties = feature.path("properties");
        String title = text(properties, "title");
        if (title == null) {
            sink.problem(FileProblem.rejected(line, "title-missing", "The feature has no title."));
            return;
        }
        Map<String, String> extra = extra(properties);
        When when = when(properties, line);
        Where where = where(feature, properties, line, extra);
        sink.event(new Event(
                Objects.requireNonNullElse(text(feature, "id"), ""),
                title,
                type(properties, line, extra),
                choice(Status.values(), Status::code, properties, "status", Status.OCCURRED, line),
                when,
                when == null ? day(properties, "notBefore", line) : null,
                when == null ? day(properties, "notAfter", line) : null,
                where,
                count(properties, "killed", line),
                count(properties, "injured", line),
                count(properties, "casualties", line),
                texts(properties, "perpetrators"),
                texts(properties, "targets"),
                evidence(properties, line),
                confidence(properties, line),
                choice(
                        Event.Review.values(),
                        review -> review.name().toLowerCase(Locale.ROOT),
                        properties,
                        "review",
                        Event.Review.UNREVIEWED,
                        line),
                extra));
    }

    private void problem(int line, String column, @Nullable String value, String code, String message) {
        sink.problem(FileProblem.of(line, column, value, code, message));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(item -> {
            if (item.isString()) {
                texts.add(item.asString());
            }
        });
        return texts;
    }

    private static Map<String, String> extra(JsonNode properties) {
        Map<String, String> extra = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : properties.path("extra").properties()) {
            JsonNode value = entry.getValue();
            extra.put(entry.getKey(), value.isValueNode() ? value.asString() : value.toString());
        }
        return extra;
    }

    /** A day; of an instant the day that is written. */
    private @Nullable LocalDate day(JsonNode node, String name, int line) {
        String value = text(node, name);
        if (value == null) {
            return null;
        }
        try {
            int time = value.indexOf('T');
            return LocalDate.parse(time < 0 ? value : value.substring(0, time));
        } catch (DateTimeException e) {
            problem(line, name, value, "date-impossible", "\"" + name + "\" is no day such as 2024-01-03.");
            return null;
        }
    }

    private @Nullable When when(JsonNode properties, int line) {
        LocalDate start = day(properties, "start", line);
        LocalDate last = day(properties, "end", line);
        if (start == null) {
            return null;
        }
        LocalDate end = last == null ? start : last;
        if (end.isBefore(start)) {
            problem(
                    line,
                    "end",
                    end.toString(),
                    "date-end-before-start",
                    "The event ends before it starts; its end is left out.");
            end = start;
        }
        DatePrecision usual = end.equals(start) ? DatePrecision.DAY : DatePrecision.RANGE;
        String edtf = text(properties, "date");
        return new When(
                start,
                end,
                choice(DatePrecision.values(), DatePrecision::code, properties, "datePrecision", usual, line),
                edtf != null ? edtf : end.equals(start) ? start.toString() : start + "/" + end,
                text(properties, "dateText"),
                Objects.requireNonNullElse(text(properties, "dateBasis"), "explicit"));
    }

    private @Nullable Where where(JsonNode feature, JsonNode properties, int line, Map<String, String> extra) {
        Point point = point(feature, line);
        String place = text(properties, "place");
        if (point == null) {
            for (String name : List.of("place", "country")) {
                String value = text(properties, name);
                if (value != null) {
                    extra.putIfAbsent(name, value);
                }
            }
            return null;
        }
        String name = place == null ? point.latitude() + ", " + point.longitude() : place;
        return new Where(
                name,
                Objects.requireNonNullElse(text(properties, "placeText"), name),
                text(properties, "country"),
                text(properties, "countryName"),
                text(properties, "admin1"),
                point.latitude(),
                point.longitude(),
                choice(
                        PlacePrecision.values(),
                        PlacePrecision::code,
                        properties,
                        "placePrecision",
                        PlacePrecision.EXACT,
                        line),
                Math.max(0, properties.path("radiusKm").asDouble(0)),
                properties.path("geonameId").asInt(0));
    }

    private @Nullable Point point(JsonNode feature, int line) {
        JsonNode at = feature.path("geometry").path("coordinates");
        if (at.size() < 2) {
            return null;
        }
        try {
            return Point.read(at.get(1).asString(""), at.get(0).asString(""));
        } catch (Point.UnusableException e) {
            problem(line, "geometry", at.toString(), e.code(), e.reason());
            return null;
        }
    }

    private IncidentType type(JsonNode properties, int line, Map<String, String> extra) {
        String code = text(properties, "type");
        if (code == null) {
            return IncidentType.OTHER;
        }
        return IncidentType.ofCode(code).orElseGet(() -> {
            problem(line, "type", code, "type-unknown", "\"type\" is none of the types; it is taken as other.");
            extra.putIfAbsent("type", code);
            return IncidentType.OTHER;
        });
    }

    private interface Coded<T> {
        String code(T value);
    }

    private <T> T choice(T[] all, Coded<T> coded, JsonNode node, String name, T usual, int line) {
        String code = text(node, name);
        if (code == null) {
            return usual;
        }
        for (T value : all) {
            if (coded.code(value).equals(code)) {
                return value;
            }
        }
        problem(line, name, code, "value-unknown", "\"" + name + "\" is none of the values of events.json.");
        return usual;
    }

    private @Nullable Count count(JsonNode properties, String name, int line) {
        JsonNode min = properties.path(name + "Min");
        JsonNode max = properties.path(name + "Max");
        if (!min.isNumber() && !max.isNumber()) {
            return null;
        }
        try {
            return new Count(min.isNumber() ? min.intValue() : null, max.isNumber() ? max.intValue() : null);
        } catch (RuntimeException e) {
            problem(line, name + "Min", min + " to " + max, "count-unreadable", "This is no number of people.");
            return null;
        }
    }

    private List<Event.SourcedEvidence> evidence(JsonNode properties, int line) {
        List<Event.SourcedEvidence> all = new ArrayList<>();
        for (JsonNode node : properties.path("evidence")) {
            String source = text(node, "source");
            String quote = text(node, "quote");
            int start = node.path("start").asInt(-1);
            int end = node.path("end").asInt(-1);
            if (source == null || quote == null || start < 0 || end < start) {
                problem(
                        line,
                        "evidence",
                        null,
                        "evidence-unreadable",
                        "A piece of evidence lacks source, quote or offsets.");
                continue;
            }
            Evidence.Role role =
                    choice(Evidence.Role.values(), Evidence.Role::code, node, "role", Evidence.Role.INCIDENT, line);
            all.add(new Event.SourcedEvidence(source, new Evidence(new Span(start, end), quote, role)));
        }
        return all;
    }

    private @Nullable Double confidence(JsonNode properties, int line) {
        JsonNode value = properties.path("confidence");
        if (!value.isNumber()) {
            return null;
        }
        double confidence = value.doubleValue();
        if (confidence >= 0 && confidence <= 1) {
            return confidence;
        }
        problem(line, "confidence", value.toString(), "confidence-out-of-range", "Confidence is from 0 to 1.");
        return null;
    }
}
