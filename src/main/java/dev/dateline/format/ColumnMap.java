package dev.dateline.format;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a file tells what, guessed by the columns' names. */
final class ColumnMap {
    private final Map<Column, String> names = new EnumMap<>(Column.class);

    private ColumnMap() {}

    static ColumnMap of(Collection<String> columns) {
        Map<String, String> byKey = new HashMap<>();
        columns.forEach(name -> byKey.putIfAbsent(key(name), name));
        ColumnMap map = new ColumnMap();
        Set<String> used = new HashSet<>();
        boolean parts = byKey.containsKey("day") && byKey.containsKey("month") && byKey.containsKey("year");
        for (Column column : Column.values()) {
            column.names().stream()
                    .filter(key -> !(parts && column == Column.DATE && key.equals("day")))
                    .map(byKey::get)
                    .filter(name -> name != null && !used.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        used.add(name);
                        map.names.put(column, name);
                    });
        }
        return map;
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    @Nullable
    String name(Column column) {
        return names.get(column);
    }

    Collection<String> mapped() {
        return names.values();
    }

    boolean tellsDate() {
        return names.containsKey(Column.DATE) || names.containsKey(Column.START) || names.containsKey(Column.YEAR);
    }

    boolean tellsPoint() {
        return names.containsKey(Column.COORDINATES)
                || (names.containsKey(Column.LATITUDE) && names.containsKey(Column.LONGITUDE));
    }

    int size() {
        return names.size();
    }
}
