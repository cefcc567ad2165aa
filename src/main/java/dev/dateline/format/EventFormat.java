package dev.dateline.format;

/** Kinds of event file. */
public enum EventFormat {
    /** Contract 1: GeoJSON with a {@code dateline} member. */
    EVENTS_JSON("events.json"),
    GEOJSON("geojson"),
    /** A table as text with a header line: comma, semicolon, tab or bar between the columns. */
    CSV("csv"),
    /** KML, GPX or GeoRSS: recognised in order to say that it can't be read yet. */
    XML("xml");

    private final String code;

    EventFormat(String code) {
        this.code = code;
    }

    /** As data sets tell their format. */
    public String code() {
        return code;
    }
}
