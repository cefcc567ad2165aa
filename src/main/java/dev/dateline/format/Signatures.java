package dev.dateline.format;

import dev.dateline.text.ResourceTable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells known formats by their column names (/format/signatures.tsv), and knows the names of tables without a header line (/format/headers.tsv). */
final class Signatures {
    private static final List<Signature> ALL = ResourceTable.read("/format/signatures.tsv", 4).stream()
            .map(row -> new Signature(List.of(row[0].split(" ")), format(row[1]), format(row[2]), format(row[3])))
            .toList();
    private static final Map<EventFormat, List<String>> HEADERS = headers();
    /** Columns of a GDELT 1.0 file from before 2013, which has no addresses. */
    private static final int GDELT_BACKFILE = 57;

    private static final int GDELT_MENTIONS = 16;
    /** Column of UCDP's date_prec, which is 1 to 5. */
    private static final int DATE_PREC = 37;

    /** Names that are all needed, and the format that they tell by the arrangement of the file. */
    private record Signature(
            List<String> names,
            @Nullable EventFormat table,
            @Nullable EventFormat objects,
            @Nullable EventFormat lines) {
        @Nullable
        EventFormat format(EventFormat.Shape shape) {
            return switch (shape) {
                case OBJECTS -> objects;
                case LINES -> lines;
                default -> table;
            };
        }
    }

    private Signatures() {}

    private static @Nullable EventFormat format(String code) {
        return EventFormat.ofCode(code);
    }

    private static Map<EventFormat, List<String>> headers() {
        Map<EventFormat, List<String>> headers = new EnumMap<>(EventFormat.class);
        for (String[] row : ResourceTable.read("/format/headers.tsv", 2)) {
            EventFormat format = format(row[0]);
            if (format != null) {
                headers.put(format, List.of(row[1].split(",")));
            }
        }
        return headers;
    }

    /** The known format that has columns or members of these names; null where none has. */
    static @Nullable Recognition of(Collection<String> names, EventFormat.Shape shape) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(Mapping.key(name)));
        for (Signature signature : ALL) {
            EventFormat format = signature.format(shape);
            if (format != null && keys.containsAll(signature.names())) {
                List<String> told = names.stream()
                        .filter(name -> signature.names().contains(Mapping.key(name)))
                        .toList();
                return new Recognition(format, "it names " + String.join(", ", told));
            }
        }
        return null;
    }

    /** The known format that has so many columns without a header line; null where the first line looks like none. */
    static @Nullable Recognition withoutHeader(char delimiter, List<String> first) {
        if (first.isEmpty() || !isNumber(first.get(0))) {
            return null;
        }
        String told = first.size() + " columns without a header line";
        if (delimiter == '\t') {
            return switch (first.size()) {
                case 61 -> new Recognition(EventFormat.GDELT2, told);
                case 58, GDELT_BACKFILE -> new Recognition(EventFormat.GDELT1, told);
                case GDELT_MENTIONS -> new Recognition(EventFormat.GDELT_MENTIONS, told);
                default -> null;
            };
        }
        boolean ucdp = first.size() == 49 && first.get(DATE_PREC).strip().matches("[1-5]");
        return ucdp ? new Recognition(EventFormat.UCDP, told) : null;
    }

    private static boolean isNumber(String text) {
        return !text.isBlank() && text.strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The names of the columns of a table without a header line. */
    static List<String> header(EventFormat format) {
        return HEADERS.getOrDefault(format, List.of());
    }
}
