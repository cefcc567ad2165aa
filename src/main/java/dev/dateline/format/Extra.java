package dev.dateline.format;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a row that no field of its event holds, by column: a map that shares its keys with all rows of a file. */
final class Extra extends AbstractMap<String, String> {
    private final List<String> names;
    private final @Nullable String[] values;
    private final int size;

    Extra(List<String> names, @Nullable String[] values) {
        this.names = names;
        this.values = values;
        int count = 0;
        for (String value : values) {
            count += value == null ? 0 : 1;
        }
        this.size = count;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, String>> {
        private int next = after(-1);

        private int after(int index) {
            int i = index + 1;
            while (i < values.length && values[i] == null) {
                i++;
            }
            return i;
        }

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, String> next() {
            String value = next < values.length ? values[next] : null;
            if (value == null) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, String> entry = Map.entry(names.get(next), value);
            next = after(next);
            return entry;
        }
    }
}
