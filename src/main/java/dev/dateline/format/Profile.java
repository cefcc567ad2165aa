package dev.dateline.format;

import dev.dateline.text.ResourceTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a known format tell, as /format/profiles.tsv says; of any other format their names are guessed. */
final class Profile {
    private static final Map<EventFormat, Profile> ALL = load();
    private static final Profile GUESS = new Profile();

    private record Told(Role role, @Nullable String scheme, int rank) {}

    private final Map<String, Told> columns = new HashMap<>();
    private final Set<String> blanks = new HashSet<>();
    private @Nullable TitleTemplate title;
    private @Nullable DateOrder order;
    private boolean guesses;
    private boolean html;

    private Profile() {}

    private static Map<EventFormat, Profile> load() {
        Map<EventFormat, Profile> all = new EnumMap<>(EventFormat.class);
        for (String[] row : ResourceTable.read("/format/profiles.tsv", 3)) {
            EventFormat format = Objects.requireNonNull(EventFormat.ofCode(row[0]), row[0]);
            String value = row.length > 3 ? row[3] : null;
            if (row[1].equals("*") && row[2].equals("like")) {
                Profile other = all.get(EventFormat.ofCode(String.valueOf(value)));
                all.put(format, Objects.requireNonNull(other, row[0]));
            } else {
                all.computeIfAbsent(format, f -> new Profile()).add(row[1], row[2], value);
            }
        }
        return all;
    }

    private void add(String column, String what, @Nullable String value) {
        if (!column.equals("*")) {
            Role role = Role.ofCode(what).orElseThrow(() -> new IllegalStateException("no role: " + what));
            columns.put(column, new Told(role, value, columns.size()));
            return;
        }
        String text = Objects.requireNonNull(value, what);
        switch (what) {
            case "title" -> title = TitleTemplate.parse(text);
            case "blank" -> blanks.add(text);
            case "order" -> order = text.equals("month-first") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
            case "guess" -> guesses = true;
            case "html" -> html = true;
            default -> throw new IllegalStateException("/format/profiles.tsv: " + what);
        }
    }

    static Profile of(EventFormat format) {
        return ALL.getOrDefault(format, GUESS);
    }

    /** What these columns tell. */
    Mapping mapping(Collection<String> names) {
        if (columns.isEmpty()) {
            return Mapping.guess(names);
        }
        List<Mapping.Assignment> all = new ArrayList<>();
        Set<Role> taken = new HashSet<>();
        for (String name : names) {
            Told told = columns.get(Mapping.key(name));
            if (told != null) {
                taken.add(told.role());
            }
            all.add(
                    told == null
                            ? new Mapping.Assignment(name, null, null, null, null)
                            : new Mapping.Assignment(
                                    name,
                                    told.role(),
                                    told.scheme(),
                                    told.role().isDate() ? order : null,
                                    "as the format says"));
        }
        return guesses ? guessed(all, taken) : new Mapping(all);
    }

    /** Fills the roles that the format's own columns leave free. */
    private static Mapping guessed(List<Mapping.Assignment> told, Set<Role> taken) {
        List<String> free = told.stream()
                .filter(a -> a.role() == null)
                .map(Mapping.Assignment::column)
                .toList();
        Map<String, Mapping.Assignment> guesses = new HashMap<>();
        for (Mapping.Assignment guess : Mapping.guess(free).columns()) {
            if (guess.role() != null && !taken.contains(guess.role())) {
                guesses.put(guess.column(), guess);
            }
        }
        return new Mapping(told.stream()
                .map(a -> a.role() == null ? guesses.getOrDefault(a.column(), a) : a)
                .toList());
    }

    /** Where several columns tell the same, the one that the format names first comes first. */
    int rank(String column) {
        Told told = columns.get(Mapping.key(column));
        return told == null ? Integer.MAX_VALUE : told.rank();
    }

    /** Whether the format writes this for nothing. */
    boolean isBlank(String value) {
        return (value.length() <= 3 && blanks.contains(value)) || Blanks.isBlank(value);
    }

    /** Whether titles of this format are HTML. */
    boolean isHtml() {
        return html;
    }

    @Nullable
    TitleTemplate title() {
        return title;
    }
}
