package dev.dateline.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a placemark, a waypoint or an entry while it is read. */
final class XmlRow {
    private static final int MAX_VALUES = 1000;

    private final int line;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Geometry bounds = new Geometry();
    private @Nullable Spot point;
    private boolean shaped;
    private boolean span;
    private String kind = "";

    XmlRow(int line) {
        this.line = line;
    }

    void put(String name, @Nullable String value) {
        if (values.size() < MAX_VALUES) {
            Flat.put(values, name, value);
        }
    }

    /** Tells whether the times are ends of an interval, and not only columns that are called so. */
    void span(boolean isSpan) {
        span |= isSpan;
    }

    boolean isSpan() {
        return span;
    }

    /** An interval that has one end only, as EDTF writes it. */
    void openInterval() {
        String begin = values.remove("begin");
        String end = values.remove("end");
        values.put("when", begin == null ? "../" + end : begin + "/..");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    void point(String latitude, String longitude) {
        if (point == null) {
            point = new Spot(latitude.strip(), longitude.strip(), 0);
        }
    }

    /** Adds a position of a line or an area; what is no number is passed over. */
    void position(String kindOfShape, String latitude, String longitude) {
        try {
            bounds.add(Double.parseDouble(latitude), Double.parseDouble(longitude));
            shaped = true;
            kind = kindOfShape;
        } catch (NumberFormatException e) {
            // other positions tell the bounds
        }
    }

    /** The first and the last of these in order are the ends of the interval. */
    void time(String when) {
        if (!when.isBlank()) {
            values.putIfAbsent("begin", when);
            values.put("end", when);
        }
    }

    void finish(RowStream rows, RowSink sink) {
        Spot spot = point == null && shaped ? bounds.spot() : point;
        if (point == null && spot != null) {
            sink.problem(FileProblem.of(
                    line,
                    "geometry",
                    kind,
                    "geometry-reduced",
                    kind + " is placed by its centre, with a radius of " + spot.radiusKm()
                            + " km; its shape is not kept."));
        }
        Layout layout = rows.layout(new ArrayList<>(values.keySet()));
        rows.accept(new Row(line, layout, RowStream.cells(layout, values), spot));
    }
}
