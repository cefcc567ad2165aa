package dev.dateline.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Positions of places by a code: countries, divisions, capitals. Of several with one code the most prominent is meant. */
final class KeyedPlaces {
    private final Texts keys;
    private final BytePlanes positions;
    private final int count;
    /** Made when first asked for. */
    private volatile @Nullable Map<String, Integer> ids;

    private KeyedPlaces(Columns in) {
        count = in.readInt();
        keys = Texts.read(in);
        positions = in.planes(count, 3);
    }

    static KeyedPlaces read(Columns in) {
        return new KeyedPlaces(in);
    }

    /** Position of the place with that code, null where none has it. */
    @Nullable
    Integer find(String key) {
        Map<String, Integer> known = ids;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < count; i++) {
                known.put(keys.get(i), positions.get(i));
            }
            ids = known;
        }
        return known.get(key);
    }

    static void write(DataOutputStream out, List<Draft> drafts, Predicate<Draft> wanted, Function<Draft, String> key)
            throws IOException {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (wanted.test(drafts.get(i))) {
                positions.putIfAbsent(key.apply(drafts.get(i)), i);
            }
        }
        out.writeInt(positions.size());
        Texts.write(out, List.copyOf(positions.keySet()));
        BytePlanes.write(
                out, positions.values().stream().mapToInt(Integer::intValue).toArray(), 3);
    }
}
