package dev.dateline.format;

import org.jspecify.annotations.Nullable;

/** Kinds of event file. */
public enum EventFormat {
    /** Contract 1: GeoJSON with a {@code dateline} member. */
    EVENTS_JSON("events.json", "Dateline events.json", Shape.FEATURES),
    GEOJSON("geojson", "GeoJSON", Shape.FEATURES),
    /** Features one after the other (RFC 8142, newline-delimited GeoJSON), or one alone. */
    GEOJSON_SEQUENCE("geojson-sequence", "GeoJSON text sequence", Shape.FEATURES),
    UMAP("umap", "uMap backup", Shape.FEATURES),
    /** A table as text with a header line: comma, semicolon, tab or bar between the columns. */
    CSV("csv", "table", Shape.TABLE),
    XLSX("xlsx", "spreadsheet", Shape.SHEET),
    ACLED("acled", "ACLED export", Shape.TABLE),
    ACLED_JSON("acled-json", "ACLED API response", Shape.OBJECTS),
    UCDP("ucdp", "UCDP GED", Shape.TABLE),
    UCDP_JSON("ucdp-json", "UCDP API response", Shape.OBJECTS),
    GTD("gtd", "Global Terrorism Database", Shape.TABLE),
    GDELT2("gdelt2", "GDELT 2.0 events", Shape.PLAIN_TABLE),
    GDELT1("gdelt1", "GDELT 1.0 events", Shape.PLAIN_TABLE),
    GDELT_MENTIONS("gdelt-mentions", "GDELT mentions", Shape.PLAIN_TABLE),
    TIMELINEJS("timelinejs", "TimelineJS", Shape.OBJECTS),
    TIMELINEJS_SHEET("timelinejs-sheet", "TimelineJS spreadsheet", Shape.TABLE),
    TIMELINEJS_OLD("timelinejs-old", "TimelineJS, version 1 or 2", Shape.OBJECTS),
    STORYMAPJS("storymapjs", "StoryMapJS", Shape.OBJECTS),
    TIMEMAP("timemap", "timemap events", Shape.OBJECTS),
    TIMEMAP_DOWNLOAD("timemap-download", "timemap download", Shape.OBJECTS),
    TIMEMAP_TABLE("timemap-table", "timemap table", Shape.TABLE),
    ATLOS("atlos", "Atlos export", Shape.TABLE),
    ATLOS_JSON("atlos-json", "Atlos API response", Shape.OBJECTS),
    TIMESKETCH("timesketch", "Timesketch", Shape.TABLE),
    TIMESKETCH_LINES("timesketch-lines", "Timesketch, a line an event", Shape.LINES),
    NGEC("ngec", "NGEC or POLECAT events", Shape.LINES),
    MORDECAI("mordecai", "Mordecai 3 output", Shape.LINES),
    KEPLER("kepler", "kepler.gl map", Shape.KEPLER),
    /** Objects with the properties of an event, in a list or a line each. */
    JSON("json", "list of objects", Shape.OBJECTS),
    JSON_LINES("json-lines", "an object a line", Shape.LINES),
    KML("kml", "KML", Shape.XML),
    GPX("gpx", "GPX", Shape.XML),
    FEED("feed", "GeoRSS or Atom feed", Shape.XML);

    /** How the bytes of a format are arranged. */
    enum Shape {
        FEATURES,
        /** JSON objects in a list. */
        OBJECTS,
        /** A JSON object a line. */
        LINES,
        TABLE,
        /** Tab-separated without quotation marks. */
        PLAIN_TABLE,
        SHEET,
        KEPLER,
        XML
    }

    private final String code;
    private final String label;
    private final Shape shape;

    EventFormat(String code, String label, Shape shape) {
        this.code = code;
        this.label = label;
        this.shape = shape;
    }

    /** As data sets tell their format. */
    public String code() {
        return code;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    Shape shape() {
        return shape;
    }

    /** The format with this {@linkplain #code() code}; null where there is none. */
    static @Nullable EventFormat ofCode(String code) {
        for (EventFormat format : values()) {
            if (format.code.equals(code)) {
                return format;
            }
        }
        return null;
    }
}
