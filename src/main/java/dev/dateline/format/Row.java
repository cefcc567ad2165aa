package dev.dateline.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table or a feature of a collection.
 *
 * @param number line number in the file, from 1
 * @param values by name of the column, as written; none is blank
 * @param columns what the columns tell
 * @param latitude of the feature's geometry as written, null where the columns tell it or nothing does
 * @param longitude with {@code latitude}
 */
record Row(
        int number,
        Map<String, String> values,
        ColumnMap columns,
        @Nullable String latitude,
        @Nullable String longitude) {

    /** The value that tells this; null where there is none, or where it is a word for nothing. */
    @Nullable
    String get(Column column) {
        String name = columns.name(column);
        String value = name == null ? null : values.get(name);
        return value == null || Blanks.isBlank(value) ? null : value.strip();
    }
}
