package dev.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the larger airports of OurAirports. */
final class Airports {
    private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private Airports() {}

    static void read(Path file, List<Draft> drafts) throws IOException {
        Map<String, String> row = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = FIELD.matcher(line);
            if (matcher.find()) {
                row.put(matcher.group(1), matcher.group(2));
            } else if (line.strip().startsWith("}")) {
                add(row, drafts);
                row.clear();
            }
        }
    }

    private static void add(Map<String, String> row, List<Draft> drafts) {
        String type = row.getOrDefault("type", "");
        boolean large = type.equals("large_airport")
                || type.equals("medium_airport") && "yes".equals(row.get("scheduled_service"));
        String name = row.getOrDefault("name", "");
        if (!large || name.contains("\\") || !name.contains(" ")) {
            return;
        }
        Draft draft = new Draft(
                FeatureClass.AIRPORT,
                name,
                Double.parseDouble(row.getOrDefault("latitude_deg", "0")),
                Double.parseDouble(row.getOrDefault("longitude_deg", "0")));
        draft.country = row.getOrDefault("iso_country", "");
        draft.radiusKm = 3;
        if (type.equals("large_airport")) {
            shortNames(draft, row.getOrDefault("municipality", ""));
        }
        drafts.add(draft);
    }

    /** "London Gatwick Airport" is also Gatwick Airport, London Gatwick, and Gatwick. */
    private static void shortNames(Draft draft, String city) {
        String plain = draft.name.replace(" International", "");
        draft.alternate(plain, Gazetteer.NameKind.MAIN);
        boolean ofCity = !city.isEmpty() && plain.startsWith(city + " ") && plain.endsWith(" Airport");
        String own = ofCity
                ? plain.substring(city.length() + 1, Math.max(city.length() + 1, plain.length() - " Airport".length()))
                : "";
        if (own.length() > 3 && own.indexOf('/') < 0) {
            draft.alternate(own + " Airport", Gazetteer.NameKind.MAIN);
            draft.alternate(city + " " + own, Gazetteer.NameKind.MAIN);
            draft.alternate(own, Gazetteer.NameKind.MAIN);
        }
    }
}
