package dev.dateline.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads GPX: a row for each waypoint, and one for each track and route, which last from their first to their last point. */
final class GpxFile {
    private static final Set<String> POINTS = Set.of("trkpt", "rtept");
    private static final Set<String> PASSED = Set.of("link", "extensions");

    private final XmlCursor xml;
    private final RowStream rows;
    private final RowSink sink;

    GpxFile(XmlCursor xml, RowStream rows, RowSink sink) {
        this.xml = xml;
        this.rows = rows;
        this.sink = sink;
    }

    void read() {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "wpt" -> waypoint();
                case "trk" -> way("Track");
                case "rte" -> way("Route");
                case "metadata" -> xml.text();
                default -> {}
            }
        }
    }

    private void waypoint() {
        XmlRow row = new XmlRow(xml.line());
        row.point(text(xml.attribute("lat")), text(xml.attribute("lon")));
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart()) {
                String name = xml.name();
                row.put(name, xml.text());
            }
        }
        row.finish(rows, sink);
    }

    private void way(String kind) {
        XmlRow row = new XmlRow(xml.line());
        int depth = xml.depth();
        boolean inPoint = false;
        while (xml.next() && xml.depth() >= depth) {
            String name = xml.name();
            if (POINTS.contains(name)) {
                inPoint = xml.isStart();
                if (inPoint) {
                    row.position(kind, text(xml.attribute("lat")), text(xml.attribute("lon")));
                }
            } else if (xml.isStart() && !name.equals("trkseg")) {
                member(row, name, inPoint);
            }
        }
        row.finish(rows, sink);
    }

    private void member(XmlRow row, String name, boolean inPoint) {
        String text = xml.text();
        if (!inPoint && !PASSED.contains(name)) {
            row.put(name, text);
        } else if (inPoint && name.equals("time")) {
            row.time(text);
        }
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
