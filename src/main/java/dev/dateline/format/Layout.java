package dev.dateline.format;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns that rows of a file have, and what they tell, made ready for many rows. */
final class Layout {
    private static final int[] NONE = {};

    private final List<String> names;
    private final Mapping mapping;
    private final Profile profile;
    private final Map<Role, int[]> byRole = new EnumMap<>(Role.class);
    private final @Nullable String[] schemes;
    private final boolean[] kept;
    private final Map<String, Integer> indices = new HashMap<>();
    private final boolean tellsDateOrPoint;

    /**
     * Makes one.
     *
     * @param names of the columns, each once
     */
    Layout(List<String> names, Mapping mapping, Profile profile) {
        this.names = List.copyOf(names);
        this.mapping = mapping;
        this.profile = profile;
        this.schemes = new @Nullable String[names.size()];
        this.kept = new boolean[names.size()];
        this.tellsDateOrPoint = mapping.tellsDate() || mapping.tellsPoint();
        for (int i = 0; i < names.size(); i++) {
            indices.put(names.get(i), i);
        }
        mapping.columns().stream()
                .sorted(Comparator.comparingInt(a -> profile.rank(a.column())))
                .forEach(this::assign);
    }

    private void assign(Mapping.Assignment assignment) {
        Role role = assignment.role();
        Integer index = indices.get(assignment.column());
        if (role != null && index != null) {
            int[] before = columns(role);
            byRole.put(
                    role,
                    IntStream.concat(IntStream.of(before), IntStream.of(index)).toArray());
            schemes[index] = assignment.scheme();
            kept[index] = role.isKept();
        }
    }

    /** Whether a column tells when, or columns tell where. */
    boolean tellsDateOrPoint() {
        return tellsDateOrPoint;
    }

    List<String> names() {
        return names;
    }

    Mapping mapping() {
        return mapping;
    }

    Profile profile() {
        return profile;
    }

    /** Indices of the columns that tell this, the likeliest first. */
    int[] columns(Role role) {
        return byRole.getOrDefault(role, NONE);
    }

    /** Index of a column, -1 where there is none of this name. */
    int index(String name) {
        return indices.getOrDefault(name, -1);
    }

    @Nullable
    String scheme(int column) {
        return schemes[column];
    }

    /** Whether the column stays in {@code extra} though its value is used. */
    boolean isKept(int column) {
        return kept[column];
    }
}
