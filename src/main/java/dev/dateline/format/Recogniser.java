package dev.dateline.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what kind of event file a text is by its beginning: XML by its root, JSON by its members, tables by their header. */
final class Recogniser {
    private static final int MAX_NAME = 60;
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,40})[\\s/>]");
    private static final Set<String> FEEDS = Set.of("rss", "feed", "RDF");

    private Recogniser() {}

    /**
     * What a text is.
     *
     * @param text the beginning of the file
     * @param name of the file; its ending decides only where the content does not
     * @return empty where it is no event file, as an article is none
     */
    static Optional<Recognition> recognise(String text, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String start = text.stripLeading();
        if (start.startsWith("\u001e")) {
            start = start.substring(1).stripLeading();
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(start, lower);
        }
        if (start.startsWith("<")) {
            return xml(start, lower);
        }
        Optional<Recognition> table = table(text);
        if (table.isPresent()) {
            return table;
        }
        if (isNamedTable(lower)) {
            return Optional.of(new Recognition(EventFormat.CSV, "its name ends as tables' do"));
        }
        return isNamedJson(lower)
                ? Optional.of(new Recognition(EventFormat.GEOJSON, "its name ends as GeoJSON's does"))
                : Optional.empty();
    }

    private static boolean isNamedTable(String lower) {
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".tab");
    }

    private static boolean isNamedJson(String lower) {
        return lower.endsWith("json") || lower.endsWith(".jsonl") || lower.endsWith(".umap");
    }

    private static Optional<Recognition> json(String text, String lower) {
        Recognition told = JsonLook.at(text).recognise();
        if (told != null) {
            return Optional.of(told);
        }
        String rest = text.substring(1).stripLeading();
        boolean looks = text.startsWith("{") ? rest.startsWith("\"") : rest.startsWith("{");
        return looks || isNamedJson(lower)
                ? Optional.of(new Recognition(EventFormat.GEOJSON, "it is JSON"))
                : Optional.empty();
    }

    private static Optional<Recognition> xml(String text, String lower) {
        Matcher root = ROOT.matcher(text.substring(0, Math.min(text.length(), 10_000)));
        String element = root.find() ? root.group(1) : "";
        EventFormat format = element.equals("kml")
                ? EventFormat.KML
                : element.equals("gpx") ? EventFormat.GPX : FEEDS.contains(element) ? EventFormat.FEED : null;
        if (format != null) {
            return Optional.of(new Recognition(format, "its root element is " + element));
        }
        return isNamedTable(lower) || isNamedJson(lower)
                ? Optional.of(new Recognition(EventFormat.CSV, "its name ends as tables' do"))
                : Optional.empty();
    }

    /** Whether the first line names columns of a known format, or that tell dates or points, and the second has as many cells. */
    private static Optional<Recognition> table(String text) {
        Recognition tabbed = Signatures.withoutHeader('\t', tabbed(text));
        if (tabbed != null) {
            return Optional.of(tabbed);
        }
        List<String> lines = Delimiter.lines(text);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        char delimiter = Delimiter.of(text);
        List<String> header = Delimiter.split(lines.get(0), delimiter);
        Recognition known = Signatures.withoutHeader(delimiter, header);
        if (known == null && header.size() >= 2) {
            known = Signatures.of(header, EventFormat.Shape.TABLE);
        }
        if (known != null) {
            return Optional.of(known);
        }
        String guess = lines.size() < 2 ? null : guess(header, Delimiter.split(lines.get(1), delimiter));
        return guess == null ? Optional.empty() : Optional.of(new Recognition(EventFormat.CSV, guess));
    }

    /** The cells of the first line where tabs part them and quotation marks mean nothing. */
    private static List<String> tabbed(String text) {
        int end = text.indexOf('\n');
        return List.of((end < 0 ? text : text.substring(0, end)).split("\t", -1));
    }

    private static @Nullable String guess(List<String> header, List<String> second) {
        Mapping mapping = Mapping.guess(header);
        boolean fits = header.size() >= 3
                && Math.abs(second.size() - header.size()) <= 1
                && header.stream().allMatch(name -> name.length() <= MAX_NAME)
                && mapping.told() >= 2
                && (mapping.tellsDate() || mapping.tellsPoint());
        return fits ? "its first line names columns that tell " + (mapping.tellsDate() ? "dates" : "points") : null;
    }
}
