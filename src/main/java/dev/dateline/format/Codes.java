package dev.dateline.format;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.text.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of other data sets, as /format/types.tsv and /format/precisions.tsv give them. */
final class Codes {
    private static final Map<String, Type> TYPES = types();
    private static final Map<String, String[]> PRECISIONS = precisions();
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

    private static Map<String, Type> types() {
        Map<String, Type> types = new HashMap<>();
        for (String[] row : ResourceTable.read("/format/types.tsv", 4)) {
            IncidentType type = IncidentType.ofCode(row[3]).orElseThrow(() -> new IllegalStateException(row[3]));
            types.put(row[0] + ":" + row[1], new Type(type, row[2]));
        }
        return types;
    }

    private static Map<String, String[]> precisions() {
        Map<String, String[]> precisions = new HashMap<>();
        for (String[] row : ResourceTable.read("/format/precisions.tsv", 3)) {
            precisions.put(row[0] + ":" + row[1], row);
        }
        return precisions;
    }

    /**
     * What a code stands for.
     *
     * @param scheme of the code; null where the column holds our own types or words
     * @return null where it is not known
     */
    static @Nullable Type type(@Nullable String scheme, String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (scheme == null) {
            return words(lower);
        }
        for (int length = lower.length(); length > 0; length = scheme.equals("cameo") ? length - 1 : 0) {
            Type type = TYPES.get(scheme + ":" + lower.substring(0, length));
            if (type != null) {
                return type;
            }
        }
        return scheme.equals("plover") ? listed(lower) : null;
    }

    /** PLOVER's modes come as a list, and with the event's type before a hyphen. */
    private static @Nullable Type listed(String codes) {
        for (String code : codes.split(";", -1)) {
            String mode = code.strip();
            Type type = TYPES.get("plover:" + mode);
            Type inner = type == null ? TYPES.get("plover:" + mode.substring(mode.indexOf('-') + 1)) : type;
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
            Type word = TYPES.get(scheme + ":" + lower);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** How exactly a date is known; null where the code is not known. */
    static @Nullable DateCode date(String scheme, String code) {
        String[] row = PRECISIONS.get(scheme + ":" + code);
        if (row == null) {
            return null;
        }
        boolean approximate = row[3].equals("~");
        DatePrecision precision = DatePrecision.valueOf(row[2].toUpperCase(Locale.ROOT));
        return new DateCode(precision, approximate ? 0 : Integer.parseInt(row[3]), approximate);
    }

    /** How exactly a place is known; null where the code is not known. */
    static @Nullable PlaceCode place(String scheme, String code) {
        String[] row = PRECISIONS.get(scheme + ":" + code.toLowerCase(Locale.ROOT));
        if (row == null) {
            return null;
        }
        return row[2].equals("none")
                ? new PlaceCode(null, 0)
                : new PlaceCode(PlacePrecision.valueOf(row[2].toUpperCase(Locale.ROOT)), Double.parseDouble(row[3]));
    }
}
