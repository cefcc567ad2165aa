package dev.dateline.toponym;

import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.gazetteer.Place;
import dev.dateline.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at the toponym stage alone, for tuning: {@code lines FILE.jsonl} writes one object a line with the toponyms of each document, {@code gold FOLDER...} counts how
 * many annotated places of incidents are among the mentions and prints the others, {@code show FILE} prints the mentions of a text or article, {@code speed FILE.jsonl}
 * measures.
 */
final class ToponymReport {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final ToponymResolver resolver = new ToponymResolver(Gazetteer.bundled());

    public static void main(String[] arguments) throws IOException {
        ToponymReport report = new ToponymReport();
        List<String> files = List.of(arguments).subList(1, arguments.length);
        for (String file : files) {
            switch (arguments[0]) {
                case "lines" -> report.lines(Path.of(file));
                case "gold" -> report.gold(Path.of(file));
                case "show" -> report.show(Path.of(file));
                case "speed" -> report.speed(Path.of(file));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private void lines(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode document = JSON.readTree(line);
            ObjectNode out = JSON.createObjectNode();
            out.put("id", document.get("id").asString());
            ArrayNode toponyms = out.putArray("toponyms");
            for (ResolvedToponym toponym : resolver.resolve(document(document))) {
                if (toponym.named()) {
                    Place place = toponym.place();
                    toponyms.addObject()
                            .put("start", toponym.span().start())
                            .put("end", toponym.span().end())
                            .put("name", place.name())
                            .put("lat", place.latitude())
                            .put("lon", place.longitude())
                            .put("confidence", toponym.confidence());
                }
            }
            OUT.println(out);
        }
    }

    private void gold(Path folder) throws IOException {
        int places = 0;
        int found = 0;
        int near = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode article = JSON.readTree(Files.readString(file));
                Document document = document(article);
                List<ResolvedToponym> toponyms = resolver.resolve(document);
                for (JsonNode incident : article.get("incidents")) {
                    JsonNode place = incident.get("place");
                    if (place == null || place.isNull()) {
                        continue;
                    }
                    places++;
                    int verdict = judge(document.text(), toponyms, place);
                    found += verdict > 0 ? 1 : 0;
                    near += verdict > 1 ? 1 : 0;
                    if (verdict < 2) {
                        OUT.println((verdict == 0 ? "not found  " : "elsewhere  ")
                                + article.get("id").asString() + ": " + place
                                + (verdict == 1 ? " " + described(document.text(), toponyms, place) : ""));
                    }
                }
            }
        }
        OUT.printf(
                "%s: places %d, among the mentions %d, in the right spot %d%n",
                folder.getFileName(), places, found, near);
    }

    /** 0: no mention overlaps the annotated name; 1: one does, but too far away; 2: one does within tolerance. */
    private static int judge(String text, List<ResolvedToponym> toponyms, JsonNode place) {
        int verdict = 0;
        for (ResolvedToponym toponym : toponyms) {
            if (overlaps(text, toponym, place.get("name").asString()) && toponym.locates()) {
                double km = distance(toponym, place);
                double tolerance = switch (place.get("precision").asString()) {
                    case "venue", "district", "city" -> 30;
                    default -> 200;
                };
                verdict = Math.max(verdict, km <= tolerance ? 2 : 1);
            }
        }
        return verdict;
    }

    private static boolean overlaps(String text, ResolvedToponym toponym, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (toponym.span().start() < at + name.length()
                    && at < toponym.span().end()) {
                return true;
            }
        }
        return false;
    }

    private static double distance(ResolvedToponym toponym, JsonNode place) {
        Place there = new Place(
                0,
                0,
                "",
                toponym.kind(),
                place.get("lat").asDouble(),
                place.get("lon").asDouble(),
                null,
                null,
                null,
                0,
                false,
                1);
        Place here = new Place(
                0, 0, "", toponym.kind(), toponym.latitude(), toponym.longitude(), null, null, null, 0, false, 1);
        return here.distanceKm(there);
    }

    private static String described(String text, List<ResolvedToponym> toponyms, JsonNode place) {
        StringBuilder described = new StringBuilder();
        for (ResolvedToponym toponym : toponyms) {
            if (overlaps(text, toponym, place.get("name").asString())) {
                described.append(describe(text, toponym)).append("; ");
            }
        }
        return described.toString();
    }

    private static String describe(String text, ResolvedToponym t) {
        return String.format(
                java.util.Locale.ROOT,
                "%s|%s %s -> %s %s %s %s (%.2f, %.2f r%.0f) %.2f %s",
                t.span().of(text).replace('\n', ' '),
                t.fullSpan().of(text).replace('\n', ' '),
                t.role(),
                t.venue() == null ? "" : "[" + t.venue() + "] in",
                t.place().name(),
                t.kind(),
                t.place().country(),
                t.latitude(),
                t.longitude(),
                t.radiusKm(),
                t.confidence(),
                t.reason());
    }

    private void show(Path file) throws IOException {
        String text = Files.readString(file);
        Document document =
                file.toString().endsWith(".json") ? document(JSON.readTree(text)) : Document.of(text, null, null);
        for (ResolvedToponym toponym : resolver.resolve(document)) {
            OUT.println(describe(document.text(), toponym));
        }
    }

    private void speed(Path file) throws IOException {
        List<Document> documents = Files.readAllLines(file).stream()
                .map(line -> document(JSON.readTree(line)))
                .toList();
        long characters = documents.stream().mapToLong(d -> d.text().length()).sum();
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            int mentions = 0;
            for (Document document : documents) {
                mentions += resolver.resolve(document).size();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            OUT.printf("%d mentions, %.0f KB/s%n", mentions, characters / 1000.0 / seconds);
        }
    }

    private static Document document(JsonNode node) {
        JsonNode title = node.get("title");
        return Document.of(
                node.get("text").asString(), title == null || title.isNull() ? null : title.asString(), null);
    }
}
