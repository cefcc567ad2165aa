package dev.dateline.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a title of a row: {@code {sub_event_type|event_type}[ in {location}]}. What stands in brackets is left out where its column has no value.
 *
 * @param parts in order
 */
record TitleTemplate(List<Part> parts) {
    private static final Pattern PART =
            Pattern.compile("\\[([^\\[\\]{}]*)\\{([^{}]+)}([^\\[\\]{}]*)]|\\{([^{}]+)}|([^\\[\\]{}]+)");

    /**
     * A value with the text around it.
     *
     * @param columns the first that has a value tells it; none for plain text
     * @param optional whether the title can do without
     */
    record Part(String before, List<String> columns, String after, boolean optional) {}

    static TitleTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher m = PART.matcher(text);
        while (m.find()) {
            if (m.group(2) != null) {
                parts.add(new Part(m.group(1), List.of(m.group(2).split("\\|")), m.group(3), true));
            } else if (m.group(4) != null) {
                parts.add(new Part("", List.of(m.group(4).split("\\|")), "", false));
            } else {
                parts.add(new Part(m.group(5), List.of(), "", false));
            }
        }
        return new TitleTemplate(List.copyOf(parts));
    }

    /**
     * The title.
     *
     * @param value of a column, null where it has none
     * @return null where a value that the title needs is missing
     */
    @Nullable
    String fill(Function<String, @Nullable String> value) {
        StringBuilder title = new StringBuilder();
        for (Part part : parts) {
            String filled = part.columns().isEmpty() ? "" : first(part.columns(), value);
            if (filled != null) {
                title.append(part.before()).append(filled).append(part.after());
            } else if (!part.optional()) {
                return null;
            }
        }
        return title.isEmpty() ? null : title.toString();
    }

    private static @Nullable String first(List<String> columns, Function<String, @Nullable String> value) {
        for (String column : columns) {
            String filled = value.apply(column);
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }
}
