package dev.dateline.format;

import dev.dateline.text.ResourceTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by ISO 3166-1 or FIPS 10-4 code or English name. */
final class Countries {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> FIPS = new HashMap<>();

    static {
        for (String[] row : ResourceTable.read("/gazetteer/countries.tsv", 3)) {
            NAMES.put(row[0], row[1]);
            add(row[0], row[0]);
            add(row[1], row[0]);
            for (String name : row[2].split(";", -1)) {
                add(name, row[0]);
            }
        }
        for (String code : Locale.getISOCountries()) {
            add(new Locale("", code).getISO3Country(), code);
        }
        ResourceTable.read("/format/country-names.tsv", 2).forEach(row -> add(row[0], row[1]));
        ResourceTable.read("/format/fips.tsv", 2).forEach(row -> FIPS.put(row[0], row[1]));
    }

    private Countries() {}

    private static void add(String name, String code) {
        if (!name.isBlank()) {
            CODES.put(name.strip().toLowerCase(Locale.ROOT), code);
        }
    }

    /** Its alpha-2 code; null where this names no country. */
    static @Nullable String code(String country) {
        return CODES.get(country.strip().toLowerCase(Locale.ROOT));
    }

    /** The alpha-2 code of a FIPS 10-4 code. */
    static @Nullable String ofFips(String code) {
        return FIPS.get(code);
    }

    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
