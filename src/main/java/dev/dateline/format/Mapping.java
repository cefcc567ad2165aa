package dev.dateline.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file tells what: guessed, as the format says, or as a person chose.
 *
 * @param columns in the order of the file
 */
public record Mapping(List<Assignment> columns) {
    /**
     * A column and what it tells.
     *
     * @param column its name, as in the file
     * @param role null where it tells nothing that an event has a field for: it goes into {@code extra}
     * @param scheme how its codes are to be read ({@code acled}, {@code fips}); null where they are plain values
     * @param order of day and month in a column of dates such as 03/04/2024; null where no value needs it
     * @param evidence what decided, in a few words; null where nothing had to be decided
     */
    public record Assignment(
            String column,
            @Nullable Role role,
            @Nullable String scheme,
            @Nullable DateOrder order,
            @Nullable String evidence) {
        /** The same column in another role, with another order. */
        public Assignment as(@Nullable Role other, @Nullable DateOrder otherOrder) {
            return new Assignment(column, other, other == role ? scheme : null, otherOrder, "chosen");
        }
    }

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** Guesses by the columns' names. */
    static Mapping guess(Collection<String> names) {
        Map<String, String> byKey = new HashMap<>();
        names.forEach(name -> byKey.putIfAbsent(key(name), name));
        Map<String, Role> roles = new HashMap<>();
        boolean parts = byKey.containsKey("day") && byKey.containsKey("month") && byKey.containsKey("year");
        for (Role role : Role.values()) {
            role.names().stream()
                    .filter(key -> !(parts && role == Role.DATE && key.equals("day")))
                    .map(byKey::get)
                    .filter(name -> name != null && !roles.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> roles.put(name, role));
        }
        timeIsNoDate(byKey, roles);
        if (!roles.containsValue(Role.LATITUDE) && !roles.containsValue(Role.LONGITUDE)) {
            pair(byKey, roles);
        }
        return of(names, roles);
    }

    /** Two columns such as begin_lat and begin_lng: the first pair is taken. */
    private static void pair(Map<String, String> byKey, Map<String, Role> roles) {
        for (String key : new TreeSet<>(byKey.keySet())) {
            String stem = key.replaceAll("(?:latitude|lat)$", "");
            for (String end : List.of("longitude", "lng", "lon", "long")) {
                String latitude = byKey.get(key);
                String longitude = byKey.get(stem + end);
                if (latitude != null && longitude != null && stem.length() < key.length()) {
                    roles.put(latitude, Role.LATITUDE);
                    roles.put(longitude, Role.LONGITUDE);
                    return;
                }
            }
        }
    }

    /** "time" is a date where it stands alone, and a time of day beside a date. */
    private static void timeIsNoDate(Map<String, String> byKey, Map<String, Role> roles) {
        String time = byKey.get("time");
        if (time != null && roles.get(time) == Role.TIME && roles.containsValue(Role.START)) {
            roles.remove(time);
        }
    }

    static Mapping of(Collection<String> names, Map<String, Role> roles) {
        List<Assignment> columns = new ArrayList<>();
        for (String name : names) {
            Role role = roles.get(name);
            columns.add(new Assignment(name, role, null, null, role == null ? null : "by its name"));
        }
        return new Mapping(columns);
    }

    /** A name without case, spaces and punctuation. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** This mapping with what was found out about the order of day and month. */
    Mapping with(Map<String, DateOrder.Votes> votes) {
        List<Assignment> all = new ArrayList<>();
        for (Assignment a : columns) {
            DateOrder.Votes of = votes.get(a.column());
            boolean open = of != null && a.order() == null && of.matters();
            all.add(
                    open && of != null
                            ? new Assignment(a.column(), a.role(), a.scheme(), of.order(), of.evidence())
                            : a);
        }
        return new Mapping(all);
    }

    private Set<Role> roles() {
        Map<Role, Boolean> roles = new EnumMap<>(Role.class);
        for (Assignment a : columns) {
            Role role = a.role();
            if (role != null) {
                roles.put(role, true);
            }
        }
        return new HashSet<>(roles.keySet());
    }

    /** Whether a column tells when. */
    public boolean tellsDate() {
        Set<Role> roles = roles();
        return roles.contains(Role.DATE) || roles.contains(Role.START) || roles.contains(Role.YEAR);
    }

    /** Whether columns tell where, in degrees. */
    public boolean tellsPoint() {
        Set<Role> roles = roles();
        return roles.contains(Role.COORDINATES) || (roles.contains(Role.LATITUDE) && roles.contains(Role.LONGITUDE));
    }

    /** Number of columns that tell something. */
    int told() {
        return roles().size();
    }
}
