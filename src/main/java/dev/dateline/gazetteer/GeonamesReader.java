package dev.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads settlements and second-order divisions of a GeoNames dump. */
final class GeonamesReader {
    private static final Pattern DIVISION = Pattern.compile("\\{\"code\":\"([^\"]+)\",\"name\":\"([^\"]+)\"\\}");
    /** Of each place so many alternate names that an English text could use are kept. */
    private static final int MAX_ALTERNATES = 16;

    /** Letters of names in languages that an English text does not quote outside their own countries: Londýn, Paryż. */
    private static final Pattern FOREIGN =
            Pattern.compile("[ěščřžůýłąęśćńźżőűățşğėųįūģķļņñôõãẽȟ]", Pattern.CASE_INSENSITIVE);

    private static final Set<String> AT_HOME = Set.of(
            "CZ", "SK", "PL", "HR", "RS", "BA", "SI", "LT", "LV", "ME", "MK", "HU", "RO", "MD", "TR", "AZ", "XK", "AL",
            "EE", "ES", "PT", "BR", "AO", "MZ", "FR", "VN", "CY", "TM", "IS");

    private GeonamesReader() {}

    static void cities(Path file, List<Draft> drafts, Map<String, Draft> capitals) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] row = line.split("\t", -1);
                if (row.length >= 15 && row[6].equals("P") && usable(row[1])) {
                    drafts.add(city(row, capitals));
                }
            }
        }
    }

    private static Draft city(String[] row, Map<String, Draft> capitals) {
        boolean section = row[7].equals("PPLX");
        Draft draft = new Draft(
                section ? FeatureClass.DISTRICT : FeatureClass.CITY,
                row[1],
                Double.parseDouble(row[4]),
                Double.parseDouble(row[5]));
        draft.geonameId = Integer.parseInt(row[0]);
        draft.country = row[8];
        draft.admin1 = row[10];
        draft.admin2 = row[11];
        draft.population = row[14].isEmpty() ? 0 : Long.parseLong(row[14]);
        draft.capital = capitals.containsKey(row[0]);
        draft.rank = draft.capital ? 3 : row[7].equals("PPLA") ? 2 : row[7].startsWith("PPLA") ? 1 : 0;
        if (draft.capital) {
            draft.capitalBonus = capitalBonus(capitals.get(row[0]));
        }
        draft.radiusKm = radius(draft.population, section);
        draft.alternate(row[2], Gazetteer.NameKind.MAIN);
        alternates(draft, row[3].split(",", -1));
        island(draft);
        return draft;
    }

    /** "Ilha de Moçambique" is known as the Island of Mozambique, "Isla Mujeres" as itself. */
    private static void island(Draft draft) {
        for (String name : List.copyOf(draft.names.keySet())) {
            for (String lead : List.of("Ilha de ", "Ilha do ", "Ilha da ", "Isla de ", "Île de ", "Isola di ")) {
                if (name.startsWith(lead)) {
                    String own = name.substring(lead.length());
                    draft.alternate("Island of " + own, Gazetteer.NameKind.MAIN);
                    draft.alternate(own + " Island", Gazetteer.NameKind.MAIN);
                }
            }
        }
    }

    private static void alternates(Draft draft, String[] alternates) {
        draft.known = alternates.length;
        Set<String> kept = new HashSet<>();
        for (String alternate : alternates) {
            boolean quotable = usable(alternate)
                    && alternate.length() > 2
                    && (AT_HOME.contains(draft.country)
                            || !FOREIGN.matcher(alternate).find());
            String folded = quotable ? NameFolding.fold(alternate) : "";
            if (quotable
                    && kept.size() < MAX_ALTERNATES
                    && !folded.equals(NameFolding.fold(draft.name))
                    && kept.add(folded)) {
                draft.alternate(alternate, Gazetteer.NameKind.ALTERNATE);
            }
        }
    }

    /** Capitals of countries stand before larger namesakes, those of small territories do not. */
    private static double capitalBonus(@Nullable Draft country) {
        double people = country == null ? 0 : Math.log10((double) Math.max(1, country.population));
        return Math.max(0.6, Math.min(4, people - 4.5));
    }

    /** A city of a million covers some 10 km around its centre, one of ten thousand 2; after Angel et al., Atlas of Urban Expansion. */
    private static double radius(long population, boolean section) {
        return section ? 3 : Math.max(2, Math.round(10 * Math.sqrt(Math.max(1, population) / 1e6)));
    }

    /** Latin script, starts with a capital, no digits, no code in capitals. */
    private static boolean usable(String name) {
        if (name.length() < 2 || name.length() > 60 || !Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        boolean lower = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isDigit(c)
                    || Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                return false;
            }
            lower |= Character.isLowerCase(c);
        }
        return lower;
    }

    static void secondDivisions(Path file, List<Draft> drafts) throws IOException {
        Map<String, double[]> sums = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.geonameId > 0 && !draft.admin2.isEmpty()) {
                double[] sum = sums.computeIfAbsent(
                        draft.country + "." + draft.admin1 + "." + draft.admin2, k -> new double[4]);
                double weight = draft.population + 1.0;
                sum[0] += weight;
                sum[1] += weight * draft.latitude;
                sum[2] += weight * draft.longitude;
                sum[3] += draft.population;
            }
        }
        Matcher matcher = DIVISION.matcher(Files.readString(file));
        while (matcher.find()) {
            double[] sum = sums.get(matcher.group(1));
            if (sum != null && usable(matcher.group(2))) {
                drafts.add(division(matcher.group(1), matcher.group(2), sum));
            }
        }
    }

    private static Draft division(String code, String name, double[] sum) {
        String[] codes = code.split("\\.", -1);
        Draft draft = new Draft(FeatureClass.ADMIN2, name, sum[1] / sum[0], sum[2] / sum[0]);
        draft.country = codes[0];
        draft.admin1 = codes[1];
        draft.admin2 = codes[2];
        draft.population = (long) sum[3];
        draft.alternate(DivisionNames.bare(name, false), Gazetteer.NameKind.MAIN);
        draft.radiusKm = 25;
        return draft;
    }
}
