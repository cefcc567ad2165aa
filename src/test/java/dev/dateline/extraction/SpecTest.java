package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.incident.Count;
import dev.dateline.incident.Incident;
import dev.dateline.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Every case of {@code spec/extraction/*.yml}. */
class SpecTest {
    private static final IncidentExtractor EXTRACTOR = IncidentExtractor.load();

    @TestFactory
    List<DynamicTest> everyCaseGivesItsIncidents() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec/extraction"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    List<Map<String, Object>> cases = new Yaml().load(in);
                    cases.forEach(c -> tests.add(DynamicTest.dynamicTest((String) c.get("name"), () -> check(c))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> spec) {
        Document document = Document.of((String) spec.get("text"), null, date(spec.get("published")));
        List<Map<String, Object>> expected = (List<Map<String, Object>>) spec.get("incidents");
        List<Incident> found = EXTRACTOR.extract(document).incidents();
        assertThat(found.stream().map(SpecTest::line))
                .as((String) spec.get("text"))
                .containsExactlyElementsOf(expected.stream().map(SpecTest::line).toList());
        for (int i = 0; i < found.size(); i++) {
            assertThat(arguments(found.get(i)))
                    .as((String) spec.get("text"))
                    .containsAllEntriesOf(arguments(expected.get(i)));
        }
    }

    /** Those of the arguments that a case tells. */
    private static Map<String, Object> arguments(Map<String, Object> incident) {
        Map<String, Object> told = new HashMap<>(incident);
        told.keySet().retainAll(List.of("injured", "casualties", "perpetrators", "targets"));
        return told;
    }

    private static Map<String, Object> arguments(Incident incident) {
        Map<String, Object> told = new HashMap<>();
        told.put("injured", bounds(incident.injured()));
        told.put("casualties", bounds(incident.casualties()));
        told.put("perpetrators", incident.perpetrators());
        told.put("targets", incident.targets());
        return told;
    }

    private static LocalDate date(Object value) {
        return value == null
                ? null
                : ((Date) value).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String line(Map<String, Object> incident) {
        return incident.get("type") + " " + incident.getOrDefault("status", "occurred") + " "
                + date(incident.get("start")) + " " + incident.get("place") + " " + incident.get("killed");
    }

    private static String line(Incident incident) {
        return incident.type().code() + " " + incident.status().code() + " "
                + (incident.when() == null ? null : incident.when().start()) + " "
                + (incident.where() == null ? null : incident.where().name()) + " " + bounds(incident.killed());
    }

    private static String bounds(Count count) {
        if (count == null) {
            return null;
        }
        if (count.min() != null && count.min().equals(count.max())) {
            return count.min().toString();
        }
        return (count.min() == null ? "" : count.min()) + ".." + (count.max() == null ? "" : count.max());
    }
}
