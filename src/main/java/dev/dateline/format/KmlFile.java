package dev.dateline.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads KML: a row for each placemark and overlay, with the time of the folder or document around it where it has none of its own. */
final class KmlFile {
    private static final Set<String> FEATURES =
            Set.of("Placemark", "GroundOverlay", "PhotoOverlay", "ScreenOverlay", "NetworkLink");
    private static final Set<String> TEXTS =
            Set.of("name", "description", "address", "Snippet", "snippet", "phoneNumber");
    /** Elements whose times are not the event's. */
    private static final Set<String> VIEWS = Set.of("LookAt", "Camera", "Style", "StyleMap", "Update");

    private final XmlCursor xml;
    private final RowStream rows;
    private final RowSink sink;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    /** A document or a folder, with its time. */
    private static final class Scope {
        private @Nullable String when;
        private @Nullable String begin;
        private @Nullable String end;

        private Scope(@Nullable Scope outer) {
            if (outer != null) {
                when = outer.when;
                begin = outer.begin;
                end = outer.end;
            }
        }

        private void set(String name, String value) {
            switch (name) {
                case "when" -> {
                    when = value;
                    begin = null;
                    end = null;
                }
                case "begin" -> {
                    when = null;
                    begin = value;
                }
                default -> {
                    when = null;
                    end = value;
                }
            }
        }
    }

    KmlFile(XmlCursor xml, RowStream rows, RowSink sink) {
        this.xml = xml;
        this.rows = rows;
        this.sink = sink;
    }

    void read() {
        while (xml.next()) {
            String name = xml.name();
            if (name.equals("Document") || name.equals("Folder")) {
                if (xml.isStart()) {
                    scopes.push(new Scope(scopes.peek()));
                } else {
                    scopes.pop();
                }
            } else if (xml.isStart()) {
                outside(name);
            }
        }
    }

    private void outside(String name) {
        if (VIEWS.contains(name)) {
            xml.text();
        } else if (FEATURES.contains(name)) {
            feature(name);
        } else if (isTime(name)) {
            Scope scope = scopes.peek();
            String value = xml.text();
            if (scope != null && !value.isBlank()) {
                scope.set(name, value);
            }
        }
    }

    private static boolean isTime(String name) {
        return name.equals("when") || name.equals("begin") || name.equals("end");
    }

    private void feature(String element) {
        XmlRow row = new XmlRow(xml.line());
        row.put("id", xml.attribute("id"));
        int depth = xml.depth();
        String shape = "";
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) {
                continue;
            }
            String name = xml.name();
            if (name.equals("Point") || name.endsWith("String") || name.endsWith("Ring") || name.endsWith("Track")) {
                shape = name;
            }
            member(row, name, shape);
        }
        inherit(row);
        if (!element.equals("NetworkLink")) {
            row.finish(rows, sink);
        } else {
            sink.problem(FileProblem.of(
                    xml.line(),
                    "NetworkLink",
                    null,
                    "link-not-followed",
                    "The file links to another that is not followed; load that one itself."));
        }
    }

    private void member(XmlRow row, String name, String shape) {
        if (TEXTS.contains(name)) {
            row.put(name, xml.text());
        } else if (VIEWS.contains(name)) {
            xml.text();
        } else if (name.equals("Data")) {
            data(row, xml.attribute("name"));
        } else if (name.equals("SimpleData")) {
            String of = xml.attribute("name");
            row.put(of == null ? "data" : of, xml.text());
        } else if (isTime(name)) {
            time(row, name, shape);
        } else if (name.equals("coordinates")) {
            coordinates(row, xml.text(), shape);
        } else if (name.equals("coord")) {
            String[] parts = xml.text().split(" +", 3);
            if (parts.length >= 2) {
                row.position("Track", parts[1], parts[0]);
            }
        } else if (name.equals("LatLonBox")) {
            box(row);
        } else if (name.equals("styleUrl")) {
            row.put("styleUrl", xml.text());
        }
    }

    /** Within a track each position has a time. */
    private void time(XmlRow row, String name, String shape) {
        String value = xml.text();
        if (shape.endsWith("Track")) {
            row.time(value);
        } else {
            row.put(name, value);
            row.span(!name.equals("when"));
        }
    }

    private void data(XmlRow row, @Nullable String name) {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart() && xml.name().equals("value")) {
                row.put(name == null ? "data" : name, xml.text());
            }
        }
    }

    private static void coordinates(XmlRow row, String text, String shape) {
        String[] all = text.strip().split("\\s+", -1);
        for (String position : all) {
            String[] parts = position.split(",", 3);
            if (parts.length < 2) {
                continue;
            }
            if (shape.equals("Point")) {
                row.point(parts[1], parts[0]);
            } else {
                row.position(shape.endsWith("Ring") ? "Polygon" : shape, parts[1], parts[0]);
            }
        }
    }

    private void box(XmlRow row) {
        int depth = xml.depth();
        String[] sides = {"", "", "", ""};
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart()) {
                int side = List.of("south", "north", "west", "east").indexOf(xml.name());
                if (side >= 0) {
                    sides[side] = xml.text();
                }
            }
        }
        row.position("Overlay", sides[0], sides[2]);
        row.position("Overlay", sides[1], sides[3]);
    }

    private void inherit(XmlRow row) {
        Scope scope = scopes.peek();
        if (scope != null && !row.has("when") && !row.has("begin") && !row.has("end")) {
            row.put("when", scope.when);
            row.put("begin", scope.begin);
            row.put("end", scope.end);
            row.span(scope.begin != null || scope.end != null);
        }
        open(row);
    }

    /** An interval with one end only is written as EDTF writes it. */
    private static void open(XmlRow row) {
        if (row.isSpan() && row.has("begin") != row.has("end")) {
            row.openInterval();
        }
    }
}
