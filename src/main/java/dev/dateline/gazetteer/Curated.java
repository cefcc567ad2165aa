package dev.dateline.gazetteer;

import dev.dateline.text.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the hand-kept sources of the gazetteer from the class path. */
final class Curated {
    /** Nearer than this, a third of a degree, places of one name are one. */
    private static final double SAME_DEGREES = 0.35;

    private Curated() {}

    static void countries(List<Draft> drafts) {
        for (String[] row : ResourceTable.read("/gazetteer/countries.tsv", 9)) {
            Draft draft = new Draft(FeatureClass.COUNTRY, row[1], number(row[4]), number(row[5]));
            draft.country = row[0];
            draft.radiusKm = number(row[6]);
            draft.capitalId = row[7];
            draft.population = Long.parseLong(row[8]);
            names(draft, row[2], Gazetteer.NameKind.MAIN);
            names(draft, row[3], Gazetteer.NameKind.DEMONYM);
            drafts.add(draft);
        }
    }

    static void divisions(List<Draft> drafts) {
        for (String[] row : ResourceTable.read("/gazetteer/admin1.tsv", 7)) {
            Draft draft = new Draft(FeatureClass.ADMIN1, row[1], number(row[3]), number(row[4]));
            draft.country = row[0].substring(0, 2);
            draft.admin1 = row[0].substring(3);
            draft.radiusKm = number(row[5]);
            draft.population = Long.parseLong(row[6]);
            draft.alternate(DivisionNames.bare(row[1], true), Gazetteer.NameKind.MAIN);
            names(draft, row[2], Gazetteer.NameKind.ALTERNATE);
            drafts.add(draft);
        }
        for (String[] row : ResourceTable.read("/gazetteer/abbreviations.tsv", 3)) {
            String country = row[0].substring(0, 2);
            String code = row[0].substring(3);
            for (Draft draft : drafts) {
                if (draft.featureClass == FeatureClass.ADMIN1
                        && draft.country.equals(country)
                        && draft.admin1.equals(code)) {
                    names(draft, row[1], Gazetteer.NameKind.ABBREVIATION);
                    names(draft, row[2], Gazetteer.NameKind.DEMONYM);
                }
            }
        }
    }

    /** Names under which English texts know a city better than under GeoNames' own. */
    static void exonyms(List<Draft> drafts) {
        Map<String, String> byId = new HashMap<>();
        for (String[] row : ResourceTable.read("/gazetteer/exonyms.tsv", 3)) {
            byId.put(row[0] + "." + NameFolding.fold(row[1]), row[2]);
        }
        for (Draft draft : drafts) {
            String names = draft.rank > 0 || draft.population > 100_000
                    ? byId.get(draft.country + "." + NameFolding.fold(draft.name))
                    : null;
            if (names != null && draft.featureClass == FeatureClass.CITY) {
                for (String name : names.split(";", -1)) {
                    draft.names.put(name, Gazetteer.NameKind.MAIN);
                }
            }
        }
    }

    /** A seat that shares an English name with its division is known by it, whatever its own transliteration: Basra, Raqqa, Geneva. */
    static void seats(List<Draft> drafts) {
        Map<String, Draft> divisions = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.featureClass == FeatureClass.ADMIN1) {
                divisions.put(draft.country + "." + draft.admin1, draft);
            }
        }
        for (Draft draft : drafts) {
            Draft division =
                    draft.featureClass == FeatureClass.CITY ? divisions.get(draft.country + "." + draft.admin1) : null;
            if (division != null && draft.rank >= 2) {
                for (Map.Entry<String, Gazetteer.NameKind> name : division.names.entrySet()) {
                    if (name.getValue() == Gazetteer.NameKind.MAIN
                            && draft.names.get(name.getKey()) == Gazetteer.NameKind.ALTERNATE) {
                        draft.names.put(name.getKey(), Gazetteer.NameKind.MAIN);
                        draft.name = isAscii(draft.name) ? draft.name : name.getKey();
                    }
                }
            }
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    static void regions(List<Draft> drafts) {
        for (String line : ResourceTable.lines("/gazetteer/regions.txt")) {
            drafts.add(feature(line));
        }
    }

    /** Towns and volcanoes that the dump lacks; those that it has are left out. */
    static void towns(List<Draft> drafts) {
        Map<String, List<Draft>> byName = new HashMap<>();
        for (Draft draft : drafts) {
            for (String name : draft.names.keySet()) {
                byName.computeIfAbsent(draft.country + "." + NameFolding.fold(name), key -> new ArrayList<>())
                        .add(draft);
            }
        }
        for (String line : ResourceTable.lines("/gazetteer/towns.txt")) {
            Draft town = feature(line);
            List<Draft> namesakes = byName.getOrDefault(town.country + "." + NameFolding.fold(town.name), List.of());
            if (namesakes.stream().noneMatch(other -> same(other, town))) {
                drafts.add(town);
            }
        }
    }

    private static boolean same(Draft a, Draft b) {
        boolean division = a.featureClass == FeatureClass.ADMIN1 || a.featureClass == FeatureClass.ADMIN2;
        double north = a.latitude - b.latitude;
        double east = (a.longitude - b.longitude) * Math.cos(Math.toRadians(a.latitude));
        return !division && Math.hypot(north, east) < SAME_DEGREES;
    }

    private static Draft feature(String line) {
        String[] row = line.split("\\|", -1);
        if (row.length != 7) {
            throw new IllegalStateException("7 columns are needed: " + line);
        }
        Draft draft = new Draft(type(row[4]), row[0].strip(), number(row[2]), number(row[3]));
        draft.country = row[5].strip();
        draft.radiusKm = number(row[6]);
        names(draft, row[1], Gazetteer.NameKind.ALTERNATE);
        return draft;
    }

    private static FeatureClass type(String name) {
        return switch (name.strip()) {
            case "disputed" -> FeatureClass.REGION;
            case "strait" -> FeatureClass.SEA;
            default -> FeatureClass.valueOf(name.strip().toUpperCase(Locale.ROOT));
        };
    }

    private static void names(Draft draft, String list, Gazetteer.NameKind kind) {
        for (String name : list.split(";", -1)) {
            draft.alternate(name, kind);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip());
    }
}
