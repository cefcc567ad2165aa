package dev.dateline.extraction;

import dev.dateline.incident.Count;
import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Evidence;
import dev.dateline.incident.Incident;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import dev.dateline.text.Document;
import dev.dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article annotated by hand.
 *
 * @param incidents what the text reports, in the form in which the extractor gives it
 * @param distractors passages that look like an incident and are none
 */
record GoldArticle(String id, Document document, List<Incident> incidents, List<Span> distractors) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All articles of a folder of {@code src/test/resources/gold}, by file name. */
    static List<GoldArticle> load(String folder) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "gold", folder))) {
            for (Path file : files.sorted().toList()) {
                articles.add(of(JSON.readTree(Files.readString(file))));
            }
        }
        return articles;
    }

    private static GoldArticle of(JsonNode json) {
        String text = json.get("text").asString();
        JsonNode published = json.get("published");
        Document document = Document.of(
                text, json.get("title").asString(), published.isNull() ? null : LocalDate.parse(published.asString()));
        List<Incident> incidents = json.get("incidents")
                .valueStream()
                .map(incident -> incident(text, incident))
                .toList();
        List<Span> distractors = spans(text, json.get("distractors"));
        return new GoldArticle(json.get("id").asString(), document, incidents, distractors);
    }

    private static Incident incident(String text, JsonNode json) {
        List<Evidence> evidence = spans(text, json.get("evidence")).stream()
                .map(s -> new Evidence(s, text.substring(s.start(), s.end()), Evidence.Role.INCIDENT))
                .toList();
        return new Incident(
                IncidentType.ofCode(json.get("type").asString()).orElseThrow(),
                Status.valueOf(json.get("status").asString().toUpperCase(Locale.ROOT)),
                json.get("id").asString(),
                when(json.get("date")),
                where(json.get("place")),
                count(json.get("killed")),
                count(json.get("injured")),
                count(json.get("casualties")),
                List.of(),
                List.of(),
                evidence,
                1);
    }

    private static List<Span> spans(String text, JsonNode quotes) {
        return quotes.valueStream()
                .map(JsonNode::asString)
                .map(quote -> new Span(text.indexOf(quote), text.indexOf(quote) + quote.length()))
                .toList();
    }

    private static When when(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        return new When(
                LocalDate.parse(json.get("start").asString().substring(0, 10)),
                LocalDate.parse(json.get("end").asString().substring(0, 10)),
                DatePrecision.valueOf(json.get("precision").asString().toUpperCase(Locale.ROOT)),
                "",
                null,
                "explicit");
    }

    private static Where where(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        String country =
                json.get("country").isNull() ? null : json.get("country").asString();
        return new Where(
                json.get("name").asString(),
                "",
                country,
                country,
                null,
                json.get("lat").asDouble(),
                json.get("lon").asDouble(),
                PlacePrecision.valueOf(json.get("precision").asString().toUpperCase(Locale.ROOT)),
                0,
                0);
    }

    private static Count count(JsonNode json) {
        return json.isNull() ? null : new Count(bound(json.get("min")), bound(json.get("max")));
    }

    private static Integer bound(JsonNode json) {
        return json == null || json.isNull() ? null : json.asInt();
    }
}
