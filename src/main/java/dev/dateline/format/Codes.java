package dev.dateline.format;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.text.ResourceTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of other data sets, as /format/types.tsv and /format/precisions.tsv give them. */
public final class Codes {
    private static final Map<String, Map<IncidentType, String>> WRITTEN = new HashMap<>();
    private static final Map<String, Map<String, Type>> TYPES = types();
    private static final Map<String, Map<String, DateCode>> DATES = new HashMap<>();
    private static final Map<String, Map<String, PlaceCode>> PLACES = new HashMap<>();

    static {
        ResourceTable.read("/format/precisions.tsv", 3).forEach(Codes::precision);
    }

    /** Where a column of types says no scheme, its words are looked for in these. */
    private static final List<String> WORDS = List.of("acled", "plover");

    /**
     * A code for what happened.
     *
     * @param label the code in words
     */
    record Type(IncidentType type, String label) {}

    /**
     * How exactly a date is known.
     *
     * @param around days before and after the date
     * @param approximate whether even that is a guess
     */
    record DateCode(DatePrecision precision, int around, boolean approximate) {}

    /**
     * How exactly a place is known.
     *
     * @param precision null where the code says that the place is not known
     */
    record PlaceCode(@Nullable PlacePrecision precision, double radiusKm) {}

    private Codes() {}

    private static Map<String, Map<String, Type>> types() {
        Map<String, Map<String, Type>> types = new HashMap<>();
        for (String[] row : ResourceTable.read("/format/types.tsv", 4)) {
            IncidentType type = IncidentType.ofCode(row[3]).orElseThrow(() -> new IllegalStateException(row[3]));
            Map<String, Type> codes = types.computeIfAbsent(row[0], scheme -> new HashMap<>());
            codes.put(row[1], new Type(type, row[2]));
            codes.putIfAbsent(row[2], new Type(type, row[2]));
            if (row.length > 4 && row[4].equals("*")) {
                WRITTEN.computeIfAbsent(row[0], scheme -> new EnumMap<>(IncidentType.class))
                        .put(type, row[0].equals("acled") ? row[2] : row[1]);
            }
        }
        return types;
    }

    /**
     * The code that a type is written as, for programs that know another data set's codes.
     *
     * @param scheme {@code acled} (sub-event types as ACLED spells them), {@code cameo}, {@code gtd}, {@code plover} or {@code ucdp}
     * @return null where the scheme has none for it
     */
    public static @Nullable String of(String scheme, IncidentType type) {
        return WRITTEN.getOrDefault(scheme, Map.of()).get(type);
    }

    private static void precision(String[] row) {
        if (row[0].endsWith("-date")) {
            boolean approximate = row[3].equals("~");
            DatePrecision precision = DatePrecision.valueOf(row[2].toUpperCase(Locale.ROOT));
            DateCode code = new DateCode(precision, approximate ? 0 : Integer.parseInt(row[3]), approximate);
            DATES.computeIfAbsent(row[0], scheme -> new HashMap<>()).put(row[1], code);
        } else {
            PlaceCode code = row[2].equals("none")
                    ? new PlaceCode(null, 0)
                    : new PlaceCode(
                            PlacePrecision.valueOf(row[2].toUpperCase(Locale.ROOT)), Double.parseDouble(row[3]));
            PLACES.computeIfAbsent(row[0], scheme -> new HashMap<>()).put(row[1], code);
        }
    }

    /** The code as it is written, else in lower case. */
    private static <T> @Nullable T find(Map<String, Map<String, T>> all, String scheme, String code) {
        Map<String, T> codes = all.getOrDefault(scheme, Map.of());
        T found = codes.get(code);
        return found == null ? codes.get(code.toLowerCase(Locale.ROOT)) : found;
    }

    /**
     * What a code stands for.
     *
     * @param scheme of the code; null where the column holds our own types or words
     * @return null where it is not known
     */
    static @Nullable Type type(@Nullable String scheme, String code) {
        if (scheme == null) {
            return words(code.toLowerCase(Locale.ROOT));
        }
        for (int length = code.length(); length > 0; length = scheme.equals("cameo") ? length - 1 : 0) {
            Type type = find(TYPES, scheme, code.substring(0, length));
            if (type != null) {
                return type;
            }
        }
        return scheme.equals("plover") ? listed(code) : null;
    }

    /** PLOVER's modes come as a list, and with the event's type before a hyphen. */
    private static @Nullable Type listed(String codes) {
        for (String code : codes.split(";", -1)) {
            String mode = code.strip();
            Type type = find(TYPES, "plover", mode);
            Type inner = type == null ? find(TYPES, "plover", mode.substring(mode.indexOf('-') + 1)) : type;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static @Nullable Type words(String lower) {
        String own = lower.replace('_', '-').replace(' ', '-');
        IncidentType type = IncidentType.ofCode(own).orElse(null);
        if (type != null) {
            return new Type(type, own.replace('-', ' '));
        }
        for (String scheme : WORDS) {
            Type word = find(TYPES, scheme, lower);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** How exactly a date is known; null where the code is not known. */
    static @Nullable DateCode date(String scheme, String code) {
        return find(DATES, scheme, code);
    }

    /** How exactly a place is known; null where the code is not known. */
    static @Nullable PlaceCode place(String scheme, String code) {
        return find(PLACES, scheme, code);
    }
}
