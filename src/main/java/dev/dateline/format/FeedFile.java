package dev.dateline.format;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom feeds with places (GeoRSS, W3C geo): a row for each entry. */
final class FeedFile {
    /** Names of elements, and of the columns that they become. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("guid", "id"),
            Map.entry("id", "id"),
            Map.entry("title", "title"),
            Map.entry("description", "description"),
            Map.entry("summary", "description"),
            Map.entry("content", "description"),
            Map.entry("encoded", "description"),
            Map.entry("category", "category"),
            Map.entry("featurename", "place"),
            Map.entry("author", "author"),
            Map.entry("creator", "author"));

    private static final Set<String> DATES = Set.of("pubDate", "published", "date", "updated");
    private static final Set<String> POINTS = Set.of("point", "pos", "Point");
    private static final Set<String> SHAPES = Set.of("line", "polygon", "box", "posList");

    private final XmlCursor xml;
    private final RowStream rows;
    private final RowSink sink;

    FeedFile(XmlCursor xml, RowStream rows, RowSink sink) {
        this.xml = xml;
        this.rows = rows;
        this.sink = sink;
    }

    void read() {
        while (xml.next()) {
            if (xml.isStart() && (xml.name().equals("item") || xml.name().equals("entry"))) {
                entry();
            }
        }
    }

    private void entry() {
        XmlRow row = new XmlRow(xml.line());
        int depth = xml.depth();
        String[] point = {"", ""};
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart()) {
                member(row, xml.name(), point);
            }
        }
        if (!point[0].isEmpty()) {
            row.point(point[0], point[1]);
        }
        row.finish(rows, sink);
    }

    private void member(XmlRow row, String name, String[] point) {
        String column = NAMES.get(name);
        if (name.equals("link")) {
            link(row, xml.attribute("href"));
        } else if (column != null) {
            String term = xml.attribute("term");
            String text = xml.text();
            row.put(column, text.isEmpty() ? term : text);
        } else if (DATES.contains(name)) {
            row.put("date", xml.text());
        } else if (name.equals("lat") || name.equals("long")) {
            point[name.equals("lat") ? 0 : 1] = xml.text();
        } else if (POINTS.contains(name) || SHAPES.contains(name)) {
            positions(row, name, point);
        } else if (!name.equals("where")
                && !name.equals("exterior")
                && !name.equals("Polygon")
                && !name.equals("LinearRing")
                && !name.equals("LineString")) {
            row.put(name, xml.text());
        }
    }

    private void link(XmlRow row, @Nullable String href) {
        String text = xml.text();
        row.put("link", href == null ? text : href);
    }

    /** Latitude before longitude, with spaces or commas between. */
    private void positions(XmlRow row, String name, String[] point) {
        String[] numbers = xml.text().split("[\\s,]+", -1);
        if (POINTS.contains(name) && numbers.length >= 2 && point[0].isEmpty()) {
            point[0] = numbers[0];
            point[1] = numbers[1];
        }
        for (int i = 0; SHAPES.contains(name) && i + 1 < numbers.length; i += 2) {
            row.position(name, numbers[i], numbers[i + 1]);
        }
    }
}
