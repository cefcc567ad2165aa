package dev.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns that a file's events keep, told once for all its rows: of {@link dev.dateline.incident.Event#extra()} only the values
 * are stored then, which halves what a row takes. Names are learned as rows come; of one thread.
 */
public final class ExtraNames {
    /** Stands between two values. */
    private static final char BETWEEN = '\u001F';
    /** Sets of names that a file may take; rows that ask for more keep their names. */
    private static final int MOST_SETS = 200;

    private static final int MOST_NAMES = 10_000;

    private final Map<String, Integer> places = new HashMap<>();
    private List<String> names = List.of();
    private int sets;

    /**
     * A row's values.
     *
     * @param names of all values, in their order
     * @param values each, nothing for one that the row does not have
     */
    record Packed(List<String> names, String values) {}

    /** The values of a row without their names; null where they have to be kept with them. */
    @Nullable
    Packed packed(Map<String, String> extra) {
        return learned(extra) ? values(extra) : null;
    }

    /** Whether all names of a row are known in its order; unknown ones are learned where they stand. */
    private boolean learned(Map<String, String> extra) {
        int before = -1;
        for (String name : extra.keySet()) {
            Integer place = places.get(name);
            if (place == null) {
                if (names.size() == MOST_NAMES || sets == MOST_SETS) {
                    return false;
                }
                return learn(extra);
            }
            if (place <= before) {
                return false;
            }
            before = place;
        }
        return true;
    }

    private boolean learn(Map<String, String> extra) {
        List<String> more = new ArrayList<>(names);
        int before = -1;
        for (String name : extra.keySet()) {
            int place = more.indexOf(name);
            if (place < 0) {
                place = before + 1;
                more.add(place, name);
            } else if (place <= before) {
                return false;
            }
            before = place;
        }
        if (more.size() > MOST_NAMES) {
            return false;
        }
        names = List.copyOf(more);
        places.clear();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        sets++;
        return true;
    }

    private @Nullable Packed values(Map<String, String> extra) {
        StringBuilder text = new StringBuilder(512);
        int at = 0;
        for (Map.Entry<String, String> entry : extra.entrySet()) {
            String value = entry.getValue();
            Integer place = places.get(entry.getKey());
            if (place == null || value.isEmpty() || value.indexOf(BETWEEN) >= 0) {
                return null;
            }
            for (; at < place; at++) {
                text.append(BETWEEN);
            }
            text.append(value);
        }
        return new Packed(names, text.toString());
    }

    /** A row's values by their names. */
    static Map<String, String> unpacked(List<String> names, String values) {
        Map<String, String> extra = new LinkedHashMap<>();
        int place = 0;
        int start = 0;
        while (true) {
            int end = values.indexOf(BETWEEN, start);
            String value = values.substring(start, end < 0 ? values.length() : end);
            if (!value.isEmpty()) {
                extra.put(names.get(place), value);
            }
            if (end < 0) {
                return extra;
            }
            place++;
            start = end + 1;
        }
    }
}
