package dev.dateline.format;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A row of a table, a feature, or a placemark. */
final class Row {
    private final int number;
    private final Layout layout;
    private final @Nullable String[] cells;
    private final @Nullable Spot spot;
    private final BitSet used;
    private @Nullable String foundPlace;

    /**
     * Makes one.
     *
     * @param number line number in the file, from 1
     * @param cells in the order of the layout's columns, null where there is no value
     * @param spot where the row's geometry lies, null where the columns tell it or nothing does
     */
    Row(int number, Layout layout, @Nullable String[] cells, @Nullable Spot spot) {
        this.number = number;
        this.layout = layout;
        this.cells = cells;
        this.spot = spot;
        this.used = new BitSet(cells.length);
    }

    int number() {
        return number;
    }

    Layout layout() {
        return layout;
    }

    @Nullable
    Spot spot() {
        return spot;
    }

    /** Index of the first column with this role that has a value; -1 where there is none. */
    int column(Role role) {
        for (int column : layout.columns(role)) {
            if (value(column) != null) {
                return column;
            }
        }
        return -1;
    }

    /** The value that tells this; null where there is none, or where it is a word for nothing. */
    @Nullable
    String get(Role role) {
        int column = column(role);
        return column < 0 ? null : value(column);
    }

    /** The value that tells this; no other field of the event needs to hold it. */
    @Nullable
    String take(Role role) {
        int column = column(role);
        if (column < 0) {
            return null;
        }
        use(column);
        return value(column);
    }

    /** The value of a column; null where there is none, or where it is a word for nothing. */
    @Nullable
    String value(int column) {
        String value = column < cells.length ? cells[column] : null;
        return value == null || layout.profile().isBlank(value) ? null : value.strip();
    }

    @Nullable
    String value(String name) {
        int column = layout.index(name);
        return column < 0 ? null : value(column);
    }

    /** Name of the column that tells this, null where none does. */
    @Nullable
    String name(Role role) {
        int[] columns = layout.columns(role);
        int column = column(role);
        return column >= 0
                ? layout.names().get(column)
                : columns.length > 0 ? layout.names().get(columns[0]) : null;
    }

    /** Tells that a field of the event holds the column's value. */
    void use(int column) {
        used.set(column);
    }

    void use(Role role) {
        int column = column(role);
        if (column >= 0) {
            use(column);
        }
    }

    /** Takes back that a field holds what this role's columns tell. */
    void keep(Role role) {
        for (int column : layout.columns(role)) {
            used.clear(column);
        }
    }

    /** Tells that the point was found by the place's name. */
    void markFound(String place) {
        foundPlace = place;
    }

    /** Name of the place by which the point was found; null where the row gave it or there is none. */
    @Nullable
    String foundPlace() {
        return foundPlace;
    }

    /** What no field of the event holds. */
    Extra extra() {
        @Nullable String[] rest = new @Nullable String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            if (!used.get(i) || layout.isKept(i)) {
                rest[i] = cells[i];
            }
        }
        return new Extra(layout.names(), rest);
    }
}
